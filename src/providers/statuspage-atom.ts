import { instant, millis } from '../model/instant.js';
import { hostOf } from './fields.js';
import { readFeed, type FeedItem } from './feed-items.js';
import type { Adapter } from './provider.js';
import { fromRfc822, monthOf } from './times.js';

/*
 * history.atom of Atlassian Statuspage: incidents with their updates inside of a text. `published` is
 * when one was resolved, `updated` when it was last edited; the times of updates have no year.
 */

const STEP =
  /<small>\s*([A-Z][a-z]{2})\s*<var[^>]*>\s*(\d{1,2})<\/var>,\s*<var[^>]*>\s*(\d\d:\d\d)<\/var>\s*([A-Z]{1,5})<\/small>\s*(?:<br\s*\/?>)?\s*<strong>([^<]{1,40})<\/strong>\s*-?\s*/g;

/** An update lies before its incident was edited for the last time, and not a year before. */
const SPAN = 300 * 86_400_000;

/** The time of an update: its year is the only one that fits. */
function timeOf(day: string, month: string, clock: string, zone: string, last: string | undefined) {
  const year = Number(last?.slice(0, 4));
  const times = [year, year - 1].map((one) =>
    fromRfc822(`${day} ${month} ${one} ${clock} ${zone}`),
  );
  const fits = times.filter((at) => {
    const before = millis(last) - millis(at);
    return before > -120_000 && before < SPAN;
  });
  return monthOf(month) && fits.length === 1 ? fits[0] : undefined;
}

const WINDOW = /THIS IS A SCHEDULED EVENT|^\[Scheduled\]/i;

function occurrence(one: FeedItem) {
  const steps = [...one.body.matchAll(STEP)];
  const last = [one.updated, one.published].sort().at(-1);
  const updates = steps.map((step, index) => {
    const [whole, month = '', day = '', clock = '', zone = '', phase = ''] = step;
    // Up to the paragraph that the next one begins with.
    const words = one.body.slice(step.index + whole.length, steps[index + 1]?.index);
    const end = words.lastIndexOf('</p>');
    return {
      status: phase.trim().toLowerCase().replace(/ /g, '_'),
      body: (end < 0 ? words : words.slice(0, end)).trim(),
      bodyFormat: 'html',
      at: timeOf(day, month, clock, zone, last),
    };
  });
  const [latest] = updates;
  // "Update" repeats the phase before it.
  const told = updates.find(({ status }) => status !== 'update') ?? latest;
  const over = ['resolved', 'completed', 'postmortem'].includes(told?.status ?? '');
  return {
    id: one.link.replace(/^.*\//, '') || one.id,
    title: one.title,
    status: told?.status ?? 'unknown',
    impact: 'unknown',
    startedAt: updates.at(-1)?.at,
    resolvedAt: over ? instant(one.published) : undefined,
    updates: updates.map((update) =>
      update.status === 'update' ? { ...update, status: 'unknown' } : update,
    ),
    url: one.link,
    isWindow: WINDOW.test(one.title) || WINDOW.test(one.body),
  };
}

export const toDocument: Adapter['toDocument'] = ([body], context) => {
  const feed = readFeed(body, context);
  const all = feed.items.map(occurrence);
  return {
    page: {
      name: feed.title.replace(/ Status - Incident History$/, '') || hostOf(context.url),
      url: feed.link || context.url,
    },
    // Past incidents: how the page is now, they do not tell.
    status: 'unknown',
    incidents: all.filter(({ isWindow }) => !isWindow),
    maintenances: all
      .filter(({ isWindow }) => isWindow)
      .map((one) => ({ ...one, startedAt: undefined, impact: 'maintenance' })),
  };
};
