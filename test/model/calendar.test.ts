import { expect } from 'chai';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import fc from 'fast-check';
import { addDays, dayStart, lastDays } from '../../src/model/calendar.js';
import { dateIn, zoneOrUtc } from '../../src/model/zone.js';
import { itNeeds } from '../support/engine.js';

// Asked as an oracle: the library itself counts days without it.
dayjs.extend(utc);
dayjs.extend(timezone);

const HOUR = 3_600_000;
const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Havana',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Chatham',
  'Pacific/Pago_Pago',
];
const zone = fc.constantFrom(...ZONES);
const moment = fc.integer({
  min: Date.parse('1990-01-01T00:00:00Z'),
  max: Date.parse('2037-01-01T00:00:00Z'),
});

/** The first quarter of an hour of a day or of what follows it, by looking at each. */
function firstQuarter(date: string, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const number = (text: string) => Number(text.replaceAll('-', ''));
  const wanted = number(date);
  for (let time = Date.parse(date) - 16 * HOUR; ; time += HOUR / 4) {
    const { year, month, day } = Object.fromEntries(
      format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
    ) as Record<'year' | 'month' | 'day', number>;
    if (year * 10_000 + month * 100 + day >= wanted) return time;
  }
}

describe('calendar days of a zone', () => {
  it('the day that a moment falls on', () => {
    const time = Date.parse('2026-06-10T23:30:00Z');
    expect(dateIn('UTC', time)).equal('2026-06-10');
    expect(dateIn('Europe/London', time)).equal('2026-06-11');
    expect(dateIn('Pacific/Pago_Pago', time)).equal('2026-06-10');
    expect(dateIn('Pacific/Kiritimati', Date.parse('2026-06-10T10:00:00Z'))).equal('2026-06-11');
  });

  it('agrees with dayjs on it', () => {
    fc.assert(
      fc.property(moment, zone, (time, name) => {
        expect(dateIn(name, time)).equal(dayjs.utc(time).tz(name).format('YYYY-MM-DD'));
      }),
    );
  });

  it('counts days as dayjs does, over months, leap years and back', () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -1000, max: 1000 }), (time, count) => {
        const date = new Date(time).toISOString().slice(0, 10);
        expect(addDays(date, count)).equal(dayjs.utc(date).add(count, 'day').format('YYYY-MM-DD'));
      }),
      { numRuns: 500 },
    );
    expect(addDays('2024-02-28', 1)).equal('2024-02-29');
    expect(addDays('2026-03-01', -1)).equal('2026-02-28');
  });

  it('a zone that the platform does not know is UTC', () => {
    for (const strange of [undefined, '', 'Larkfield/Harbour', 'not a zone', '__proto__']) {
      expect(zoneOrUtc(strange)).equal('UTC');
    }
    expect(zoneOrUtc('Asia/Beirut')).equal('Asia/Beirut');
  });
});

describe('when a day begins', () => {
  const hours = (date: string, name: string) =>
    (dayStart(addDays(date, 1), name) - dayStart(date, name)) / HOUR;
  const start = (date: string, name: string) => new Date(dayStart(date, name)).toISOString();

  it('at midnight there', () => {
    expect(start('2026-06-10', 'UTC')).equal('2026-06-10T00:00:00.000Z');
    expect(start('2026-06-10', 'Europe/London')).equal('2026-06-09T23:00:00.000Z');
    expect(start('2026-01-10', 'Europe/London')).equal('2026-01-10T00:00:00.000Z');
    expect(start('2026-06-10', 'Asia/Kathmandu')).equal('2026-06-09T18:15:00.000Z');
    expect(start('2026-06-10', 'Pacific/Kiritimati')).equal('2026-06-09T10:00:00.000Z');
    expect(start('2026-06-10', 'Pacific/Pago_Pago')).equal('2026-06-10T11:00:00.000Z');
  });

  it('a day is 22 to 26 hours long where the clocks change', () => {
    expect(hours('2026-06-10', 'Europe/London')).equal(24);
    expect(hours('2026-03-29', 'Europe/London')).equal(23);
    expect(hours('2026-10-25', 'Europe/London')).equal(25);
    expect(hours('2026-03-08', 'America/New_York')).equal(23);
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).equal(23.5);
    expect(hours('2026-03-29', 'Antarctica/Troll')).equal(22);
    expect(hours('2026-10-25', 'Antarctica/Troll')).equal(26);
  });

  const beginsAtOne = (date: string, name: string, begins: string) => {
    expect(start(date, name), name).equal(begins);
    expect(hours(date, name), name).equal(23);
    expect(dateIn(name, dayStart(date, name) - 1), name).equal(addDays(date, -1));
  };
  it('at one o’clock where the clocks skip midnight', () => {
    beginsAtOne('2017-10-15', 'America/Sao_Paulo', '2017-10-15T03:00:00.000Z');
    beginsAtOne('2022-03-27', 'Asia/Beirut', '2022-03-26T22:00:00.000Z');
  });
  itNeeds('zone data of 2023', 'and so in Egypt', () => {
    beginsAtOne('2023-04-28', 'Africa/Cairo', '2023-04-27T22:00:00.000Z');
  });

  it('once where the clocks repeat the hour before midnight, and not at all where a day is left out', () => {
    expect(start('2018-02-18', 'America/Sao_Paulo')).equal('2018-02-18T03:00:00.000Z');
    expect(hours('2018-02-17', 'America/Sao_Paulo')).equal(25);
    expect(hours('2011-12-30', 'Pacific/Apia')).equal(0);
    expect(start('2011-12-31', 'Pacific/Apia')).equal('2011-12-30T10:00:00.000Z');
  });

  it('is the first moment of the day, in every zone', () => {
    fc.assert(
      fc.property(moment, zone, (time, name) => {
        const date = new Date(time).toISOString().slice(0, 10);
        expect(dayStart(date, name)).equal(firstQuarter(date, name));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the last days', () => {
  it('end with today, and each begins where the one before it ends', () => {
    fc.assert(
      fc.property(moment, zone, fc.integer({ min: 1, max: 90 }), (now, name, count) => {
        const days = lastDays(count, now, name);
        expect(days).to.have.length(count);
        const today = days.at(-1)!;
        expect(today.date).equal(dateIn(name, now));
        expect(today.start).most(now);
        expect(today.end).greaterThan(now);
        days.forEach(({ date, start }, index) => {
          expect(date).equal(addDays(today.date, index + 1 - count));
          if (index) expect(start).equal(days[index - 1]!.end);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('begin at the midnights of the zone, also where another has the same date', () => {
    const now = Date.parse('2026-06-10T12:00:00Z');
    const begins = (name: string) => lastDays(3, now, name)[0]!.start;
    expect(begins('UTC')).equal(Date.parse('2026-06-08T00:00:00Z'));
    expect(begins('Europe/London')).equal(Date.parse('2026-06-07T23:00:00Z'));
    expect(begins('Asia/Kathmandu')).equal(Date.parse('2026-06-07T18:15:00Z'));
  });

  it('today is that of the zone, not of the visitor', () => {
    const now = Date.parse('2026-06-10T23:30:00Z');
    expect(lastDays(2, now, 'UTC').map(({ date }) => date)).to.deep.equal([
      '2026-06-09',
      '2026-06-10',
    ]);
    expect(lastDays(2, now, 'Europe/London').map(({ date }) => date)).to.deep.equal([
      '2026-06-10',
      '2026-06-11',
    ]);
  });
});
