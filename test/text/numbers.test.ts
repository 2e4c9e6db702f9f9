import { expect } from 'chai';
import { age, compact, duration, percent } from '../../src/text/numbers.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('numbers in words', () => {
  it('a percentage, as hosted pages print it', () => {
    expect(percent(100)).equal('100.0\u00a0%');
    expect(percent(99.98)).equal('99.98\u00a0%');
    expect(percent(99.5)).equal('99.5\u00a0%');
    expect(percent(0)).equal('0.0\u00a0%');
  });

  it('an age, in its largest unit', () => {
    expect(age(0)).equal('1 min');
    expect(age(119)).equal('1 min');
    expect(age(5 * MINUTE)).equal('5 min');
    expect(age(HOUR - 1)).equal('59 min');
    expect(age(HOUR)).equal('1 hr');
    expect(age(2 * DAY - 1)).equal('47 hr');
    expect(age(2 * DAY)).equal('2 days');
  });

  it('a downtime, to the minute', () => {
    expect(duration(1)).equal('1 sec');
    expect(duration(59)).equal('59 sec');
    expect(duration(59.7)).equal('1 min');
    expect(duration(60)).equal('1 min');
    expect(duration(HOUR)).equal('1 hr');
    expect(duration(HOUR - 0.1)).equal('1 hr');
    expect(duration(3 * HOUR + 19 * MINUTE)).equal('3 hr 19 min');
    expect(duration(DAY)).equal('24 hr');
  });

  it('an incident’s length, in letters', () => {
    expect(compact(1)).equal('1m');
    expect(compact(59 * MINUTE)).equal('59m');
    expect(compact(HOUR - 1)).equal('1h');
    expect(compact(3 * HOUR + 19 * MINUTE)).equal('3h 19m');
    expect(compact(DAY - 1)).equal('1d');
    expect(compact(DAY)).equal('1d');
    expect(compact(12 * DAY + 4 * HOUR + 59 * MINUTE)).equal('12d 4h');
    expect(compact(400 * DAY)).equal('400d');
  });
});
