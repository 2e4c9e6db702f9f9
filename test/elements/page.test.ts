import 'axe-core';
import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/page.js';
import type { AllclearPage } from '../../src/elements/page/page.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { incident, NOW, snapshot, SOURCE, update } from '../fixtures/snapshots.js';
import { clear, find, findAll, mount, reads, until } from '../support/elements.js';
import { all, calm } from '../fixtures/whole-page.js';
import { within } from '../support/engine.js';
import { inner, PARTS, settle } from '../support/page.js';

// The package is a script that leaves its name on the window.
const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };

describe('allclear-page', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({
      now: NOW,
      shouldClearNativeTimers: true,
      toFake: ['Date', 'performance', 'setInterval', 'clearInterval'],
    });
  });
  afterEach(() => {
    clock.restore();
    clear();
  });

  async function page(of: Partial<StatusSnapshot>, attributes = '', content = '') {
    const element = await mount<AllclearPage>(
      `<allclear-page ${attributes}>${content}</allclear-page>`,
    );
    element.snapshot = snapshot(of);
    await settle(element);
    return element;
  }

  it('tells each open incident in place of the headline', async () => {
    const element = await page(all);
    const stories = findAll(element, 'allclear-incident');
    expect(stories.map((one) => reads(one, '[part=title]'))).to.deep.equal([
      'Partial outage: Storm',
      'Degraded performance: Fog',
    ]);
    expect(find(element, '[part=headline]')).to.equal(null);
  });

  it('tells the headline while none is open', async () => {
    const element = await page(calm);
    expect(reads(element, '[part=headline]')).to.equal('All Systems Operational');
    expect(find(element, '[part=headline]')!.className).to.include('operational');
    expect(find(element, 'allclear-incident')).to.equal(null);
    element.snapshot = snapshot({ ...calm, status: 'unknown', headline: 'Wobbly' });
    await settle(element);
    expect(reads(element, '[part=headline]')).to.equal('Status unknown');
    expect(find(element, '[part=headline].operational')).to.equal(null);
  });

  it('shows components with bars and percentages, and what the signs mean', async () => {
    const element = await page(all);
    const list = inner(element, 'allclear-components');
    expect(reads(list, '[part=row]')).to.include('Boarding');
    expect(find(list, '[part=bar]')).not.to.equal(null);
    expect(reads(list, '[part=percent]')).to.equal('99.0\u00a0% uptime'.replace('\u00a0', ' '));
    expect(findAll(element, '[part=legend] li').map((one) => one.textContent.trim())).to.deep.equal(
      [
        'Operational',
        'Under maintenance',
        'Unknown',
        'Degraded performance',
        'Partial outage',
        'Major outage',
      ],
    );
  });

  it('shows maintenance and the past, each under its heading', async () => {
    const element = await page(all);
    const sections = findAll(element, '[part=section]');
    expect(sections.map((one) => one.querySelector('.heading')!.textContent.trim())).to.deep.equal([
      'Maintenance',
      'Past incidents',
    ]);
    expect(reads(inner(element, 'allclear-maintenance'))).to.include('Dock');
    const past = reads(inner(element, 'allclear-history'));
    expect(past).to.include('Unresolved incident: Storm.');
    expect(past).to.include('Jun 7, 2026 No incidents reported.');
    expect(past).to.include('Ice');
  });

  it('says what it is in its own words, or in the host’s', async () => {
    const own = await page(all);
    expect(reads(own, '[part=about]')).to.equal('How our boats and our booking are doing.');
    const hosts = await page(all, '', '<p slot="about">Call 0100.</p>');
    const slot = find<HTMLSlotElement>(hosts, 'slot[name=about]')!;
    expect(slot.assignedElements().map((one) => one.textContent)).to.deep.equal(['Call 0100.']);
    expect(find(await page({ ...calm, page: snapshot().page }), '[part=about]')).to.equal(null);
  });

  it('leads to where one subscribes, and to the page', async () => {
    const links = findAll(await page(all), '[part=links] a') as HTMLAnchorElement[];
    expect(links.map(({ href, textContent }) => [textContent.trim(), href])).to.deep.equal([
      ['Subscribe', `${SOURCE}subscribe`],
      ['Harbour office', 'https://larkfield-ferries.example/office'],
      ['View status page', SOURCE],
    ]);
  });

  it('tells in full only so many open incidents, quickly, and counts the others', async () => {
    const incidents = Array.from({ length: 500 }, (_, index) =>
      incident(`Storm ${index}`, { updates: [update('2026-06-10T11:00:00.000Z')] }),
    );
    const element = await page(calm);
    clock.restore();
    const frozen = sinon.stub(Date, 'now').returns(NOW);
    try {
      const start = performance.now();
      element.snapshot = snapshot({ ...all, incidents });
      await settle(element);
      expect(performance.now() - start).to.be.below(within(200));
    } finally {
      frozen.restore();
    }
    expect(findAll(element, 'allclear-incident')).to.have.length(10);
    expect(reads(element)).to.include('and 490 more');
  });

  it('is one outline', async () => {
    const levels = async (level: string) => {
      const element = await page(all, `heading-level="${level}"`);
      const of = (root: Element) =>
        findAll(root, '[role=heading]').map((one) => Number(one.ariaLevel));
      return [
        of(element),
        of(find(element, 'allclear-incident')!),
        of(inner(element, 'allclear-maintenance')),
        [...new Set(of(inner(element, 'allclear-history')))],
      ];
    };
    expect(await levels('2')).to.deep.equal([[2, 2], [2], [3], [3, 4]]);
    expect(await levels('6')).to.deep.equal([[6, 6], [6], [6], [6]]);
  });

  it('speaks for its parts: their settings are its own', async () => {
    const element = await page(
      all,
      'components="boarding" time-zone="America/New_York" theme="dark"',
    );
    const list = inner(element, 'allclear-components');
    expect(reads(list)).to.include('Boarding');
    expect(reads(list)).not.to.include('Sales');
    expect(reads(inner(element, 'allclear-maintenance'))).to.equal('No maintenance is scheduled.');
    element.components = '';
    await settle(element);
    expect(reads(inner(element, 'allclear-maintenance'))).to.include(
      'Jun 10, 22:00 - Jun 11, 00:00 EDT',
    );
    for (const tag of PARTS)
      expect(find(inner(element, tag), '.base.dark'), tag).not.to.equal(null);
    element.timeZone = 'Asia/Tokyo';
    await settle(element);
    expect(reads(inner(element, 'allclear-maintenance'))).to.include('JST');
  });

  it('gives the picture that it is given to all its parts', async () => {
    const element = await page(all);
    for (const tag of [...PARTS, 'allclear-incident']) {
      expect(inner(element, tag).snapshot, tag).to.equal(element.snapshot);
      expect(inner(element, tag).freshness, tag).to.equal('fresh');
    }
  });

  it('tells of each change once', async () => {
    const told: string[] = [];
    const note = (happened: Event) => told.push(happened.type);
    for (const name of ['load', 'change', 'incident', 'freshness', 'error']) {
      document.addEventListener(`allclear-${name}`, note);
    }
    const element = await page(all);
    element.snapshot = snapshot(calm);
    await settle(element);
    for (const name of ['load', 'change', 'incident', 'freshness', 'error']) {
      document.removeEventListener(`allclear-${name}`, note);
    }
    expect(told).to.deep.equal(
      ['load', 'freshness', 'incident', 'incident', 'change'].map((name) => `allclear-${name}`),
    );
  });

  it('claims nothing when it is too old', async () => {
    const element = await page(calm);
    clock.jump(1000_000);
    await settle(element);
    expect(reads(element)).to.match(/^Status unavailable View status page/);
    expect(find(element, 'allclear-components')).to.equal(null);
  });

  for (const [name, of] of Object.entries({ calm, all })) {
    for (const [theme, ground, ink] of [
      ['light', '#ffffff', '#1f2328'],
      ['dark', '#0d1117', '#e6edf3'],
    ] as const) {
      it(`axe finds nothing, ${name}, ${theme}`, async () => {
        const element = await page(of);
        element.parentElement!.setAttribute('role', 'main');
        element.parentElement!.style.cssText = `color-scheme: ${theme}; background: ${ground}; color: ${ink}`;
        clock.restore();
        const { violations } = await axe.run(element, { resultTypes: ['violations'] });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).to.deep.equal([]);
      });
    }
  }

  it('fits 320 pixels', async () => {
    const element = await page({
      ...all,
      page: { ...all.page!, about: 'x'.repeat(500) },
      headline: 'y'.repeat(500),
    });
    element.style.inlineSize = '320px';
    await until(() => element.offsetWidth === 320);
    expect(element.scrollWidth).to.be.at.most(320);
  });
});
