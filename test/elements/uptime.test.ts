import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/components.js';
import '../../src/define/uptime.js';
import type { AllclearComponents } from '../../src/elements/components/components.js';
import type { AllclearUptime } from '../../src/elements/uptime/uptime.js';
import type { StatusSnapshot, UptimeDay } from '../../src/model/snapshot.js';
import { component, incident, snapshot } from '../fixtures/snapshots.js';
import { clear, find, findAll, mount, reads, until } from '../support/elements.js';

/** Ninety days up to June 10: an outage of an hour on the 9th, and nothing known before March 20. */
const days = (): UptimeDay[] =>
  Array.from({ length: 90 }, (_, index) => {
    const date = new Date(Date.UTC(2026, 5, 10 - 89 + index)).toISOString().slice(0, 10);
    const majorSeconds = date === '2026-06-09' ? 3600 : 0;
    const noData = date < '2026-03-20';
    return { date, majorSeconds, partialSeconds: 0, ...(noData && { noData }) };
  });

const data = (rest: Partial<StatusSnapshot> = {}): StatusSnapshot =>
  snapshot({
    components: [component('Booking'), component('Timetable')],
    incidents: [
      incident('Fire at the pier', {
        startedAt: '2026-06-09T08:00:00.000Z',
        resolvedAt: '2026-06-09T09:00:00.000Z',
        status: 'resolved',
        componentIds: ['booking'],
      }),
    ],
    uptime: { booking: { days: days(), origin: 'provider' } },
    ...rest,
  });

async function bar(width = 700, given = data(), attributes = 'components="Booking"') {
  const element = await mount<AllclearUptime>(
    `<allclear-uptime ${attributes} style="inline-size: ${width}px"></allclear-uptime>`,
  );
  element.snapshot = given;
  await element.updateComplete;
  const expected = width >= 560 ? '90' : width >= 320 ? '60' : '30';
  await until(() => !find(element, '.bar') || slider(element).ariaValueMax === expected);
  return element;
}

const slider = (element: Element) => find(element, '[role=slider]')!;

/** The day that is told of, as sighted visitors and as assistive technology have it. */
const told = (element: Element) => [reads(element, '.tip'), slider(element).ariaValueText];

