import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import '../../src/define/components.js';
import '../../src/define/uptime.js';
import { incident } from '../fixtures/snapshots.js';
import { clear, find, reads } from '../support/elements.js';
import { data, bar, slider } from '../support/uptime.js';

/** The day that is told of, as sighted visitors and as assistive technology have it. */
const told = (element: Element) => [reads(element, '.tip'), slider(element).ariaValueText];

describe('an uptime of which only a figure is known', () => {
  afterEach(clear);

  it('has no bar, and no ends of one', async () => {
    const uptime = { booking: { days: [], percent: 99.9, origin: 'provider' as const } };
    const element = await bar(700, data({ uptime }));
    expect(reads(element))
      .to.include('99.9 % uptime')
      .and.not.match(/ago|Today/);
  });
});

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
