// Counts the days of 18 zones with Allclear and with Temporal, and prints where they differ. Run by
// test/node/day-starts.test.mjs once per host zone: `TZ=Europe/London node test/support/day-starts.mjs`.
import { Temporal } from '@js-temporal/polyfill';
import { addDays, dayStart, lastDays } from '../../dist/model/calendar.js';
import { dateIn } from '../../dist/model/zone.js';

/** Where status pages are at home, and where the clocks do what is hard. */
const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo', // skipped and repeated midnight
  'America/Santiago', // the same
  'America/Havana', // skipped midnight, repeated the hour after it
  'America/Nuuk', // changes at 22:00 or 23:00 the day before
  'America/St_Johns', // half an hour off; went back at one minute past midnight until 2011
  'Africa/Cairo', // changes at midnight, in 2010 four times
  'Africa/Casablanca', // changes for Ramadan
  'Asia/Beirut', // changes at midnight
  'Asia/Tehran', // the same, and half an hour off
  'Asia/Kathmandu', // three quarters of an hour off
  'Australia/Lord_Howe', // changes by half an hour
  'Antarctica/Troll', // changes by two hours
  'Pacific/Apia', // had no 30 December 2011
  'Pacific/Chatham', // three quarters of an hour off
];

/**
 * 2010: Newfoundland's two midnights, Egypt's four changes. 2011: Samoa crosses the date line.
 * 2018: Brazil's last years of summer time. 2024: a leap year, Egypt's summer time is back.
 */
const YEARS = [2010, 2011, 2018, 2024];

const HOUR = 3_600_000;
const wrong = [];
const figures = { days: 0, windows: 0, moments: 0, shortest: Infinity, longest: 0 };
const expectEqual = (what, actual, expected) => {
  if (actual !== expected) wrong.push(`${what}: ${actual}, not ${expected}`);
};

for (const year of YEARS) {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  const dates = Array.from({ length: first.daysInYear + 1 }, (_, days) => first.add({ days }));
  const names = dates.map(String);
  const next = names.pop();
  names.forEach((name, index) => {
    for (const days of [-365, -89, -1, 1, 400]) {
      expectEqual(`${name} ${days}`, addDays(name, days), `${dates[index].add({ days })}`);
    }
  });

  for (const zone of ZONES) {
    const starts = dates.map((date) => date.toZonedDateTime(zone).epochMilliseconds);
    names.forEach((name, index) => {
      const start = starts[index];
      expectEqual(`${name} ${zone}`, dayStart(name, zone), start);
      figures.days++;

      // Samoa's 30 December has no length.
      const hours = (starts[index + 1] - start) / HOUR;
      if (hours) {
        figures.shortest = Math.min(figures.shortest, hours);
        figures.longest = Math.max(figures.longest, hours);
      }

      // A moment every third day, each at another hour.
      if (index % 3) return;
      const moment = start + Math.floor(((index * 0.618) % 1) * 24 * HOUR);
      const there = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
      expectEqual(`${moment} ${zone}`, dateIn(zone, moment), `${there.toPlainDate()}`);
      figures.moments++;
    });

    const shown = names.slice(-90);
    const window = lastDays(90, starts.at(-1) - 1, zone);
    expectEqual(`${year} ${zone} days`, window.length, 90);
    window.forEach(({ date, start, end }, index) => {
      const at = starts.length - 91 + index;
      expectEqual(`${year} ${zone} ${index}`, date, shown[index]);
      expectEqual(`${date} ${zone} starts`, start, starts[at]);
      expectEqual(`${date} ${zone} ends`, end, starts[at + 1]);
    });
    expectEqual(`${year} ${zone}, the day after`, dateIn(zone, starts.at(-1)), next);
    figures.windows++;
  }
}

const host = new Intl.DateTimeFormat().resolvedOptions().timeZone;
console.log(JSON.stringify({ host, zones: ZONES.length, years: YEARS, ...figures, wrong }));
