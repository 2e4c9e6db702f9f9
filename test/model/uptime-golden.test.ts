import { expect } from 'chai';
import type { Uptime, UptimeDay } from '../../src/model/snapshot.js';
import { dayStatus, meanUptime, percentOf, uptimeWindow } from '../../src/model/uptime.js';
import { addDays } from '../../src/model/calendar.js';
import { ENGLISH } from '../../src/text/language.js';
import { percent } from '../../src/text/numbers.js';

// Ninety days as hosted pages give them, reckoned by hand: 90 · 86,400 s = 7,776,000 s.
const FIRST = '2026-03-13';
const ninety = (
  trouble: Readonly<Record<number, readonly [partial: number, major: number]>>,
  since?: string,
): Uptime => ({
  origin: 'provider',
  ...(since ? { since } : {}),
  days: Array.from({ length: 90 }, (_, index): UptimeDay => {
    const [partialSeconds, majorSeconds] = trouble[index] ?? [0, 0];
    return { date: addDays(FIRST, index), partialSeconds, majorSeconds };
  }),
});
const shown = (uptime: Uptime) => {
  const { percent: value } = uptimeWindow(uptime, 90);
  return value === undefined ? undefined : percent(ENGLISH, value).replace('\u00a0%', '');
};

describe('percentages as hosted pages display them', () => {
  it('of ninety days', () => {
    expect(shown(ninety({}))).equal('100.0');
    expect(shown(ninety({ 40: [238, 0] }))).equal('99.99'); // 71.4 s: 99.99908 …
    expect(shown(ninety({ 40: [0, 777] }))).equal('99.99'); // 99.990007 …
    expect(shown(ninety({ 40: [0, 778] }))).equal('99.98'); // 99.98999 …
    expect(shown(ninety({ 12: [3019, 0], 80: [21_134, 0] }))).equal('99.9'); // 7,245.9 s: 99.9068 …
    expect(shown(ninety({ 0: [0, 86_400] }))).equal('98.88'); // 1 day of 90: 98.888 …
    expect(shown(ninety({ 89: [86_400, 0] }))).equal('99.66'); // 0.3 of it: 99.6666 …
  });

  it('from a component’s first day on', () => {
    // The last 9 days: 777,600 s.
    const since = addDays(FIRST, 81);
    expect(shown(ninety({ 85: [0, 7776] }, since))).equal('99.0');
    expect(shown(ninety({ 80: [0, 86_400] }, since))).equal('100.0');
    expect(shown(ninety({ 81: [0, 86_400] }, since))).equal('88.88');
    expect(shown(ninety({}, addDays(FIRST, 90)))).equal(undefined);
  });

  it('of a group, whose days are the floored means of its children', () => {
    const group = meanUptime([ninety({ 3: [0, 1000] }), ninety({ 3: [500, 1] }), ninety({})])!;
    expect(group.days[3]).to.include({ partialSeconds: 166, majorSeconds: 333 });
    expect(percentOf(group.days)).equal(99.99); // 382.8 s
    const young = meanUptime([ninety({ 89: [0, 7776] }, addDays(FIRST, 89)), ninety({})])!;
    expect(young.days[89]).to.include({ majorSeconds: 3888 });
    expect(shown(young)).equal('99.95');
  });
});

describe('days in the colours of hosted pages', () => {
  // They blend: green, from half way to yellow at 1,188 s, orange at 1,980 s, red from 3,600 s on.
  const drawn = (partialSeconds: number, majorSeconds: number) =>
    dayStatus({ date: FIRST, partialSeconds, majorSeconds });

  it('take the status whose colour is nearest', () => {
    expect(drawn(0, 0)).equal('operational');
    for (const yellow of [1, 71, 906, 1188, 1308, 1583]) {
      expect(drawn(0, yellow), String(yellow)).equal('degraded_performance');
    }
    for (const orange of [1584, 1980, 2789]) {
      expect(drawn(0, orange), String(orange)).equal('partial_outage');
    }
    for (const red of [2790, 3600, 6340, 86_400]) {
      expect(drawn(0, red), String(red)).equal('major_outage');
    }
  });

  it('by weighted seconds, not by what kind of outage it was', () => {
    expect(drawn(3960, 0)).equal('degraded_performance'); // 1,188 s
    expect(drawn(6600, 0)).equal('partial_outage'); // 1,980 s
    expect(drawn(12_000, 0)).equal('major_outage'); // 3,600 s
    expect(drawn(3000, 1080)).equal('partial_outage'); // 900 + 1,080 s
  });
});
