import { expect } from 'chai';
import fc from 'fast-check';
import type { Uptime, UptimeDay } from '../../src/model/snapshot.js';
import { dayStatus, meanUptime, percentOf, uptimeWindow } from '../../src/model/uptime.js';

const day = (partialSeconds = 0, majorSeconds = 0, rest: Partial<UptimeDay> = {}): UptimeDay => ({
  date: '2026-06-10',
  partialSeconds,
  majorSeconds,
  ...rest,
});
const noData = day(0, 0, { noData: true });
const good = (count: number): UptimeDay[] => Array.from({ length: count }, () => day());
const dated = (...dates: string[]) => dates.map((date) => day(0, 0, { date }));
const record = (days: readonly UptimeDay[], rest: Partial<Uptime> = {}): Uptime => ({
  days,
  origin: 'provider',
  ...rest,
});

describe('the percentage', () => {
  it('counts a major outage whole and a partial one at three tenths', () => {
    expect(percentOf([day(0, 86_400)])).equal(0);
    expect(percentOf([day(86_400)])).equal(70);
    expect(percentOf([day(0, 43_200)])).equal(50);
    expect(percentOf([day(1000, 1000)])).equal(98.49); // 1300 s of 86 400: 98.4953…
    expect(percentOf(good(90))).equal(100);
  });

  it('is floored to two decimals, and not by a binary fraction too far', () => {
    expect(percentOf([day(0, 8641), ...good(89)])).equal(99.88); // 99.88887…
    expect(percentOf([day(0, 432)])).equal(99.5); // exactly
    expect(percentOf([day(0, 864)])).equal(99);
    // 1 − 0.185 is 0.8149999… to a computer.
    expect(percentOf([day(0, 15_984)])).equal(81.5);
  });

  it('is never 100 with downtime, however short, and never below 0', () => {
    expect(percentOf([day(1), ...good(89)])).equal(99.99);
    expect(percentOf([day(0.001), ...good(100_000)])).equal(99.99);
    expect(percentOf([day(86_400, 86_400)])).equal(0);
    expect(percentOf([day(0, 1e12)])).equal(0);
  });

  it('leaves days without data out of both parts', () => {
    expect(percentOf([noData, noData, day(0, 43_200)])).equal(50);
    expect(percentOf([{ ...noData, majorSeconds: 86_400 }, day()])).equal(100);
    expect(percentOf([noData])).equal(undefined);
    expect(percentOf([])).equal(undefined);
  });

  it('counts a day at its own length where it has one', () => {
    expect(percentOf([day(0, 41_400, { seconds: 82_800 })])).equal(50); // 23 hours
    expect(percentOf([day(0, 43_200, { seconds: 43_200 }), day()])).equal(66.66);
  });

  it('takes seconds that are no amount of time for none', () => {
    for (const strange of [NaN, -100, Infinity, -Infinity]) {
      expect(percentOf([day(strange, strange)]), String(strange)).equal(100);
    }
  });

  it('lies between 0 and 100 with two decimals, and falls as downtime grows', () => {
    const seconds = fc.integer({ min: 0, max: 86_400 });
    const days = fc.array(
      fc.tuple(seconds, seconds).map(([partial, major]) => day(partial, major)),
      { minLength: 1, maxLength: 90 },
    );
    fc.assert(
      fc.property(days, seconds, (some, more) => {
        const percent = percentOf(some)!;
        expect(percent).within(0, 100);
        expect(Number(percent.toFixed(2))).equal(percent);
        const down = some.reduce((sum, d) => sum + d.majorSeconds + 0.3 * d.partialSeconds, 0);
        expect(percent === 100).equal(down === 0);
        const exact = Math.max(0, 100 * (1 - down / (some.length * 86_400)));
        expect(exact - percent).within(-1e-6, 0.01 + 1e-6);
        const [first, ...others] = some as [UptimeDay, ...UptimeDay[]];
        const worse = { ...first, majorSeconds: first.majorSeconds + more };
        expect(percentOf([worse, ...others])).most(percent);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a day of the bar', () => {
  it('is drawn by its weighted seconds', () => {
    expect(dayStatus(day())).equal('operational');
    expect(dayStatus(day(1))).equal('degraded_performance');
    expect(dayStatus(day(5279))).equal('degraded_performance');
    expect(dayStatus(day(5280))).equal('partial_outage');
    expect(dayStatus(day(0, 1583))).equal('degraded_performance');
    expect(dayStatus(day(0, 1584))).equal('partial_outage');
    expect(dayStatus(day(0, 2789))).equal('partial_outage');
    expect(dayStatus(day(0, 2790))).equal('major_outage');
    expect(dayStatus(day(86_400))).equal('major_outage');
  });

  it('without data is no status at all, least of all a good one', () => {
    expect(dayStatus(noData)).equal(undefined);
    expect(dayStatus({ ...noData, majorSeconds: 9999 })).equal(undefined);
  });
});

describe('a window of days', () => {
  it('feeds bar and percentage from the same days', () => {
    const days = [day(0, 86_400), ...good(59)];
    expect(uptimeWindow(record(days), 60)).to.deep.equal({
      days,
      origin: 'provider',
      percent: 98.33,
    });
    expect(uptimeWindow(record(days), 30)).to.deep.include({ percent: 100 });
    expect(uptimeWindow(record(days), 30).days).to.have.length(30);
    expect(uptimeWindow(record(days), 90).days).to.have.length(60);
  });

  it('days before the component existed have no data', () => {
    const days = dated('2026-06-08', '2026-06-09', '2026-06-10').map((one, index) => ({
      ...one,
      majorSeconds: index === 2 ? 43_200 : 86_400,
    }));
    const { days: shown, percent } = uptimeWindow(record(days, { since: '2026-06-10' }), 90);
    expect(shown.map(({ noData: none }) => none)).to.deep.equal([true, true, undefined]);
    expect(percent).equal(50);
  });

  it('has no percentage without data', () => {
    expect(uptimeWindow(record([noData, noData]), 90)).not.to.have.property('percent');
    expect(uptimeWindow(record([]), 90)).not.to.have.property('percent');
    expect(
      uptimeWindow(record(dated('2026-06-09'), { since: '2026-06-10' }), 90),
    ).not.to.have.property('percent');
  });

  it('takes the provider’s own figure where it gives no days, if it can be one', () => {
    const own = (percent: number) => uptimeWindow(record([], { percent }), 90).percent;
    expect(own(99.987)).equal(99.98);
    expect(own(100)).equal(100);
    expect(own(0)).equal(0);
    for (const strange of [NaN, -1, 100.01, Infinity]) expect(own(strange)).equal(undefined);
    expect(uptimeWindow(record([day(0, 43_200)], { percent: 100 }), 90).percent).equal(50);
  });

  it('prints that figure as it is when it has two decimals', () => {
    for (let hundredths = 0; hundredths <= 10_000; hundredths++) {
      const percent = Number((hundredths / 100).toFixed(2));
      expect(uptimeWindow(record([], { percent }), 90).percent).equal(percent);
    }
  });
});

describe('the days of a group', () => {
  it('are day by day the mean of its children', () => {
    const mean = meanUptime([record([day(100, 30)]), record([day()]), record([day(50)])])!;
    expect(mean.days).to.deep.equal([day(50, 10, { seconds: 86_400 })]);
  });

  it('are floored to whole seconds', () => {
    const dates = (...majors: number[]) =>
      majors.map((major, index) => day(0, major, { date: `2026-06-0${index + 1}` }));
    const mean = meanUptime([record(dates(31, 10)), record(dates(0, 0)), record(dates(0, 1))])!;
    expect(mean.days.map(({ majorSeconds }) => majorSeconds)).to.deep.equal([10, 3]);
    expect(mean.origin).equal('provider');
  });

  it('are never nothing where one of many was down, be it for seconds', () => {
    const calm = Array.from({ length: 9 }, () => record([day(0, 0)]));
    const mean = meanUptime([record([day(0, 9)]), ...calm])!;
    expect(mean.days[0]!.majorSeconds).equal(1);
    expect(percentOf(mean.days)).equal(99.99);
  });

  it('leave out children that have no data for the day', () => {
    const [first, second] = dated('2026-06-09', '2026-06-10') as [UptimeDay, UptimeDay];
    const down = { ...second, majorSeconds: 600 };
    const mean = meanUptime([
      record([{ ...first, noData: true }, down]),
      record(
        [
          { ...first, majorSeconds: 9 },
          { ...down, majorSeconds: 0 },
        ],
        {
          since: '2026-06-10',
        },
      ),
    ])!;
    expect(mean.days).to.deep.equal([
      { date: '2026-06-09', partialSeconds: 0, majorSeconds: 0, noData: true },
      { date: '2026-06-10', partialSeconds: 0, majorSeconds: 300, seconds: 86_400 },
    ]);
  });

  it('reach as far back as the oldest child, and are derived if any of them is', () => {
    const mean = meanUptime([
      record(dated('2026-06-10')),
      record(dated('2026-06-09', '2026-06-10'), { origin: 'derived' }),
    ])!;
    expect(mean.days.map(({ date }) => date)).to.deep.equal(['2026-06-09', '2026-06-10']);
    expect(mean.origin).equal('derived');
  });

  it('of one child are its own, of none there are none', () => {
    const only = record([day(1, 2)], { since: '2026-06-10', percent: 5 });
    expect(meanUptime([only])).equal(only);
    expect(meanUptime([])).equal(undefined);
  });
});
