import { earliest, instant } from '../model/instant.js';
import {
  entries,
  fieldsOf,
  hostOf,
  idOf,
  isFields,
  list,
  serialOf,
  textOf,
  wordIn,
  type Fields,
} from './fields.js';
import type { Adapter } from './provider.js';

/* The public API of StatusPal, https://statuspal.io/api-docs: a page's summary, and its incidents behind it. */

const STATUSES = {
  minor: 'degraded_performance',
  major: 'major_outage',
  scheduled: 'under_maintenance',
} as const;
const IMPACTS = { minor: 'minor', major: 'critical' } as const;
/** "update", "escalate" and "deescalate" are no phases, nor is a type of the page's own. */
const PHASES = {
  issue: 'investigating',
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
} as const;

/** The address of a page's JSON is not the page's own. */
const API = /^https:\/\/(statuspal\.(?:io|eu))\/api\/\w+\/status_pages\/([\w-]+)\/.*$/;

const update = (row: Fields) => ({
  id: idOf(row.id),
  status: wordIn(PHASES, row.type),
  body: row.description,
  bodyFormat: 'html',
  at: instant(row.posted_at) ?? instant(row.inserted_at),
});

/** An incident, or a window: both are told alike, as they were and as they are now. */
function occurrence(row: Fields, now: string) {
  const updates = entries(row.updates).map(update);
  const start = instant(row.starts_at);
  const end = instant(row.ends_at);
  const isOver = !!end && end <= now;
  let last = { status: 'unknown', at: '' };
  for (const { status, at = '0' } of updates) {
    if (/^i|^m/.test(status) && at > last.at) last = { status, at };
  }
  return {
    row,
    id: idOf(row.id),
    title: row.title,
    // What is no list may name anybody.
    componentIds: Array.isArray(row.service_ids) ? row.service_ids.map(serialOf) : [undefined],
    updates,
    url: row.url,
    start,
    end,
    // Without an end it goes on, whatever was written last.
    status: isOver ? 'resolved' : last.status,
    window: start && (start > now ? 'scheduled' : isOver ? 'completed' : 'in_progress'),
  };
}

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail, now }) => {
  const [summary = {}, ...rest] = bodies.map(fieldsOf);
  const { status_page: page, services, incidents } = summary;
  if (!isFields(page) && !Array.isArray(services)) return fail('status_page', 'object');
  const { name, time_zone: timeZone, current_incident_type: type } = fieldsOf(page);

  const read = (value: unknown) =>
    list(value).map((row) => occurrence(fieldsOf(row), new Date(now).toISOString()));
  const present = read(incidents);
  const open = present.filter(({ status }) => status !== 'resolved');
  const named = new Set(open.flatMap(({ componentIds }) => componentIds));
  // Who knows all that goes on, and all whom that names?
  const isWhole = Array.isArray(incidents) && !named.has(undefined);
  /** The format's word for "no incident" is null; alone it could as well be a gap. */
  const statusOf = (value: unknown, isClear: boolean): string =>
    value === null && isWhole && isClear ? 'operational' : wordIn(STATUSES, value);

  const rows = (value: unknown, level = 0): { status: string }[] => {
    const row = fieldsOf(value);
    const id = serialOf(row.id);
    // What is no list leaves one entry that is none: then nobody takes the services for whole.
    const children = [row.children ?? []].flat();
    // Nobody has that many levels. Whoever is below them is not known.
    const under = level > 9 ? [] : children.flatMap((child) => rows(child, level + 1));
    const areWell =
      under.length >= children.length && under.every(({ status }) => status === 'operational');
    const itself = {
      id,
      name: row.name,
      description: row.description || undefined,
      status: statusOf(row.current_incident_type, areWell && !named.has(id)),
      groupId: serialOf(row.parent_id),
      group: children.length > 0,
    };
    return [itself, ...under];
  };
  const components = list(services).flatMap((row) => rows(row));
  const isClear =
    Array.isArray(services) &&
    !open.length &&
    components.every(({ status }) => status === 'operational');

  const archives = rest.filter((file) => Array.isArray(file.incidents));
  const past = archives.flatMap((file) => read(file.incidents));
  const all = [...present, ...past];
  const window = (one: (typeof all)[number], status = one.window) => ({
    ...one,
    status,
    impact: 'maintenance',
    scheduledFor: one.start,
    scheduledUntil: one.end,
    resolvedAt: status === 'completed' && one.end,
  });
  const isWindow = ({ row }: { row: Fields }): boolean => row.type === 'scheduled';
  return {
    page: {
      name: textOf(name) || hostOf(url),
      // The "url" of a page is the site of the company that it is about.
      url: url.replace(API, 'https://$2.$1/'),
      timeZone,
    },
    status: statusOf(type, isClear),
    components,
    incidents: all
      .filter((one) => !isWindow(one))
      .map((one) => ({
        ...one,
        impact: wordIn(IMPACTS, one.row.type),
        startedAt: one.start,
        resolvedAt: one.status === 'resolved' && one.end,
      })),
    maintenances: [
      ...read(summary.upcoming_maintenances).map((one) => window(one, 'scheduled')),
      ...[...read(summary.maintenances), ...all.filter(isWindow)].map((one) => window(one)),
    ],
    // A page may be set to show no older ones: that there are none, nothing says.
    incidentsSince: earliest(past.map(({ start }) => start)),
  };
};
