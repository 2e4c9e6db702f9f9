import { instant } from '../model/instant.js';

/*
 * Times as providers write them, each by its own rule; what a rule does not fit is undefined, and no
 * rule is tried on another's times. All give ISO 8601 in UTC.
 */

/** Milliseconds since 1970 as a time. */
export const fromMillis = (value: unknown): string | undefined => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Math.abs(number) < 8.64e15
    ? new Date(number).toISOString()
    : undefined;
};

/** Seconds since 1970, a number or its digits, as a time. */
export const fromSeconds = (value: unknown): string | undefined => {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? fromMillis(number * 1000) : undefined;
};

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** "01" for "Jan"; undefined for what is no month. */
export const monthOf = (name: string): string | undefined => {
  const at = MONTHS.indexOf(name);
  return at % 3 || name.length !== 3 ? undefined : `${at / 3 + 1}`.padStart(2, '0');
};

/** Zones that RFC 822 names, as hours from UTC. Any other name could mean several. */
const ZONES: Readonly<Record<string, string>> = {
  ...{ Z: '+00', UT: '+00', UTC: '+00', GMT: '+00', EST: '-05', EDT: '-04', CST: '-06' },
  ...{ CDT: '-05', MST: '-07', MDT: '-06', PST: '-08', PDT: '-07' },
};

const RFC822 =
  /^(?:[A-Z][a-z]{2}, ?)?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d:\d\d(?::\d\d)?) (?:([A-Z]+)|([+-]\d\d):?(\d\d))$/;

/** "Fri, 31 Jul 2026 00:12:00 GMT", as RSS has it (RFC 822, section 5, with years of four digits). */
export function fromRfc822(value: unknown): string | undefined {
  const [, day = '', month = '', year = '', clock = '', name, hours, minutes = '00'] =
    RFC822.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  const offset = name ? ZONES[name] : hours;
  return (
    offset &&
    instant(`${year}-${monthOf(month)}-${day.padStart(2, '0')}T${clock}${offset}:${minutes}`)
  );
}

/** "Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal Time)", as JavaScript prints a date. */
export function fromJavaScript(value: unknown): string | undefined {
  const [, month = '', day, year, clock, hours, minutes] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d{4}) (\d\d:\d\d:\d\d) GMT([+-]\d\d)(\d\d)(?: \(.*\))?$/.exec(
      typeof value === 'string' ? value : '',
    ) ?? [];
  return day && instant(`${year}-${monthOf(month)}-${day}T${clock}${hours}:${minutes}`);
}

/** "2025-04-10 13:00:00 +0000 UTC", as Go prints a time. */
export function fromGo(value: unknown): string | undefined {
  const [, time, offset] =
    /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?) ([+-]\d{4})(?: \S+)?$/.exec(
      typeof value === 'string' ? value : '',
    ) ?? [];
  return time && instant(`${time}${offset}`);
}
