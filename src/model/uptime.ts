import type { Uptime, UptimeDay } from './snapshot.js';
import type { ComponentStatus } from './status.js';

/** How much a second of trouble counts as downtime. The weights of Atlassian Statuspage. */
export const WEIGHTS = { major: 1, partial: 0.3 } as const;

const DAY_SECONDS = 86_400;
/**
 * From so many weighted seconds on a day is drawn as a partial outage, or a major one. Statuspage
 * blends from yellow (1,188) over orange (1,980) to red (3,600): these are the middles.
 */
const PARTIAL_FROM = 1584;
const MAJOR_FROM = 2790;

/** A stretch of days that ends today: bar and percentage are both made from it. */
export interface UptimeWindow {
  readonly days: readonly UptimeDay[];
  /** 0 to 100, floored to two decimals; absent when no day has data. */
  readonly percent?: number;
  readonly origin: Uptime['origin'];
}

const counted = (value: number): number => (Number.isFinite(value) && value > 0 ? value : 0);

/** Downtime of a day in weighted seconds. */
export const downtime = (day: UptimeDay): number =>
  WEIGHTS.major * counted(day.majorSeconds) + WEIGHTS.partial * counted(day.partialSeconds);

/** How a day is drawn; `undefined` for a day without data, which is never green. */
export function dayStatus(day: UptimeDay): ComponentStatus | undefined {
  if (day.noData) return undefined;
  const weighted = downtime(day);
  if (weighted >= MAJOR_FROM) return 'major_outage';
  if (weighted >= PARTIAL_FROM) return 'partial_outage';
  return weighted > 0 ? 'degraded_performance' : 'operational';
}

/**
 * The percentage over days: floor to 2 decimals of 100 · (1 − (major + 0.3 · partial) / window), as
 * Atlassian Statuspage computes it. Days without data are in neither part.
 */
export function percentOf(days: readonly UptimeDay[]): number | undefined {
  let down = 0;
  let window = 0;
  for (const day of days) {
    if (day.noData) continue;
    window += day.seconds ?? DAY_SECONDS;
    down += downtime(day);
  }
  if (!window) return undefined;
  // A hair is added so that 99.5 is not floored to 99.49 by binary fractions; never up to 100.
  const percent = Math.floor(1e4 * (1 - down / window) + 1e-7) / 100;
  return Math.max(0, down > 0 ? Math.min(percent, 99.99) : percent);
}

/** The last `count` days of an uptime record, and their percentage. */
export function uptimeWindow(uptime: Uptime, count: number): UptimeWindow {
  const { since, origin } = uptime;
  const last = uptime.days.slice(-count);
  const days = since
    ? last.map((day) => (day.date < since ? { ...day, noData: true } : day))
    : last;
  const own = uptime.percent;
  const percent = days.length
    ? percentOf(days)
    : own !== undefined && own >= 0 && own <= 100
      ? Math.floor(own * 100 + 1e-7) / 100
      : undefined;
  return { days, origin, ...(percent === undefined ? {} : { percent }) };
}

/** A day of which nothing is known. */
export const dayWithoutData = (date: string): UptimeDay => ({
  date,
  partialSeconds: 0,
  majorSeconds: 0,
  noData: true,
});

/** The record of a group: day by day the mean of its children that have data for that day. */
export function meanUptime(records: readonly Uptime[]): Uptime | undefined {
  const [first] = records;
  if (!first || records.length === 1) return first;
  const longest = records.reduce((a, b) => (b.days.length > a.days.length ? b : a));
  const byDate = records.map(
    ({ since = '', days }) =>
      new Map(days.filter((day) => !day.noData && day.date >= since).map((day) => [day.date, day])),
  );
  const days = longest.days.map(({ date }): UptimeDay => {
    const present = byDate.flatMap((record) => record.get(date) ?? []);
    const mean = (of: (day: UptimeDay) => number): number => {
      const sum = present.reduce((all, day) => all + counted(of(day)), 0);
      // However little it is, it was not nothing.
      return sum && Math.max(1, Math.floor(sum / present.length));
    };
    return present.length
      ? {
          date,
          partialSeconds: mean((day) => day.partialSeconds),
          majorSeconds: mean((day) => day.majorSeconds),
          seconds: mean((day) => day.seconds ?? DAY_SECONDS),
        }
      : dayWithoutData(date);
  });
  return { days, origin: records.some((r) => r.origin === 'derived') ? 'derived' : 'provider' };
}

/** Whether two records tell the same: then what was made of the one stands for the other. */
export const sameUptime = (a: Uptime | undefined, b: Uptime | undefined): boolean =>
  a === b ||
  (!!a &&
    !!b &&
    a.since === b.since &&
    a.percent === b.percent &&
    a.origin === b.origin &&
    a.days.length === b.days.length &&
    // In place: of a thousand bars it runs for 90,000 days, with each poll.
    a.days.every((day, index) => {
      const other = b.days[index]!;
      return (
        day.date === other.date &&
        day.partialSeconds === other.partialSeconds &&
        day.majorSeconds === other.majorSeconds &&
        day.seconds === other.seconds &&
        day.noData === other.noData
      );
    }));
