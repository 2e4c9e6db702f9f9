import { instant } from '../model/instant.js';
import { impactOf, severity, statusOfImpact, worst } from '../model/status.js';
import {
  entries,
  fieldsOf,
  hostOf,
  idOf,
  isFields,
  list,
  textOf,
  wordIn,
  type Fields,
} from './fields.js';
import type { Adapter } from './provider.js';

/* A page of OpenStatus, https://github.com/openstatusHQ/openstatus: its summary without ids, and its feed with them. */

/** The summary has them of components, the feed of the page as a whole and of monitors. */
const STATUSES = {
  operational: 'operational',
  success: 'operational',
  degraded_performance: 'degraded_performance',
  degraded: 'degraded_performance',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
  error: 'major_outage',
  under_maintenance: 'under_maintenance',
  info: 'under_maintenance',
} as const;

/** The rows of both files, each once: where both say something, the last counts. */
function joined(...files: readonly unknown[]): Fields[] {
  const found = new Map<unknown, Fields>();
  for (const row of files.flatMap(entries)) {
    const key = idOf(row.id) ?? row.name;
    found.set(key, { ...found.get(key), ...row });
  }
  return [...found.values()];
}

/** What the clock tells of a window, where no word does. */
const phase = (time: string, from = '', to = ''): string =>
  from > time ? 'scheduled' : !from || !to ? 'unknown' : to <= time ? 'completed' : 'in_progress';

export const toDocument: Adapter['toDocument'] = (bodies, { url, now, fail }) => {
  const all = bodies.map(fieldsOf);
  const feed = all.find((body) => 'statusReports' in body) ?? {};
  const summary = all.find((body) => isFields(body.page)) ?? {};
  if (!summary.page && !feed.statusReports) return fail('page', 'object');
  const page = fieldsOf(summary.page);
  const { indicator, description } = fieldsOf(summary.status);
  const home = textOf(page.url) || url.replace(/(api\/status|feed)\/.*/, '');
  const listed = list(feed.pageComponents).map(fieldsOf);
  const rows = list(summary.components).map(fieldsOf);

  // The summary has the statuses, the feed has groups and reports. Names tie them together, and are
  // the ids: those of the feed would be lost whenever it cannot be had. Where two components have the
  // same name, each may be the one that is not well.
  const told = new Map(
    rows
      .map(({ name, status }) => [name, wordIn(STATUSES, status)] as const)
      .sort(([, a], [, b]) => severity(a) - severity(b)),
  );
  const names = new Map(listed.map(({ id, name }) => [idOf(id), name]));
  const time = new Date(now).toISOString();

  const event = (kind: string) => (row: Fields) => {
    const componentIds = list(row.pageComponents).map((one) =>
      names.get(idOf(fieldsOf(one).id ?? one)),
    );
    const felt = worst(componentIds.map((name) => told.get(name) ?? 'unknown'));
    const from = row.scheduled_for ?? row.from;
    const to = row.scheduled_until ?? row.to;
    const updates = entries(
      row.incident_updates ?? row.statusReportUpdates ?? row.maintenanceUpdates,
    );
    const title = textOf(row.name) || row.title;
    const id = idOf(row.id);
    return {
      id: id ?? title,
      title,
      status: row.status ?? phase(time, instant(from), instant(to)),
      // Neither file tells how much it hurts. Of an open one, its components do.
      impact:
        kind === 'maintenance' ? kind : row.status === 'resolved' ? 'unknown' : impactOf(felt),
      scheduledFor: from,
      scheduledUntil: to,
      componentIds,
      url: id && `${home.replace(/\/*$/, '/')}events/${kind}/${id}`,
      // Only the feed has ids of updates: they are not used, for they would come and go with it.
      updates: (updates.length || !row.message
        ? updates
        : [{ message: row.message, date: row.updatedAt } as Fields]
      ).map((update) => ({
        status: update.status,
        body: update.body ?? update.message,
        bodyFormat: 'markdown',
        at: update.created_at ?? update.date,
      })),
    };
  };
  const overall = [
    ...('status' in summary ? [statusOfImpact(textOf(indicator).toLowerCase())] : []),
    ...('status' in feed ? [wordIn(STATUSES, feed.status)] : []),
  ];
  const groupId = (id: unknown) => `group ${idOf(id)}`;
  const known = new Set(names.values());
  return {
    page: {
      name: textOf(page.name ?? feed.title) || hostOf(url),
      url: home,
      about: feed.description || undefined,
    },
    // The two are made at different moments.
    status: overall.length ? worst(overall) : undefined,
    headline: description,
    updatedAt: page.updated_at,
    components: [
      ...entries(feed.pageComponentGroups).map(({ id, name }) => ({
        id: groupId(id),
        name,
        group: true,
      })),
      ...listed.map((row) => ({
        id: row.name,
        name: row.name,
        description: row.description || undefined,
        status: told.get(row.name),
        groupId: groupId(row.groupId),
      })),
      ...rows
        .filter(({ name }) => !known.has(name))
        .map(({ name }) => ({ id: name, name, status: told.get(name) })),
    ],
    incidents: joined(feed.statusReports, summary.incidents).map(event('report')),
    maintenances: joined(feed.maintenances, summary.scheduled_maintenances).map(
      event('maintenance'),
    ),
  };
};
