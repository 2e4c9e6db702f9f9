import { entries, fieldsOf, hostOf, idOf, list, textOf, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The public API of StatusPal, https://docs.statuspal.io/platform/public-api: a page's summary. */

const STATUSES: Readonly<Record<string, string>> = {
  minor: 'degraded_performance',
  major: 'major_outage',
  scheduled: 'under_maintenance',
};
const IMPACTS: Readonly<Record<string, string>> = { minor: 'minor', major: 'critical' };
const PHASES: Readonly<Record<string, string>> = {
  issue: 'investigating',
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  update: 'unknown',
  resolved: 'resolved',
  scheduled: 'scheduled',
  in_progress: 'in_progress',
  completed: 'completed',
};
const wordOf = (words: Readonly<Record<string, string>>, value: unknown): string =>
  (Object.hasOwn(words, textOf(value)) && words[textOf(value)]) || 'unknown';

const isOpen = (row: Fields): boolean => row.ends_at === null || row.ends_at === undefined;

const occurrence = (row: Fields) => ({
  id: idOf(row.id),
  title: row.title,
  componentIds: list(row.service_ids).map(idOf),
  updates: entries(row.updates).map((update) => ({
    id: idOf(update.id),
    status: wordOf(PHASES, update.type),
    body: update.description,
    bodyFormat: 'html',
    at: update.posted_at,
  })),
  url: row.url,
});

export const toDocument: Adapter['toDocument'] = ([body], { url, fail, now }) => {
  const { status_page: page, services, incidents, ...windows } = fieldsOf(body);
  const { name, url: own, time_zone: timeZone, current_incident_type: type } = fieldsOf(page);
  if (!Array.isArray(services)) return fail('services', 'array');
  const events = entries(incidents);
  const open = events.filter(isOpen);
  const hurt = new Set(open.flatMap((row) => list(row.service_ids).map(idOf)));
  const isWhole = Array.isArray(incidents) && events.length === incidents.length;

  // The format's word for "no incident" is null; alone it could as well be a gap.
  const statusOf = (value: unknown, isNamed: boolean): string =>
    value === null && isWhole && !isNamed ? 'operational' : wordOf(STATUSES, value);
  const rows = (row: Fields): { id: unknown; status: string }[] => {
    const id = idOf(row.id);
    const children = list(row.children).flatMap((child) => rows(fieldsOf(child)));
    const itself = {
      id,
      name: row.name,
      description: row.description || undefined,
      status: statusOf(
        row.current_incident_type,
        hurt.has(id) || children.some((child) => child.status !== 'operational'),
      ),
      groupId: idOf(row.parent_id),
      group: children.length > 0,
    };
    return [itself, ...children];
  };
  const components = services.flatMap((row) => rows(fieldsOf(row)));
  const allWell = !open.length && components.every(({ status }) => status === 'operational');
  const planned = ['maintenances', 'upcoming_maintenances'].flatMap((key) => entries(windows[key]));
  return {
    page: { name: textOf(name) || hostOf(url), url: own ?? url, timeZone },
    status: statusOf(type, !allWell),
    components,
    incidents: events.map((row) => ({
      ...occurrence(row),
      status: isOpen(row) ? wordOf(PHASES, fieldsOf(list(row.updates)[0]).type) : 'resolved',
      impact: wordOf(IMPACTS, row.type),
      startedAt: row.starts_at,
      resolvedAt: row.ends_at,
    })),
    maintenances: planned.map((row) => {
      // Of a window only its times are told.
      const [start = '', end = ''] = [row.starts_at, row.ends_at].map(textOf);
      const time = new Date(now).toISOString().slice(0, 19);
      return {
        ...occurrence(row),
        status: start > time ? 'scheduled' : end && end <= time ? 'completed' : 'in_progress',
        impact: 'maintenance',
        scheduledFor: row.starts_at,
        scheduledUntil: row.ends_at,
      };
    }),
  };
};
