import { LANGUAGE } from './say.js';

const formats = new Map<string, Intl.DateTimeFormat>();

function parts(time: number, zone: string, options: Intl.DateTimeFormatOptions, locale = LANGUAGE) {
  const key = `${locale} ${zone} ${Object.keys(options).join()}`;
  let format = formats.get(key);
  if (!format)
    formats.set(key, (format = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })));
  return Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value])) as {
    readonly [part in Intl.DateTimeFormatPartTypes]?: string;
  };
}

/** English as spoken where a zone's own abbreviation is used: "BST" is not American, nor "PDT" British. */
const SPEAKERS = ['en-US', 'en-GB', 'en-AU', 'en-NZ', 'en-IN', 'en-ZA'];

/** What people call the zone at that time, "BST"; where they have no name for it, "GMT+9". */
export function abbreviation(time: number, zone: string): string {
  const names = SPEAKERS.map(
    (locale) => parts(time, zone, { timeZoneName: 'short' }, locale).timeZoneName ?? '',
  );
  return names.find((name) => !/^(?:GMT|UTC)[+-−]/.test(name)) ?? names[0]!;
}

/** "Oct 21, 2024 - 20:06 BST", the stamp of an open incident; several zones are set side by side. */
export function stamp(time: number, zones: readonly string[]): string {
  let date = '';
  return zones
    .map((zone) => {
      const { year, month, day, hour, minute } = parts(time, zone, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      });
      const before = date;
      date = `${month} ${day}, ${year}`;
      const clock = `${hour}:${minute} ${abbreviation(time, zone)}`;
      return date === before ? clock : `${date} - ${clock}`;
    })
    .join(' / ');
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
