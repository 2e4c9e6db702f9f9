import { expect } from 'chai';
import { html } from 'lit';
import sinon from 'sinon';
import '../../src/define/incident.js';
import type { AllclearIncident } from '../../src/elements/incident/incident.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import {
  component,
  incident,
  NOW,
  snapshot,
  SOURCE,
  turned,
  update,
  without,
} from '../fixtures/snapshots.js';
import { clear, find, findAll, mount, reads } from '../support/elements.js';

const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const all = (element: Element, selector: string) => findAll(element, selector).map(words);

const storm = incident('Storm', {
  impact: 'major',
  status: 'postmortem',
  startedAt: '2026-06-09T11:00:00.000Z',
  resolvedAt: '2026-06-09T14:19:00.000Z',
  url: `${SOURCE}incidents/storm`,
  updates: [
    update('2026-06-10T09:00:00.000Z', {
      status: 'postmortem',
      body: 'The *anchor* slipped.',
      bodyFormat: 'markdown',
    }),
    update('2026-06-09T14:19:00.000Z', {
      status: 'resolved',
      body: 'Ferries sail.',
      affected: [turned('Boarding', 'operational'), turned('Gate', 'operational')],
    }),
    update('2026-06-09T13:00:00.000Z', { body: 'The wind is still strong.' }),
    update('2026-06-09T11:00:00.000Z', {
      body: 'Wind is rising.',
      affected: [
        turned('Boarding', 'major_outage'),
        turned('Booking', 'degraded_performance'),
        turned('Gate', 'partial_outage'),
      ],
    }),
  ],
});

