import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/banner.js';
import type { AllclearBanner } from '../../src/elements/banner/banner.js';
import type { Impact } from '../../src/model/status.js';
import type { Incident, StatusSnapshot } from '../../src/model/snapshot.js';
import {
  component,
  incident,
  maintenance,
  NOW,
  snapshot,
  SOURCE,
  update,
} from '../fixtures/snapshots.js';
import { clear, find, mount, reads } from '../support/elements.js';
import { forget, kept } from '../support/memory.js';

let clock: sinon.SinonFakeTimers;
beforeEach(() => {
  forget(/seen Larkfield Pier/);
  clock = sinon.useFakeTimers({ now: NOW, shouldClearNativeTimers: true });
});
afterEach(() => {
  clock.restore();
  clear();
  forget(/seen Larkfield Pier/);
});

const storm = (rest: Partial<Incident> = {}) =>
  incident('Storm', {
    impact: 'major',
    updates: [update('2026-06-10T11:30:00.000Z', { body: 'Ferries stay in port.' })],
    ...rest,
  });
const of = (...incidents: Incident[]): Partial<StatusSnapshot> => ({ incidents });

/** Of this file alone: what is sent away elsewhere is not sent away here. */
const ofPier = (data: Partial<StatusSnapshot>) =>
  snapshot({
    page: { name: 'Larkfield Pier', url: SOURCE, timeZone: 'Europe/London', links: [] },
    ...data,
  });

/** A banner on a page of its own, as after a reload. */
async function banner(data: Partial<StatusSnapshot>, attributes = '') {
  const element = await mount<AllclearBanner>(`<allclear-banner ${attributes}></allclear-banner>`);
  return show(element, data);
}
async function show(element: AllclearBanner, data: Partial<StatusSnapshot>) {
  element.snapshot = ofPier(data);
  await element.updateComplete;
  return element;
}
async function press(element: AllclearBanner, part: string) {
  find(element, `[part=${part}]`)!.click();
  await element.updateComplete;
  await Promise.resolve();
}
const stands = (element: AllclearBanner) => find(element, '.alert') !== null;
/** What has the focus inside an element. */
const focused = (element: AllclearBanner) => element.shadowRoot!.activeElement;

describe('a banner that is sent away', () => {
  it('leaves a chip that has the focus, and brings it back', async () => {
    const element = await banner(of(storm()));
    await press(element, 'dismiss');
    expect(stands(element)).to.equal(false);
    expect(reads(element)).to.equal('Show 1 hidden notice');
    expect(focused(element)?.matches('[part=reopen]')).to.equal(true);
    await press(element, 'reopen');
    expect(stands(element)).to.equal(true);
    expect(focused(element)?.matches('.alert')).to.equal(true);
  });

  it('stays away after a reload, and in another banner of the same page', async () => {
    await press(await banner(of(storm())), 'dismiss');
    expect(stands(await banner(of(storm())))).to.equal(false);
    const other = incident('Fog', { impact: 'minor' });
    const element = await banner(of(storm(), other));
    expect(reads(element, '[part=title]'), 'another trouble is another').to.equal('Fog');
  });

  it('comes back when it grows worse, on its incident or on its components', async () => {
    const element = await banner(of(storm({ impact: 'minor' })));
    await press(element, 'dismiss');
    const worse: Impact[] = ['major', 'critical'];
    for (const impact of worse) {
      await show(element, of(storm({ impact })));
      expect(stands(element), impact).to.equal(true);
      await press(element, 'dismiss');
    }
    await show(element, of(storm({ impact: 'minor' })));
    expect(stands(element), 'better is no reason').to.equal(false);
    clear();
    const slow = { ...of(storm({ impact: 'minor', componentIds: ['deck'] })) };
    const again = await banner({
      ...slow,
      components: [component('Deck', 'degraded_performance')],
    });
    await press(again, 'reopen');
    await press(again, 'dismiss');
    await show(again, { ...slow, components: [component('Deck', 'major_outage')] });
    expect(stands(again)).to.equal(true);
  });

  for (const [scope, phase, news] of [
    ['incident', false, false],
    ['phase', true, false],
    ['update', true, true],
    ['nonsense', false, false],
  ] as const) {
    it(`dismiss-scope="${scope}"`, async () => {
      const element = await banner(of(storm()), `dismiss-scope="${scope}"`);
      await press(element, 'dismiss');
      const later = update('2026-06-10T11:50:00.000Z');
      await show(element, of(storm({ updates: [later, ...storm().updates] })));
      expect(stands(element), 'a new update').to.equal(news);
      if (news) await press(element, 'dismiss');
      await show(
        element,
        of(storm({ status: 'identified', updates: [later, ...storm().updates] })),
      );
      expect(stands(element), 'a new phase').to.equal(phase);
    });
  }

  it('for a while comes back when that is over', async () => {
    const element = await banner(of(storm()), 'snooze="30"');
    const events: (number | undefined)[] = [];
    element.addEventListener('allclear-dismiss', ({ until }) => events.push(until));
    expect(reads(element, '[part=snooze]')).to.equal('Remind me in 30 min');
    await press(element, 'snooze');
    expect(events).to.deep.equal([NOW + 1_800_000]);
    expect(stands(element)).to.equal(false);
    clock.tick(1_790_000);
    await element.updateComplete;
    expect(stands(element)).to.equal(false);
    clock.tick(60_000);
    await element.updateComplete;
    expect(stands(element)).to.equal(true);
    const plain = await banner(of(storm()));
    expect(find(plain, '[part=snooze]'), 'only where it is asked for').to.equal(null);
  });

  it('stays when the host says so, and where nothing can be kept it lives with the page', async () => {
    const element = await banner(of(storm()));
    element.addEventListener('allclear-dismiss', (event) => event.preventDefault(), { once: true });
    await press(element, 'dismiss');
    expect(stands(element)).to.equal(true);
    const broken = sinon.stub(Storage.prototype, 'setItem').throws(new DOMException('full'));
    const unread = sinon.stub(Storage.prototype, 'getItem').throws(new DOMException('denied'));
    try {
      await press(element, 'dismiss');
      expect(stands(element)).to.equal(false);
    } finally {
      broken.restore();
      unread.restore();
    }
    await press(element, 'reopen');
    expect(stands(element), 'and is kept again where that is possible').to.equal(true);
    expect(kept(/seen Larkfield Pier/)).not.to.deep.equal({});
  });

  it('stays away only where the same matters, and not when another component is in trouble', async () => {
    const down = (...names: string[]) => ({
      components: ['Deck', 'Gate', 'Till'].map((name) =>
        component(name, names.includes(name) ? 'major_outage' : 'operational'),
      ),
    });
    const element = await banner(down('Deck'), 'components="Deck, Gate"');
    await press(element, 'dismiss');
    expect(stands(element)).to.equal(false);
    expect(stands(await banner(down('Deck'), 'components="Deck"')), 'for another desk').to.equal(
      true,
    );
    await show(element, down('Deck', 'Till'));
    expect(stands(element), 'what does not matter here').to.equal(false);
    await show(element, down('Deck', 'Gate'));
    expect(stands(element)).to.equal(true);
    await press(element, 'dismiss');
    await show(element, down('Gate'));
    expect(stands(element), 'less is no reason').to.equal(false);
  });

  it('can be sent away, and is told of once, where the disk is full', async () => {
    const element = await banner(of(storm()));
    const full = sinon.stub(Storage.prototype, 'setItem').throws(new DOMException('full'));
    try {
      await press(element, 'dismiss');
      expect(stands(element)).to.equal(false);
      await press(element, 'reopen');
      await show(element, {});
      expect(reads(element)).to.include('Storm Resolved');
      await press(element, 'dismiss');
      expect(element.offsetHeight).to.equal(0);
      await show(element, {});
      expect(element.offsetHeight).to.equal(0);
    } finally {
      full.restore();
    }
    await show(element, of(storm()));
  });

  it('is not misled by what somebody else has left there', async () => {
    localStorage.setItem('allclear/1 seen Larkfield Pier', '{"storm":{"dismissed":true}}');
    expect(stands(await banner(of(storm())))).to.equal(true);
    for (const junk of ['[]', 'null', '"x"', '{"storm":null}', '{', '0']) {
      localStorage.setItem('allclear/1 seen Larkfield Pier', junk);
      expect(stands(await banner(of(storm()))), junk).to.equal(true);
    }
  });
});

