import { LANGUAGE } from './say.js';

const figure = new Intl.NumberFormat(LANGUAGE, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 2,
});

/** "99.98 %" of 99.98, and "100.0 %": as the hosted status pages print it. */
export const percent = (value: number): string => `${figure.format(value)}\u00a0%`;

const unit = (value: number, name: 'second' | 'minute' | 'hour' | 'day'): string =>
  new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
    value,
  );

/** A length in its largest unit, "5 min": for ages. */
export function age(seconds: number): string {
  if (seconds < 3600) return unit(Math.max(1, Math.floor(seconds / 60)), 'minute');
  if (seconds < 172_800) return unit(Math.floor(seconds / 3600), 'hour');
  return unit(Math.floor(seconds / 86_400), 'day');
}

/** A length to the minute, "3 hr 19 min": for downtime. */
export function duration(seconds: number): string {
  if (seconds < 59.5) return unit(Math.round(seconds), 'second');
  const minutes = Math.round(seconds / 60);
  const parts = [];
  if (minutes >= 60) parts.push(unit(Math.floor(minutes / 60), 'hour'));
  if (minutes % 60) parts.push(unit(minutes % 60, 'minute'));
  return parts.join(' ');
}

/** A length as the field prints it, "3h 19m" or "12d 4h": for incidents. */
export function compact(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  const parts = days
    ? [`${days}d`, hours && `${hours}h`]
    : [hours && `${hours}h`, minutes % 60 && `${minutes % 60}m`];
  return parts.filter(Boolean).join(' ');
}
