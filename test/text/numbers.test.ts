import { expect } from 'chai';
import { ENGLISH } from '../../src/text/language.js';
import { say } from '../../src/text/say.js';
import { MORE } from '../../src/text/words.js';
import { age, compact, dayCount, daysAgo, duration, percent } from '../../src/text/numbers.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('numbers in words', () => {
  it('a percentage, as hosted pages print it', () => {
    expect(percent(ENGLISH, 100)).equal('100.0\u00a0%');
    expect(percent(ENGLISH, 99.98)).equal('99.98\u00a0%');
    expect(percent(ENGLISH, 99.5)).equal('99.5\u00a0%');
    expect(percent(ENGLISH, 0)).equal('0.0\u00a0%');
  });

  it('an age, in its largest unit', () => {
    expect(age(ENGLISH, 0)).equal('1 min');
    expect(age(ENGLISH, 119)).equal('1 min');
    expect(age(ENGLISH, 5 * MINUTE)).equal('5 min');
    expect(age(ENGLISH, HOUR - 1)).equal('59 min');
    expect(age(ENGLISH, HOUR)).equal('1 hr');
    expect(age(ENGLISH, 2 * DAY - 1)).equal('47 hr');
    expect(age(ENGLISH, 2 * DAY)).equal('2 days');
  });

  it('a downtime, to the minute', () => {
    expect(duration(ENGLISH, 1)).equal('1 sec');
    expect(duration(ENGLISH, 59)).equal('59 sec');
    expect(duration(ENGLISH, 59.7)).equal('1 min');
    expect(duration(ENGLISH, 60)).equal('1 min');
    expect(duration(ENGLISH, HOUR)).equal('1 hr');
    expect(duration(ENGLISH, HOUR - 0.1)).equal('1 hr');
    expect(duration(ENGLISH, 3 * HOUR + 19 * MINUTE)).equal('3 hr 19 min');
    expect(duration(ENGLISH, DAY)).equal('24 hr');
  });

  it('an incident’s length, in letters', () => {
    expect(compact(ENGLISH, 1)).equal('1m');
    expect(compact(ENGLISH, 59 * MINUTE)).equal('59m');
    expect(compact(ENGLISH, HOUR - 1)).equal('1h');
    expect(compact(ENGLISH, 3 * HOUR + 19 * MINUTE)).equal('3h 19m');
    expect(compact(ENGLISH, DAY - 1)).equal('1d');
    expect(compact(ENGLISH, DAY)).equal('1d');
    expect(compact(ENGLISH, 12 * DAY + 4 * HOUR + 59 * MINUTE)).equal('12d 4h');
    expect(compact(ENGLISH, 400 * DAY)).equal('400d');
  });

  it('English says by hand what `Intl` says', () => {
    const unit = (unit: string, unitDisplay: 'short' | 'narrow' | 'long', value: number): string =>
      new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay }).format(value);
    const ago = new Intl.RelativeTimeFormat('en');
    const share = new Intl.NumberFormat('en', {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 2,
    });
    for (const days of [0, 1, 2, 59, 90, 999, 1000, 1234]) {
      expect(dayCount(ENGLISH, days)).equal(unit('day', 'long', days));
      expect(daysAgo(ENGLISH, days)).equal(ago.format(-days, 'day'));
      if (days > 1) expect(age(ENGLISH, days * DAY)).equal(unit('day', 'short', days));
      if (days) expect(compact(ENGLISH, days * DAY)).equal(unit('day', 'narrow', days));
    }
    for (const count of [1, 2, 23, 59]) {
      expect(duration(ENGLISH, count)).equal(unit('second', 'short', count));
      expect(duration(ENGLISH, count * MINUTE)).equal(unit('minute', 'short', count));
      expect(compact(ENGLISH, count * MINUTE)).equal(unit('minute', 'narrow', count));
    }
    for (const count of [1, 2, 23]) {
      expect(duration(ENGLISH, count * HOUR)).equal(unit('hour', 'short', count));
      expect(compact(ENGLISH, count * HOUR)).equal(unit('hour', 'narrow', count));
    }
    // None in the middle between two hundredths, where it is chance which one is nearer.
    const shares = Array.from({ length: 10_638 }, (_, index) => (index * 94 + 1) / 10_000);
    for (const value of [...shares, 99.99, 100]) {
      const words = share.format(value / 100).replace('%', '\u00a0%');
      expect(percent(ENGLISH, value), String(value)).equal(words);
    }
  });

  it('English groups large counts as `Intl` does', () => {
    for (const count of [7, 999, 1000, 12_345, 1_234_567]) {
      const words = new Intl.NumberFormat('en').format(count);
      expect(say(ENGLISH, MORE, { count })).contain(` ${words} `);
    }
  });
});
