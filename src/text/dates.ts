import { LANGUAGE } from './say.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function parts(time: number, zone: string, options: Intl.DateTimeFormatOptions, locale = LANGUAGE) {
  const key = `${locale} ${zone} ${Object.entries(options).join()}`;
  let format = formats.get(key);
  if (!format)
    formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })));
  return Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value])) as {
    readonly [part in Intl.DateTimeFormatPartTypes]?: string;
  };
}

/** English as spoken where a zone's own abbreviation is used: "BST" is not American, nor "PDT" British. */
const SPEAKERS = ['en-GB', 'en-US', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'];

/** What people say where no English is at home, by its long name there without "(Standard) Time". */
const SAID: Readonly<Record<string, string>> = {
  Japan: 'JST',
  Korean: 'KST',
  China: 'CST',
  'Hong Kong': 'HKT',
  Singapore: 'SGT',
  Malaysia: 'MYT',
  Indochina: 'ICT',
  'Western Indonesia': 'WIB',
  Pakistan: 'PKT',
  Israel: 'IST',
  'Israel Daylight': 'IDT',
  Moscow: 'MSK',
  'Europe/Istanbul': 'TRT',
  Irish: 'IST',
  Brasilia: 'BRT',
  Argentina: 'ART',
};

/** By zone and what the time is there after UTC, so that long lists ask once. */
const names = new Map<string, string>();

/** What people call the zone at that time, "BST"; where they have no name for it, "GMT+9". */
export function abbreviation(time: number, zone: string): string {
  const name = (locale: string, timeZoneName: 'short' | 'long' = 'short') =>
    parts(time, zone, { timeZoneName }, locale).timeZoneName ?? '';
  const plain = name(LANGUAGE);
  const key = zone + plain;
  let found = names.get(key);
  if (!found) {
    found =
      SPEAKERS.map((locale) => name(locale)).find((short) => !/^(?:GMT|UTC)[+\-−]/.test(short)) ??
      SAID[name(LANGUAGE, 'long').replace(/( Standard)? Time$/, '')] ??
      SAID[zone] ??
      plain;
    names.set(key, found);
  }
  return found;
}

const MINUTE: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** Day and clock of a moment; several zones are set side by side, a day they share said once. */
function inZones(
  time: number,
  zones: readonly string[],
  day: (part: ReturnType<typeof parts>) => string,
): string {
  let last = '';
  return zones
    .map((zone) => {
      const part = parts(time, zone, MINUTE);
      const clock = `${part.hour}:${part.minute} ${abbreviation(time, zone)}`;
      const before = last;
      last = day(part);
      return last === before ? clock : last + clock;
    })
    .join(' / ');
}

/** "Oct 21, 2024 - 20:06 BST", the stamp of an open incident. */
export const stamp = (time: number, zones: readonly string[]): string =>
  inZones(time, zones, ({ month, day, year }) => `${month} ${day}, ${year} - `);

/** "Oct 15, 12:41 BST", the stamp in a list of the past. */
export const shortStamp = (time: number, zones: readonly string[]): string =>
  inZones(time, zones, ({ month, day }) => `${month} ${day}, `);

/** "Oct 15, 12:41 - 13:05 BST", or "Oct 15, 23:00 - Oct 16, 01:00 BST". */
export function range(from: number, to: number, zones: readonly string[]): string {
  if (!(to >= from)) return shortStamp(from, zones);
  return zones
    .map((zone) => {
      const [start, end] = [shortStamp(from, [zone]), shortStamp(to, [zone])];
      const day = start.slice(0, start.indexOf(', ') + 2);
      const name = ` ${abbreviation(to, zone)}`;
      // A zone's name is said once, unless the clocks change in between; so is the day.
      const first = start.endsWith(name) ? start.slice(0, -name.length) : start;
      return `${first} - ${end.startsWith(day) ? end.slice(day.length) : end}`;
    })
    .join(' / ');
}

/** "August 27, 2021" */
export function longDay(time: number, zone: string): string {
  const { year, month, day } = parts(time, zone, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
  });
  return `${month} ${day}, ${year}`;
}

/** "July 2026" of "2026-07". */
export function monthName(date: string): string {
  const { year, month } = parts(Date.parse(`${date}-15T12:00:00Z`), 'UTC', {
    year: 'numeric',
    month: 'long',
  });
  return `${month} ${year}`;
}

/** "Oct 21, 2024" of the calendar day "2024-10-21". */
export function dayName(date: string): string {
  const { year, month, day } = parts(Date.parse(`${date}T12:00:00Z`), 'UTC', {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  });
  return `${month} ${day}, ${year}`;
}
