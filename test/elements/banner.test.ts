import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/banner.js';
import type { AllclearBanner } from '../../src/elements/banner/banner.js';
import type { AllclearDismissEvent } from '../../src/elements/events.js';
import type { Maintenance, StatusSnapshot } from '../../src/model/snapshot.js';
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
import { forget } from '../support/memory.js';

async function banner(data: Partial<StatusSnapshot>, attributes = '') {
  const element = await mount<AllclearBanner>(`<allclear-banner ${attributes}></allclear-banner>`);
  await show(element, data);
  return element;
}

async function show(element: AllclearBanner, data: Partial<StatusSnapshot>) {
  // Of this file alone: what is seen elsewhere is not seen here.
  const page = { name: 'Larkfield Banner', url: SOURCE, timeZone: 'Europe/London', links: [] };
  element.snapshot = snapshot({ page, ...data });
  await element.updateComplete;
}

const storm = (rest = {}) =>
  incident('Storm', {
    impact: 'major',
    status: 'identified',
    url: 'https://status.larkfield-ferries.example/incidents/storm',
    updates: [
      update('2026-06-10T11:30:00.000Z', {
        status: 'identified',
        body: 'Ferries stay in port.\n\nMore at noon.',
      }),
      update('2026-06-10T11:00:00.000Z', { body: 'Wind is rising.' }),
    ],
    ...rest,
  });