describe('allclear-uptime', () => {
  afterEach(clear);

  it('prints window and percentage as the hosted pages do', async () => {
    const element = await bar();
    // 83 days count: 100 · (1 − 3600 / (83 · 86,400)) = 99.9498, floored.
    expect(reads(element, '.legend').replaceAll('\u00a0', ' ')).to.equal(
      '90 days ago 99.94 % uptime Today',
    );
  });

  it('shows 60 or 30 days where there is less room, and counts only those', async () => {
    const sixty = await bar(400);
    expect(reads(sixty, '.legend').replaceAll('\u00a0', ' ')).to.equal(
      '60 days ago 99.93 % uptime Today',
    );
    const thirty = await bar(200);
    expect(reads(thirty, '.legend').replaceAll('\u00a0', ' ')).to.equal(
      '30 days ago 99.86 % uptime Today',
    );
  });

  it('tells days without data apart from good ones, in colour and in height', async () => {
    const element = await bar();
    const [good, nothing] = ['operational', 'unknown'].map((kind) =>
      find<SVGPathElement>(element, `path.${kind}`)!,
    );
    expect(nothing!.getAttribute('d')).to.match(/^M0 15H7V16.25/);
    expect(good!.getAttribute('d')).to.match(/^M7 0H/);
    expect(getComputedStyle(nothing!).fill).not.to.equal(getComputedStyle(good!).fill);
  });

  it('is one tab stop, along which arrow keys, Home and End go', async () => {
    const element = await bar();
    slider(element).focus();
    expect(slider(element).ariaLabel!.replaceAll('\u00a0', ' ')).to.equal(
      'Booking, last 90 days: 99.94 % uptime, 1 day with downtime, 7 days without data',
    );
    await sendKeys({ press: 'End' });
    expect(told(element)[1]).to.equal('Jun 10, 2026: No downtime recorded on this day.');
    await sendKeys({ press: 'ArrowLeft' });
    expect(told(element)).to.deep.equal([
      'Jun 9, 2026Major outage: 1 hrFire at the pier',
      'Jun 9, 2026: Major outage: 1 hr Fire at the pier',
    ]);
    await sendKeys({ press: 'Home' });
    expect(told(element)[1]).to.equal('Mar 13, 2026: No data exists for this day.');
    await sendKeys({ press: 'ArrowLeft' });
    expect(slider(element).ariaValueNow).to.equal('1');
    await sendKeys({ press: 'Escape' });
    expect(reads(element, '.tip')).to.equal('');
  });

  it('tells of the day under the pointer, and no longer when it is gone', async () => {
    const element = await bar();
    const { left, top, width } = slider(element).getBoundingClientRect();
    const at = (share: number): [number, number] => [
      Math.round(left + width * share),
      Math.round(top + 10),
    ];
    await sendMouse({ type: 'move', position: at(88.5 / 90) });
    expect(told(element)[0]).to.include('Jun 9, 2026');
    await sendMouse({ type: 'move', position: at(0.5 / 90) });
    expect(told(element)[0]).to.include('Mar 13, 2026');
    await sendMouse({ type: 'move', position: [Math.round(left), Math.round(top + 300)] });
    expect(told(element)[0]).to.equal('');
  });

  it('runs from right to left where the page does', async () => {
    const element = await bar(700, data(), 'components="Booking" dir="rtl"');
    slider(element).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowRight' });
    expect(told(element)[1]).to.include('Jun 9, 2026');
  });

  it('derives days from the archive, and says that it did', async () => {
    const recent = new Date(Date.now() - 36 * 3_600_000);
    const given = data({
      uptime: {},
      incidentsSince: new Date(0).toISOString(),
      incidents: [
        incident('Fire', {
          impact: 'critical',
          status: 'resolved',
          startedAt: recent.toISOString(),
          resolvedAt: new Date(recent.getTime() + 3_600_000).toISOString(),
          componentIds: ['booking'],
        }),
      ],
    });
    const element = await bar(700, given);
    expect(reads(element)).to.include('Uptime is estimated from past incidents.');
    expect(reads(element, '[part=percent]')).to.match(/^99\.9[45]/);
  });

  it('says so where there are no days', async () => {
    const element = await bar(700, data({ uptime: {} }));
    expect(reads(element)).to.equal('No uptime data');
    const nobody = await bar(700, data(), 'components="Bar"');
    expect(reads(nobody)).to.equal('No component matches “Bar”');
  });
});

