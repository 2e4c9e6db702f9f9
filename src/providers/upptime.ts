import { addDays } from '../model/calendar.js';
import { fieldsOf, hostOf, isFields, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The history of Upptime, https://upptime.js.org/docs/: history/summary.json of a repository. */

const STATUSES = {
  up: 'operational',
  degraded: 'degraded_performance',
  down: 'major_outage',
} as const;
const DAYS = 90;
/** So many sites get days, which are 90 each: nobody looks at more. */
const SITES = 500;

/** "99.92%" as a number. */
const percentOf = (value: unknown): number => Number(/^([\d.]+)%$/.exec(textOf(value))?.[1]);

/**
 * For how many days a site has been watched at least. No file tells; but how many minutes it was down
 * is told, and what share of all minutes they are, to two decimals. Each outage was rounded to minutes,
 * and lasts about five at least, from one look to the next: hence a tenth less.
 */
function watched(minutes: Iterable<number | undefined>, percent: number): number {
  let down = 0;
  for (const one of minutes) down += one && one > 0 ? one * 0.9 : 0;
  return percent > 0 && percent <= 100 ? down / ((100.005 - percent) / 100) / 1440 : 0;
}

/** Days with downtime are listed. One that is not is good, if the site was watched on it. */
function uptime(row: Fields, days: readonly string[]) {
  const percent = percentOf(row.uptime);
  const listed = fieldsOf(row.dailyMinutesDown);
  const dates = Object.keys(listed)
    .filter((date) => /^\d{4}-\d\d-\d\d$/.test(date))
    .sort();
  const [first] = dates;
  // Nothing tells how long a site has been watched that was never down.
  if (!first) return { percent };
  const minutes = new Map(
    dates.map((date) => {
      const down = listed[date];
      return [date, typeof down === 'number' ? Math.min(down, 1440) : undefined];
    }),
  );
  const age = Math.floor(watched(minutes.values(), percent));
  // The last that is known of one that is not up, is the last day that is listed.
  const until = row.status === 'up' ? '~' : dates.at(-1)!;
  return {
    percent,
    days: days.map((date, index) => {
      const down = minutes.has(date) ? minutes.get(date) : 0;
      const isKnown = (date >= first || index >= DAYS - age) && date <= until;
      return {
        date,
        partialSeconds: 0,
        majorSeconds: isKnown && down !== undefined ? down * 60 : undefined,
      };
    }),
  };
}

export const toDocument: Adapter['toDocument'] = ([body], { url, now, fail }) => {
  if (!Array.isArray(body) || !body.some((row) => isFields(row) && 'slug' in row)) {
    return fail('[0].slug', 'string');
  }
  const sites = body.map(fieldsOf);
  const today = new Date(now).toISOString().slice(0, 10);
  const days = Array.from({ length: DAYS }, (_, index) => addDays(today, index + 1 - DAYS));
  const [, repository] =
    /^https:\/\/(?:raw\.githubusercontent|github)\.com\/([^/]+\/[^/?#]+)/.exec(url) ?? [];
  return {
    page: {
      name: repository ?? hostOf(url),
      url: repository
        ? `https://github.com/${repository}`
        : url.replace(/history\/summary\.json.*/, ''),
    },
    components: sites.map((row) => ({
      id: row.slug,
      name: row.name,
      status: wordIn(STATUSES, row.status),
    })),
    uptime: Object.fromEntries(
      sites.slice(0, SITES).map((row) => [textOf(row.slug), uptime(row, days)]),
    ) as Fields,
  };
};
