import { worst, type ComponentStatus } from '../model/status.js';
import { entries, fieldsOf, idOf, textOf, type Fields } from './fields.js';
import { readFeed, type FeedItem } from './feed-items.js';
import type { Adapter } from './provider.js';
import { fromSeconds } from './times.js';

/* AWS Health: https://health.aws.amazon.com/public/currentevents, and the older feed with one item per update. */

const STATUSES = ['operational', 'degraded_performance', 'partial_outage', 'major_outage'] as const;
const IMPACTS = ['none', 'minor', 'major', 'critical'];

const levelOf = (value: unknown): number =>
  /^[0-3]$/.test(idOf(value) ?? '') ? Number(value) : -1;
const statusOf = (value: unknown): ComponentStatus => STATUSES[levelOf(value)] ?? 'unknown';

const PAGE = { name: 'AWS', url: 'https://health.aws.amazon.com/health/status' };
const OVER = /\[RESOLVED\]|^Service is operating normally/i;

function fromEvents(events: readonly Fields[]) {
  const open = events.filter((row) => !row.end_time && statusOf(row.status) !== 'operational');
  // Of services only what open events name is known.
  const found = new Map<
    string,
    { name: unknown; regions: Set<string>; statuses: ComponentStatus[] }
  >();
  for (const row of open) {
    for (const [key, value] of Object.entries(fieldsOf(row.impacted_services))) {
      const { service_name: name, current } = fieldsOf(value);
      const one = found.get(key) ?? { name, regions: new Set(), statuses: [] };
      one.regions.add(textOf(row.region_name));
      // Well as far as this event goes is no word of how it is.
      const status = statusOf(current);
      one.statuses.push(status === 'operational' ? 'unknown' : status);
      found.set(key, one);
    }
  }
  return {
    page: PAGE,
    status: worst(['unknown', ...open.map((row) => statusOf(row.status))]),
    components: [...found].map(([id, { name, regions, statuses }]) => ({
      id,
      name,
      // An event without a region is in all of them.
      regions: regions.has('') ? undefined : [...regions],
      status: worst(statuses),
    })),
    incidents: events.map((row) => {
      const over = !open.includes(row);
      const updates = entries(row.event_log).map((step) => ({
        status: OVER.test(textOf(step.summary)) ? 'resolved' : 'unknown',
        body: step.message,
        at: fromSeconds(step.timestamp),
      }));
      return {
        id: textOf(row.arn) || `${textOf(row.service)} ${textOf(row.date)}`,
        title: row.region_name
          ? `${textOf(row.summary)} (${textOf(row.region_name)})`
          : row.summary,
        status: over ? 'resolved' : 'unknown',
        impact: IMPACTS[levelOf(row.status)] ?? 'unknown',
        startedAt: fromSeconds(row.date),
        resolvedAt: over ? (fromSeconds(row.end_time) ?? updates.at(-1)?.at) : undefined,
        componentIds: Object.keys(fieldsOf(row.impacted_services)),
        updates,
      };
    }),
  };
}

/** Updates further apart than that are of two incidents. */
const APART = 86_400_000;

/**
 * Items of one service belong together, newest first, up to one that says that it is over; so is one of
 * which nothing more was said for a day.
 */
function fromFeed(items: readonly FeedItem[], now: number) {
  const groups: { key: string; items: FeedItem[] }[] = [];
  for (const one of items) {
    const key = /#([^#]*)_\d+$/.exec(one.id)?.[1] ?? one.title;
    const group = groups.findLast((other) => other.key === key);
    const before = group?.items.at(-1);
    const gap = Date.parse(before?.published ?? '') - Date.parse(one.published ?? '');
    if (group && gap <= APART && !OVER.test(one.title)) group.items.push(one);
    else groups.push({ key, items: [one] });
  }
  return {
    page: PAGE,
    status: 'unknown',
    incidents: groups.map(({ key, items: [latest, ...older] }) => {
      const silent = now - Date.parse(latest?.published ?? '') > APART;
      const over = silent || OVER.test(latest?.title ?? '');
      return {
        id: older.at(-1)?.id ?? latest?.id,
        title: `${latest?.title.replace(/^.*?: |\[RESOLVED\] ?/g, '') || latest?.title} (${key})`,
        status: over ? 'resolved' : 'unknown',
        impact: 'unknown',
        resolvedAt: over ? latest?.published : undefined,
        updates: [latest, ...older].map((one) => ({
          id: one?.id,
          status: OVER.test(one?.title ?? '') ? 'resolved' : 'unknown',
          body: one?.body,
          bodyFormat: 'html',
          at: one?.published,
        })),
      };
    }),
  };
}

export const toDocument: Adapter['toDocument'] = ([body], context) => {
  if (typeof body === 'string') return fromFeed(readFeed(body, context).items, context.now);
  if (!Array.isArray(body)) return context.fail('', 'array of events');
  return fromEvents(entries(body));
};