describe('a thousand bars', () => {
  afterEach(clear);

  const boats = (count: number, change: (index: number) => Partial<UptimeDay> = () => ({})) => {
    const components = Array.from({ length: count }, (_, index) => component(`Boat ${index}`));
    const uptime = Object.fromEntries(
      components.map(({ id }, index) => [
        id,
        {
          days: days().map((day, at) => (at === 89 ? { ...day, ...change(index) } : day)),
          origin: 'provider' as const,
        },
      ]),
    );
    return data({ components, uptime, incidents: [] });
  };

  async function fleet(count: number): Promise<AllclearComponents> {
    const element = await mount<AllclearComponents>(
      '<allclear-components uptime style="inline-size: 700px"></allclear-components>',
    );
    element.snapshot = boats(count);
    await element.updateComplete;
    find(element, '.more')?.click();
    await element.updateComplete;
    return element;
  }

  /** Comments and texts among them. */
  const nodesIn = (node: Node): number =>
    [...node.childNodes].reduce((sum, child) => sum + nodesIn(child), 1);

  it('are at most 21 nodes each, and none for a day', async () => {
    const [few, many] = [await fleet(100), await fleet(1000)];
    expect(findAll(many, '.bar').length).to.equal(1000);
    const each = (nodesIn(many.shadowRoot!) - nodesIn(few.shadowRoot!)) / 900;
    expect(each).to.be.at.most(21);
  });

  it('have one listener for the pointer and one for keys, however many they are', async () => {
    const listening = async (count: number): Promise<string[]> => {
      const heard: string[] = [];
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (this: EventTarget, ...args) {
        const within = this instanceof Node && this.getRootNode() instanceof ShadowRoot;
        if (within) heard.push(args[0]);
        addEventListener.apply(this, args);
      } as typeof addEventListener;
      try {
        await fleet(count);
      } finally {
        EventTarget.prototype.addEventListener = addEventListener;
      }
      return heard.sort();
    };
    const few = await listening(3);
    expect(few.filter((type) => type === 'pointermove')).to.deep.equal(['pointermove']);
    expect(few.filter((type) => type === 'keydown')).to.deep.equal(['keydown']);
    expect(await listening(300)).to.deep.equal(few);
  });

  it('stay as they are but for the one that changed, though each answer is new', async () => {
    const element = await fleet(300);
    const seen: Node[] = [];
    const observer = new MutationObserver((records) => {
      seen.push(...records.map(({ target }) => target));
    });
    const watched = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(element.shadowRoot!, watched);
    element.snapshot = boats(300, (index) => (index === 150 ? { majorSeconds: 7200 } : {}));
    await element.updateComplete;
    observer.disconnect();
    const changed = findAll(element, '.row').filter((row) => seen.some((one) => row.contains(one)));
    expect(changed.map((row) => row.querySelector('.name')?.textContent)).to.deep.equal([
      'Boat 150',
    ]);
    expect(reads(element, '.row:nth-child(151) [part=percent]')).to.match(/^99\.8/);
  });
});

describe('days as a table', () => {
  afterEach(clear);

  const rowsOf = (element: Element) =>
    findAll(element, '[part=days] tr').map((row) => row.innerText.trim().replace(/\s+/g, ' '));

  async function open(element: AllclearUptime | AllclearComponents): Promise<void> {
    find(element, '[part=days] summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => rowsOf(element).length > 0);
  }

  it('are drawn when it is opened, all of one bar, newest first', async () => {
    const element = await bar();
    expect(reads(element, '[part=days]')).to.equal('Day by day');
    await open(element);
    const rows = rowsOf(element);
    expect(rows.length).to.equal(90);
    expect(rows.slice(0, 2)).to.deep.equal([
      'Jun 10, 2026 No downtime recorded on this day.',
      'Jun 9, 2026 Major outage: 1 hr',
    ]);
    expect(rows.at(-1)).to.match(/^Mar 13, 2026 No data exists for this day\.$/);
    expect(findAll(element, '[part=days] th[scope=row]').length).to.equal(90);
    await sendKeys({ press: 'Enter' });
    await until(() => !rowsOf(element).length);
  });

  it('are those of a list on which there was something, each with its component', async () => {
    const element = await mount<AllclearComponents>(
      '<allclear-components uptime style="inline-size: 700px"></allclear-components>',
    );
    const calm = days().map((day) => ({ ...day, majorSeconds: 0, noData: false }));
    element.snapshot = data({
      uptime: {
        booking: { days: days().map((day) => ({ ...day, noData: false })), origin: 'provider' },
        timetable: {
          days: calm.with(80, { ...calm[80]!, partialSeconds: 60 }),
          origin: 'provider',
        },
      },
    });
    await element.updateComplete;
    await open(element);
    expect(rowsOf(element)).to.deep.equal([
      'Jun 9, 2026 Booking Major outage: 1 hr',
      'Jun 1, 2026 Timetable Partial outage: 1 min',
    ]);
    element.snapshot = data({
      uptime: {
        booking: { days: calm, origin: 'provider' },
        timetable: { days: calm, origin: 'provider' },
      },
    });
    await element.updateComplete;
    expect(find(element, '[part=days]')).to.equal(null);
  });
});
