import { expect } from 'chai';
import { dayName, longDay, monthName, range, shortStamp, stamp } from '../../src/text/dates.js';
import { ENGLISH } from '../../src/text/language.js';

const at = (text: string) => Date.parse(text);
const LONDON = ['Europe/London'];

describe('stamps', () => {
  const time = at('2024-10-21T19:06:00Z');

  it('of an open incident have the year', () => {
    expect(stamp(ENGLISH, time, LONDON)).equal('Oct 21, 2024 - 20:06 BST');
    expect(stamp(ENGLISH, time, ['UTC'])).equal('Oct 21, 2024 - 19:06 UTC');
    expect(stamp(ENGLISH, at('2026-01-05T00:00:00Z'), LONDON)).equal('Jan 5, 2026 - 00:00 GMT');
  });

  it('in a list of the past have none', () => {
    expect(shortStamp(ENGLISH, at('2026-10-15T11:41:00Z'), LONDON)).equal('Oct 15, 12:41 BST');
    expect(shortStamp(ENGLISH, at('2026-10-14T23:00:00Z'), LONDON)).equal('Oct 15, 00:00 BST');
  });

  it('stand side by side for several zones, the day once where it is the same', () => {
    const both = ['Europe/London', 'America/New_York'];
    expect(stamp(ENGLISH, time, both)).equal('Oct 21, 2024 - 20:06 BST / 15:06 EDT');
    expect(shortStamp(ENGLISH, time, both)).equal('Oct 21, 20:06 BST / 15:06 EDT');
    expect(stamp(ENGLISH, time, [...both, 'Asia/Tokyo', 'Asia/Kolkata'])).equal(
      'Oct 21, 2024 - 20:06 BST / 15:06 EDT / Oct 22, 2024 - 04:06 JST / 00:36 IST',
    );
    expect(stamp(ENGLISH, time, [])).equal('');
  });

  it('tell the two hours apart that a change of the clocks repeats', () => {
    expect(stamp(ENGLISH, at('2026-10-25T00:30:00Z'), LONDON)).equal('Oct 25, 2026 - 01:30 BST');
    expect(stamp(ENGLISH, at('2026-10-25T01:30:00Z'), LONDON)).equal('Oct 25, 2026 - 01:30 GMT');
  });
});

describe('a stretch of time', () => {
  const between = (from: string, to: string, zones: readonly string[] = LONDON) =>
    range(ENGLISH, at(from), at(to), zones);

  it('within a day says day and zone once', () => {
    expect(between('2026-10-15T11:41:00Z', '2026-10-15T12:05:00Z')).equal(
      'Oct 15, 12:41 - 13:05 BST',
    );
    expect(between('2026-10-01T11:00:00Z', '2026-10-15T11:00:00Z')).equal(
      'Oct 1, 12:00 - Oct 15, 12:00 BST',
    );
  });

  it('across midnight says both days, and midnight is that of the zone', () => {
    const night = ['2026-10-15T22:00:00Z', '2026-10-16T00:00:00Z'] as const;
    expect(between(...night)).equal('Oct 15, 23:00 - Oct 16, 01:00 BST');
    expect(between(...night, ['America/New_York'])).equal('Oct 15, 18:00 - 20:00 EDT');
    expect(between('2026-12-31T23:00:00Z', '2027-01-01T01:00:00Z')).equal(
      'Dec 31, 23:00 - Jan 1, 01:00 GMT',
    );
  });

  it('across a change of the clocks says both names', () => {
    expect(between('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z')).equal(
      'Oct 25, 01:30 BST - 01:30 GMT',
    );
    expect(between('2026-03-28T23:00:00Z', '2026-03-29T02:00:00Z')).equal(
      'Mar 28, 23:00 GMT - Mar 29, 03:00 BST',
    );
    expect(between('2026-03-28T23:00:00Z', '2026-03-29T02:00:00Z', ['UTC'])).equal(
      'Mar 28, 23:00 - Mar 29, 02:00 UTC',
    );
  });

  it('stands whole for each of several zones', () => {
    expect(
      between('2026-10-15T22:00:00Z', '2026-10-16T00:00:00Z', ['Europe/London', 'Asia/Tokyo']),
    ).equal('Oct 15, 23:00 - Oct 16, 01:00 BST / Oct 16, 07:00 - 09:00 JST');
  });

  it('without an end is its beginning', () => {
    expect(range(ENGLISH, at('2026-10-15T11:41:00Z'), NaN, LONDON)).equal('Oct 15, 12:41 BST');
  });
});

describe('days and months', () => {
  it('in full, in the zone', () => {
    const time = at('2021-08-26T23:30:00Z');
    expect(longDay(ENGLISH, time, 'Europe/London')).equal('August 27, 2021');
    expect(longDay(ENGLISH, time, 'UTC')).equal('August 26, 2021');
  });

  it('of a calendar day, which has no zone', () => {
    expect(dayName(ENGLISH, '2024-10-21')).equal('Oct 21, 2024');
    expect(dayName(ENGLISH, '2026-01-01')).equal('Jan 1, 2026');
    const asIntl = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const date = `2025-${String(month).padStart(2, '0')}-${month + 9}`;
      expect(dayName(ENGLISH, date)).equal(asIntl.format(new Date(date)));
    }
    expect(dayName(ENGLISH, '2026-12-31')).equal('Dec 31, 2026');
    expect(dayName(ENGLISH, '2011-12-30')).equal('Dec 30, 2011');
  });

  it('of a month', () => {
    expect(monthName(ENGLISH, '2026-07')).equal('July 2026');
    expect(monthName(ENGLISH, '2026-01')).equal('January 2026');
    expect(monthName(ENGLISH, '2026-12')).equal('December 2026');
  });
});