describe('allclear-incident', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW, shouldClearNativeTimers: true });
  });
  afterEach(() => {
    clock.restore();
    clear();
  });

  async function story(of: Partial<StatusSnapshot>, attributes = '') {
    const element = await mount<AllclearIncident>(
      `<allclear-incident ${attributes}></allclear-incident>`,
    );
    element.snapshot = snapshot(of);
    await element.updateComplete;
    return element;
  }

  it('tells the newest open one, or the one that is named', async () => {
    const of = {
      incidents: [storm, incident('Fog'), incident('Ice', { startedAt: '2026-06-08T00:00:00Z' })],
    };
    expect(reads(await story(of), '[part=title]')).to.equal('Degraded performance: Fog');
    const named = await story(of, 'incident="storm"');
    expect(reads(named, '[part=title]')).to.equal('Partial outage: Storm');
    named.incident = 'ice';
    await named.updateComplete;
    expect(reads(named, '[part=title]')).to.equal('Degraded performance: Ice');
  });

  it('tells the newest open one that touches what matters here', async () => {
    const of = {
      components: [component('Gate'), component('Radar')],
      incidents: [
        incident('Fog', { componentIds: ['radar'] }),
        incident('Ice', { componentIds: ['gate'] }),
      ],
    };
    expect(reads(await story(of, 'components="gate"'), '[part=title]')).to.include('Ice');
  });

  it('says so where there is none, and where it does not know the one that is named', async () => {
    const none = await story({ incidents: [storm] });
    expect(reads(none)).to.equal('No open incident.');
    expect(find(none, '.glyph')).to.equal(null);
    const unknown = await story({ incidents: [storm] }, 'incident="hail"');
    expect(reads(unknown)).to.equal('This incident is not listed.');
  });

  it('sums it up in a sentence made from the data', async () => {
    const over = await story({ incidents: [storm] }, 'incident="storm"');
    expect(reads(over, '[part=summary]')).to.equal(
      'Larkfield Ferries experienced a major incident on June 9, 2026 affecting Boarding and Gate and 1 more component, lasting 3h 19m.',
    );
    const fog = incident('Fog', { startedAt: '2026-05-29T08:00:00.000Z' });
    const open = await story({ incidents: [fog] });
    expect(reads(open, '[part=summary]')).to.equal(
      'Larkfield Ferries has been experiencing a minor incident since May 29, 2026, for 12d 4h so far.',
    );
  });

  it('counts on while it goes on', async () => {
    const element = await story({ incidents: [incident('Fog')] });
    expect(reads(element, '[part=summary]')).to.include('for 1h so far');
    clock.jump(5 * 60_000);
    await element.updateComplete;
    expect(reads(element, '[part=summary]')).to.include('for 1h 5m so far');
  });

  it('names what it touched, from the updates where its own list is empty, and what that was', async () => {
    const element = await story({ incidents: [storm] }, 'incident="storm"');
    expect(all(element, '[part=affected] li')).to.deep.equal([
      'Boarding Major outage',
      'Gate Major outage',
      'Booking Degraded performance',
    ]);
    expect(find(element, '[part=affected]')!.getAttribute('aria-label')).to.equal('Components');
    const own = incident('Fog', { componentIds: ['gate'] });
    const short = await story({ components: [component('Gate')], incidents: [own] });
    expect(all(short, '[part=affected] li')).to.deep.equal(['Gate Degraded performance']);
    const vague = await story({ incidents: [incident('Fog')] });
    expect(find(vague, '[part=affected]')).to.equal(null);
  });

  it('labels each update as the field does, the postmortem apart', async () => {
    const element = await story({ incidents: [storm] }, 'incident="storm"');
    expect(all(element, '[part=phase]')).to.deep.equal(['Resolved', 'Update', 'Investigating']);
    expect(all(element, '[part=timeline] .body')).to.deep.equal([
      'Ferries sail.',
      'The wind is still strong.',
      'Wind is rising.',
    ]);
    expect(all(element, '[part=timeline] time')).to.deep.equal([
      'Jun 9, 2026 - 15:19 BST',
      'Jun 9, 2026 - 14:00 BST',
      'Jun 9, 2026 - 12:00 BST',
    ]);
    const postmortem = find(element, '[part=postmortem]')!;
    expect(words(postmortem.querySelector('[role=heading]')!)).to.equal('Postmortem');
    expect(words(postmortem.querySelector('.body')!)).to.match(/^The .*anchor.* slipped\.$/);
    expect(words(postmortem.querySelector('time')!)).to.equal('Jun 10, 2026 - 10:00 BST');
    expect(find(element, '[part=timeline]')!.textContent).not.to.include('slipped');
  });

  it('goes in the order that it is given; an unknown one is the usual', async () => {
    const phases = async (order: string) =>
      all(await story({ incidents: [storm] }, `incident="storm" order="${order}"`), '[part=phase]');
    const usual = ['Resolved', 'Update', 'Investigating'];
    expect(await phases('oldest-first')).to.deep.equal([...usual].reverse());
    expect(await phases('newest-first')).to.deep.equal(usual);
    expect(await phases('sideways')).to.deep.equal(usual);
  });

  it('has a permalink, each time for machines too, and its place in the outline', async () => {
    const element = await story({ incidents: [storm] }, 'incident="storm" heading-level="6"');
    const link = find<HTMLAnchorElement>(element, '[part=title] a')!;
    expect([link.href, words(link)]).to.deep.equal([storm.url, 'Storm']);
    expect(findAll(element, 'time').map((one) => one.getAttribute('datetime'))).to.deep.equal([
      '2026-06-09T14:19:00.000Z',
      '2026-06-09T13:00:00.000Z',
      '2026-06-09T11:00:00.000Z',
      '2026-06-10T09:00:00.000Z',
    ]);
    expect(
      findAll(element, '[role=heading]').map((one) => one.getAttribute('aria-level')),
    ).to.deep.equal(['6', '6']);
    const without = await story({ incidents: [incident('Fog')] });
    expect(find(without, 'a')).to.equal(null);
  });

  it('tells times in several zones', async () => {
    const zones = 'time-zone="Europe/London America/New_York"';
    const element = await story({ incidents: [storm] }, `incident="storm" ${zones}`);
    expect(reads(element, 'time')).to.equal('Jun 9, 2026 - 15:19 BST / 10:19 EDT');
  });

  it('lets the host draw the bodies', async () => {
    const element = await story({ incidents: [storm] }, 'incident="storm"');
    element.renderBody = ({ body }) =>
      body === 'Wind is rising.' ? html`<mark>${body}</mark>` : undefined;
    await element.updateComplete;
    expect(all(element, '.body mark')).to.deep.equal(['Wind is rising.']);
    expect(all(element, '.body')).to.include('Ferries sail.');
  });

  it('an incident without impact has no sign, least of all a green one', async () => {
    const notice = incident('Notice', { impact: 'none', componentIds: ['gate'] });
    const element = await story({ components: [component('Gate')], incidents: [notice] });
    expect(find(element, '[part=title] .glyph')).to.equal(null);
    expect(find(element, '.glyph.operational')).to.equal(null);
  });

  it('makes do with dates that are missing, wrong, to come, doubled or in disorder', async () => {
    const odd = [
      without(incident('None', { updates: [without(update(''), 'at')] }), 'startedAt'),
      incident('Wrong', { startedAt: 'yesterday', updates: [update('not yet')] }),
      incident('Future', { startedAt: '2027-01-01T00:00:00.000Z' }),
      incident('Backwards', { status: 'resolved', resolvedAt: '2026-06-01T00:00:00.000Z' }),
      incident('Twice', {
        updates: ['a', 'b'].map((id) => update('2026-06-10T11:00:00.000Z', { id })),
      }),
    ];
    const read = async (name: string) =>
      reads(await story({ incidents: odd }, `incident="${name}"`), 'article');
    expect(await read('none')).to.equal(
      'Degraded performance: None Investigating We are looking into it.',
    );
    expect(await read('wrong')).to.equal(
      'Degraded performance: Wrong Investigating We are looking into it.',
    );
    expect(await read('future')).to.include('since January 1, 2027, for — so far.');
    expect(await read('backwards')).to.match(/on June 10, 2026\.$/);
    expect(await read('twice')).to.match(/Update We are .* Investigating We are/);
  });

  it('fits 320 pixels with long words and a body of 20,000 characters', async () => {
    const long = incident('x'.repeat(500), {
      id: 'long',
      updates: [
        update('2026-06-10T11:30:00.000Z', { body: 'y'.repeat(20_000) }),
        update('2026-06-10T11:00:00.000Z', {
          body: 'word '.repeat(4000),
          affected: [turned('z'.repeat(300), 'major_outage')],
        }),
      ],
    });
    const element = await story({ incidents: [long] });
    element.style.inlineSize = '320px';
    expect(element.scrollWidth).to.be.at.most(320);
    expect(find(element, '.body')!.textContent.length).to.be.within(20_000, 20_200);
  });

  it('keeps the picture of an open one, with its age, for a day', async () => {
    const of = { status: 'partial_outage', incidents: [incident('Fog')] } as const;
    const element = await story(of);
    clock.jump(3600_000);
    await element.updateComplete;
    expect(reads(element)).to.match(/for 2h so far\. as of 1 hr ago$/);
    clock.jump(86_400_000);
    await element.updateComplete;
    expect(reads(element)).to.match(/^Status unavailable View status page/);
  });
});
