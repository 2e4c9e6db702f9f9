import { formatFor, saidOnce } from './formats.js';
import { ENGLISH, type Language } from './language.js';

type Unit = 'second' | 'minute' | 'hour' | 'day';
type Display = 'short' | 'narrow' | 'long';

/*
 * The first number or date that a page asks `Intl` for takes as long as all else that a list does. So the
 * few English ones are by hand, in the words of `Intl`; see docs/decisions.md.
 */
const ENGLISH_UNITS = { second: 'sec', minute: 'min', hour: 'hr', day: 'day' };
const isEnglish = ({ tag }: Language): boolean => tag === ENGLISH.tag;

/** "99.98 %" of 99.98, and "100.0 %": in English as the hosted status pages print it. */
export const percent = saidOnce((language, value: number) =>
  isEnglish(language)
    ? `${value.toFixed(2).replace(/0$/, '')}\u00a0%`
    : formatFor(Intl.NumberFormat, language.tag, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 2,
      }).format(value / 100),
);

function unit(language: Language, value: number, name: Unit, unitDisplay: Display): string {
  if (!isEnglish(language) || value >= 1000) {
    return formatFor(Intl.NumberFormat, language.tag, {
      style: 'unit',
      unit: name,
      unitDisplay,
    }).format(value);
  }
  if (unitDisplay === 'narrow') return `${value}${name.charAt(0)}`;
  return `${value} ${ENGLISH_UNITS[name]}${name === 'day' && value !== 1 ? 's' : ''}`;
}

/** A number of days, "90 days". */
export const dayCount = saidOnce((language, count: number) => unit(language, count, 'day', 'long'));

/** "90 days ago" */
export const daysAgo = saidOnce((language, count: number) =>
  isEnglish(language)
    ? `${dayCount(language, count)} ago`
    : formatFor(Intl.RelativeTimeFormat, language.tag).format(-count, 'day'),
);

/** A length in its largest unit, "5 min": for ages. */
export function age(language: Language, seconds: number): string {
  const [length, name]: [number, Unit] =
    seconds < 3600
      ? [Math.max(60, seconds) / 60, 'minute']
      : seconds < 172_800
        ? [seconds / 3600, 'hour']
        : [seconds / 86_400, 'day'];
  return unit(language, Math.floor(length), name, 'short');
}

/** Those of the parts that are not nothing, "3 hr 19 min". */
const joined = (language: Language, display: Display, parts: readonly [number, Unit][]): string =>
  parts
    .filter(([value]) => value)
    .map(([value, name]) => unit(language, value, name, display))
    .join(' ');

/** A length to the minute, "3 hr 19 min": for downtime. */
export function duration(language: Language, seconds: number): string {
  if (seconds < 59.5) return unit(language, Math.round(seconds), 'second', 'short');
  const minutes = Math.round(seconds / 60);
  return joined(language, 'short', [
    [Math.floor(minutes / 60), 'hour'],
    [minutes % 60, 'minute'],
  ]);
}

/** A length as the field prints it in English, "3h 19m" or "12d 4h": for incidents. */
export function compact(language: Language, seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const days = Math.floor(minutes / 1440);
  // Elsewhere the narrowest may say something else: in Turkish an hour is "1s".
  return joined(language, language.tag === ENGLISH.tag ? 'narrow' : 'short', [
    [days, 'day'],
    [Math.floor((minutes % 1440) / 60), 'hour'],
    [days ? 0 : minutes % 60, 'minute'],
  ]);
}
