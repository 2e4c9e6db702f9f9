import { formatFor, saidOnce } from './formats.js';
import { ENGLISH, type Language } from './language.js';
import { isolated } from './say.js';

const formatOf = (tag: string, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  formatFor(Intl.DateTimeFormat, tag, { ...options, timeZone, calendar: 'gregory' });

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

/** By language, zone and what the time is there after UTC, so that long lists ask once. */
const names = new Map<string, string>();

/**
 * What people call the zone at that time, "BST": in the language, or else in English. Where they have
 * no name for it, "GMT+9".
 */
export function abbreviation({ tag }: Language, time: number, zone: string): string {
  const name = (locale: string, timeZoneName: 'short' | 'long' = 'short') =>
    formatOf(locale, zone, { timeZoneName })
      .formatToParts(time)
      .find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const plain = name(tag);
  const key = tag + zone + plain;
  let found = names.get(key);
  if (!found) {
    const speakers = tag === ENGLISH.tag ? SPEAKERS : [tag, ...SPEAKERS];
    found =
      speakers.map((locale) => name(locale)).find((short) => !/[+\-−]/.test(short)) ??
      SAID[name(ENGLISH.tag, 'long').replace(/( Standard)? Time$/, '')] ??
      SAID[zone] ??
      plain;
    names.set(key, found);
  }
  return found;
}

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;
const DAY = { month: 'short', day: 'numeric' } as const;
const YEAR = { year: 'numeric', ...DAY } as const;

/** Day and clock of a moment; in English as the hosted status pages print it. */
const clockIn = ({ tag }: Language, zone: string, options: Intl.DateTimeFormatOptions) =>
  formatOf(tag, zone, tag === ENGLISH.tag ? { ...options, hourCycle: 'h23' } : options);

/** What is told of several zones, side by side: none turns the words of another. */
const beside = (told: readonly string[]): string =>
  told.map((one) => (told[1] ? isolated(one, told.join('')) : one)).join(' / ');

/** Several zones are set side by side, a day they share said once. */
function inZones(
  language: Language,
  time: number,
  zones: readonly string[],
  day: Intl.DateTimeFormatOptions,
): string {
  let last = '';
  return beside(
    zones.map((zone) => {
      const before = last;
      last = formatOf(language.tag, zone, day).format(time);
      const clock = clockIn(language, zone, last === before ? CLOCK : { ...day, ...CLOCK });
      return `${clock.format(time)} ${abbreviation(language, time, zone)}`;
    }),
  );
}

/** "Oct 21, 2024 - 20:06 BST", the stamp of an open incident. */
export function stamp(language: Language, time: number, zones: readonly string[]): string {
  const words = inZones(language, time, zones, YEAR);
  return language.tag === ENGLISH.tag ? words.replace(/(\d{4}), /g, '$1 - ') : words;
}

/** "Oct 15, 12:41 BST", the stamp in a list of the past. */
export const shortStamp = (language: Language, time: number, zones: readonly string[]): string =>
  inZones(language, time, zones, DAY);

/** "Oct 15, 12:41 - 13:05 BST", or "Oct 15, 23:00 - Oct 16, 01:00 BST". */
export function range(
  language: Language,
  from: number,
  to: number,
  zones: readonly string[],
): string {
  if (!(to >= from)) return shortStamp(language, from, zones);
  const dash = language.tag === ENGLISH.tag ? ' - ' : ' – ';
  return beside(
    zones.map((zone) => {
      const [first, last] = [from, to].map((time) => abbreviation(language, time, zone));
      const [day, same] = [from, to].map((time) => formatOf(language.tag, zone, DAY).format(time));
      const clock = (time: number, options: Intl.DateTimeFormatOptions): string =>
        clockIn(language, zone, options).format(time);
      // A zone's name is said once, unless the clocks change in between; so is the day.
      const start = clock(from, { ...DAY, ...CLOCK }) + (first === last ? '' : ` ${first}`);
      return `${start}${dash}${clock(to, day === same ? CLOCK : { ...DAY, ...CLOCK })} ${last}`;
    }),
  );
}

/** "August 27, 2021" */
export const longDay = ({ tag }: Language, time: number, zone: string): string =>
  formatOf(tag, zone, { ...YEAR, month: 'long' }).format(time);

/** "July 2026" of "2026-07". */
export const monthName = ({ tag }: Language, date: string): string =>
  formatOf(tag, 'UTC', { year: 'numeric', month: 'long' }).format(Date.parse(`${date}-15T12:00Z`));

/** "Oct 21, 2024" of the calendar day "2024-10-21"; English without `Intl`, as in numbers.ts. */
export const dayName = saidOnce(({ tag }, date: string) => {
  const noon = new Date(`${date}T12:00Z`);
  if (tag !== ENGLISH.tag) return formatOf(tag, 'UTC', YEAR).format(noon);
  const [, day, month, year] = noon.toUTCString().split(' ');
  return `${month} ${Number(day)}, ${year}`;
});