describe('allclear-banner', () => {
  afterEach(() => {
    clear();
    forget(/seen Larkfield Banner/);
  });

  it('gives an update no time that is not its own', async () => {
    const timeless: { at?: string } = update('2026-06-10T11:30:00.000Z', { body: 'No year.' });
    delete timeless.at;
    const startedAt = '2026-06-10T10:00:00.000Z';
    const element = await banner({ incidents: [storm({ startedAt, updates: [timeless] })] });
    expect(find(element, '.body')!.textContent).equal('No year.');
    expect(find(element, 'time') === null).equal(true);
    await show(element, { incidents: [storm({ startedAt, updates: [] })] });
    expect(find(element, 'time')!.getAttribute('datetime')).equal(startedAt);
  });

  it('takes no space when all is well, and while it loads', async () => {
    const element = await mount<AllclearBanner>('<allclear-banner></allclear-banner>');
    expect(element.offsetHeight).to.equal(0);
    await show(element, {});
    expect(element.offsetHeight).to.equal(0);
    await show(element, { incidents: [incident('Notice', { impact: 'none' })] });
    expect(element.offsetHeight).to.equal(0);
    await show(element, { incidents: [storm({ resolvedAt: '2026-06-10T11:50:00.000Z' })] });
    expect(element.offsetHeight).to.equal(0);
  });

  it('tells the worst open incident, its latest update, and how many more', async () => {
    const element = await banner({
      status: 'degraded_performance',
      incidents: [incident('Late boats'), storm()],
      maintenances: [maintenance('Painting', { status: 'in_progress' })],
    });
    expect(reads(element, '[part=title]')).to.equal('Storm');
    expect(reads(element, '[part=update]')).to.match(
      /^Identified .*Ferries stay in port\. Jun 10, 2026 - 12:30 BST$/,
    );
    expect(reads(element)).to.include('and 2 more');
    expect(find<HTMLAnchorElement>(element, 'a')!.href).to.equal(storm().url);
    expect(find(element, 'time')!.getAttribute('datetime')).to.equal('2026-06-10T11:30:00.000Z');
    expect(find(element, 'section')!.className).to.include('partial_outage');
  });

  it('tells a maintenance that is running, but none that is only planned', async () => {
    const running = await banner({
      maintenances: [maintenance('Painting', { status: 'in_progress' })],
    });
    expect(reads(running, '[part=title]')).to.equal('Painting');
    expect(find(running, 'section')!.className).to.include('under_maintenance');
    const planned = await banner({ maintenances: [maintenance('Painting')] });
    expect(planned.offsetHeight).to.equal(0);
  });

  describe('of maintenance to come', () => {
    let clock: sinon.SinonFakeTimers;
    beforeEach(() => {
      clock = sinon.useFakeTimers({ now: NOW, shouldClearNativeTimers: true });
    });
    afterEach(() => clock.restore());

    const painting = (hours: number, rest: Partial<Maintenance> = {}) => ({
      maintenances: [
        maintenance('Painting', {
          scheduledFor: new Date(NOW + hours * 3_600_000).toISOString(),
          scheduledUntil: new Date(NOW + (hours + 2) * 3_600_000).toISOString(),
          updates: [update('2026-06-01T11:00:00.000Z', { status: 'scheduled', body: 'In red.' })],
          ...rest,
        }),
      ],
    });
    const isTold = async (hours: number, attributes = '') =>
      (await banner(painting(hours), attributes)).offsetHeight > 0;

    it('tells what begins within 48 hours, and when', async () => {
      const element = await banner(painting(47));
      expect(reads(element, '[part=title]')).to.equal('Painting');
      expect(reads(element, '[part=update]')).to.equal(
        'Scheduled In red. Jun 12, 12:00 - 14:00 BST',
      );
      expect(find(element, 'section')!.className).to.include('under_maintenance');
      expect(await isTold(49)).to.equal(false);
    });

    it('tells as early as it is told to', async () => {
      expect(await isTold(100, 'lead="168"')).to.equal(true);
      expect(await isTold(4, 'lead="3"')).to.equal(false);
      expect(await isTold(0.1, 'lead="0"')).to.equal(false);
      for (const odd of ['soon', '-1']) {
        expect(await isTold(47, `lead="${odd}"`), odd).to.equal(true);
        expect(await isTold(49, `lead="${odd}"`), odd).to.equal(false);
      }
    });

    it('tells nothing of what has gone by unbegun', async () => {
      expect(await isTold(-3)).to.equal(false);
      expect(await isTold(-1), 'it may begin yet').to.equal(true);
    });

    it('tells trouble first', async () => {
      const element = await banner({ ...painting(5), incidents: [storm()] });
      expect(reads(element, '[part=title]')).to.equal('Storm');
      expect(reads(element)).to.include('and 1 more');
    });

    it('comes again when what was sent away begins', async () => {
      const element = await banner(painting(1));
      find(element, '[part=dismiss]')!.click();
      await element.updateComplete;
      expect(find(element, '.alert')).to.equal(null);
      await show(element, painting(1, { status: 'in_progress' }));
      expect(find(element, '.alert')).not.to.equal(null);
    });
  });

  it('tells components in trouble that no incident explains', async () => {
    const element = await banner({
      components: [component('Booking', 'partial_outage'), component('Timetable')],
    });
    expect(reads(element, '[part=title]')).to.equal('Booking: Partial outage');
  });

  it('is silent about what does not matter here', async () => {
    const data = {
      status: 'partial_outage',
      components: [component('Booking', 'partial_outage'), component('Timetable')],
      incidents: [storm({ componentIds: ['booking'] })],
    } as const;
    const elsewhere = await banner(data, 'components="Timetable"');
    expect(elsewhere.offsetHeight).to.equal(0);
    const here = await banner(data, 'components="booking"');
    expect(reads(here, '[part=title]')).to.equal('Storm');
  });

  it('stays when the host says so', async () => {
    const element = await banner({ incidents: [storm()] });
    element.addEventListener('allclear-dismiss', (event: AllclearDismissEvent) =>
      event.preventDefault(),
    );
    find(element, '[part=dismiss]')!.click();
    await element.updateComplete;
    expect(element.offsetHeight).to.be.greaterThan(0);
  });

  it('tells times in the zones that it is given', async () => {
    const data = { incidents: [storm()] };
    const both = await banner(data, 'time-zone="Europe/London America/New_York"');
    expect(reads(both, 'time')).to.equal('Jun 10, 2026 - 12:30 BST / 07:30 EDT');
    const nonsense = await banner(data, 'time-zone="Eastern Time (US &amp; Canada)"');
    expect(reads(nonsense, 'time')).to.equal('Jun 10, 2026 - 12:30 BST');
  });

  it('keeps to the outline and cuts long words and long texts', async () => {
    const element = await banner(
      {
        incidents: [
          storm({
            title: 'x'.repeat(500),
            updates: [update('2026-06-10T11:30:00.000Z', { body: 'word '.repeat(4000) })],
          }),
        ],
      },
      'heading-level="2"',
    );
    expect(find(element, '[role=heading]')!.getAttribute('aria-level')).to.equal('2');
    expect(reads(element, '.body').length).to.be.within(200, 300);
    element.style.inlineSize = '320px';
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('is told in grey, with a link, where the words are not known', async () => {
    const element = await banner({ status: 'unknown' });
    expect(reads(element)).to.equal('Status unknown View status page');
    expect(find(element, '.base')!.className).to.include('unknown');
  });
});