describe('a recovery', () => {
  const well = of();

  it('is told once, in green, to those who have seen the trouble', async () => {
    const element = await banner(of(storm()));
    await show(element, well);
    expect(reads(element)).to.equal('Storm Resolved All Systems Operational View status page');
    expect(find(element, '.glyph.operational')).not.to.equal(null);
    await press(element, 'dismiss');
    expect(element.offsetHeight).to.equal(0);
    expect((await banner(well)).offsetHeight, 'after a reload').to.equal(0);
  });

  it('is told after a reload too, and for ten minutes', async () => {
    await banner(of(storm()));
    clear();
    const element = await banner(of(storm({ status: 'resolved' })));
    expect(reads(element)).to.include('Storm Resolved');
    clock.tick(660_000);
    element.snapshot = ofPier(well);
    await element.updateComplete;
    expect(element.offsetHeight).to.equal(0);
  });

  it('is not told to who has sent the trouble away, nor of maintenance', async () => {
    const element = await banner(of(storm()));
    await press(element, 'dismiss');
    await show(element, well);
    expect(element.offsetHeight).to.equal(0);
    expect(kept(/seen Larkfield Pier/)).to.deep.equal({ 'allclear/1 seen Larkfield Pier': '{}' });
  });

  it('is told before what is only planned', async () => {
    const planned = maintenance('Dock', {
      scheduledFor: '2026-06-10T20:00:00.000Z',
      scheduledUntil: '2026-06-10T22:00:00.000Z',
    });
    const element = await banner({ ...of(storm()), maintenances: [planned] });
    await show(element, { maintenances: [planned] });
    expect(reads(element)).to.include('Storm Resolved');
    await press(element, 'dismiss');
    expect(reads(element, '[part=title]')).to.equal('Dock');
  });

  it('is no longer told when all is not well any more', async () => {
    for (const data of [{ status: 'unknown' }, { status: 'degraded_performance' }] as const) {
      const element = await banner(of(storm({ id: data.status })), 'min-impact="major"');
      await show(element, {});
      expect(reads(element)).to.include('Resolved');
      await show(element, data);
      expect(reads(element)).not.to.include('Resolved');
      expect(find(element, '.operational')).to.equal(null);
    }
  });

  it('is not told while it is not known, or while something else is wrong', async () => {
    const element = await banner(of(storm()));
    await show(element, { status: 'unknown' });
    expect(reads(element)).to.equal('Status unknown View status page');
    await show(element, of(incident('Fog')));
    expect(reads(element, '[part=title]')).to.equal('Fog');
    expect(reads(element)).not.to.include('Storm');
  });
});
