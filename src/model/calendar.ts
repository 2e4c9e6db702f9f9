import { dateIn } from './zone.js';

/** One calendar day of a time zone: from midnight to midnight, 22 to 26 hours long. */
export interface Day {
  /** "2026-03-29" */
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
}

const HOUR = 3_600_000;
/** The calendar day `count` days later; earlier when negative. */
export const addDays = (date: string, count: number): string =>
  new Date(Date.parse(date) + count * 24 * HOUR).toISOString().slice(0, 10);

/**
 * The first moment of a calendar day in a zone. Found by bisection over the zone rules that the
 * platform has, because a day may begin at 01:00, at 23:00 of UTC's day before, or not at all.
 */
export function dayStart(date: string, zone: string): number {
  const noon = Date.parse(`${date}T12:00:00Z`);
  // Zones lie within 14 hours east and 12 hours west of UTC.
  let before = noon - 30 * HOUR;
  let after = noon + 26 * HOUR;
  // Most zones keep whole quarters of an hour today; seconds decide for older ones.
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (dateIn(zone, middle) < date) before = middle;
    else after = middle;
  }
  // Newfoundland put its clocks back at 00:01 until 2011, and had two midnights.
  return dateIn(zone, after - HOUR) < date ? after : after - HOUR;
}

const known = new Map<string, readonly Day[]>();

/** The last `count` days of a zone up to the one that `now` falls on, oldest first. */
export function lastDays(count: number, now: number, zone: string): readonly Day[] {
  const today = dateIn(zone, now);
  const key = `${today} ${zone} ${count}`;
  let days = known.get(key);
  if (!days) {
    const starts = Array.from({ length: count + 1 }, (_, index) =>
      dayStart(addDays(today, index + 1 - count), zone),
    );
    days = starts.slice(0, -1).map((start, index) => ({
      date: addDays(today, index + 1 - count),
      start,
      end: starts[index + 1]!,
    }));
    known.set(key, days);
  }
  return days;
}
