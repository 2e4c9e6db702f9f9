import { expect } from 'chai';
import { ENGLISH } from '../../src/text/language.js';
import { age, compact, duration, percent } from '../../src/text/numbers.js';

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
});
