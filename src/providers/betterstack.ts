import { instant } from '../model/instant.js';
import { IMPACTS, isTrouble, severity, worst } from '../model/status.js';
import { entries, fieldsOf, hostOf, idOf, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The JSON of a Better Stack page, https://betterstack.com/docs/uptime/status-pages/: index.json, in the shape of JSON:API. */

/** "not_monitored" is none of them: nobody looks. "resolved" is what a report has left behind. */
const STATUSES = {
  operational: 'operational',
  resolved: 'operational',
  degraded: 'degraded_performance',
  downtime: 'major_outage',
  maintenance: 'under_maintenance',
} as const;
/** One that hurts more than was planned goes on all the same. */
const WINDOWS = {
  resolved: 'completed',
  maintenance: 'in_progress',
  degraded: 'in_progress',
  downtime: 'in_progress',
} as const;

const attributes = (row: unknown): Fields => fieldsOf(fieldsOf(row).attributes);

/** How long a day was merely degraded is not told: no seconds of downtime do not make it a good one. */
const day = ({ day: date, status, downtime_duration: down }: Fields) => ({
  date,
  partialSeconds: 0,
  majorSeconds:
    down !== 0 || /^(?:operational|maintenance|recovered)$/.test(textOf(status)) ? down : undefined,
});

export const toDocument: Adapter['toDocument'] = ([body], { url, now, fail }) => {
  const { data, included } = fieldsOf(body);
  const page = attributes(Array.isArray(data) ? data[0] : data);
  if (!Object.keys(page).length) return fail('data.attributes', 'object');
  const all = entries(included).map((row): Fields => ({
    ...attributes(row),
    ...fieldsOf(row.relationships),
    ...row,
  }));
  const of = (type: string): Fields[] => all.filter((row) => row.type === `status_${type}`);
  const resources = of('page_resource');
  const byId = new Map(resources.concat(of('update')).map((row) => [row.id, row]));
  const affected = (row: Fields | undefined) =>
    entries(row?.affected_resources).map(({ status_page_resource_id, status }) => {
      const componentId = idOf(status_page_resource_id);
      return {
        componentId,
        name: byId.get(componentId)?.public_name,
        to: wordIn(STATUSES, status),
      };
    });

  const time = new Date(now).toISOString();
  const reports = of('report').map((row) => {
    const updates = entries(fieldsOf(row.status_updates).data).flatMap(({ id }) => {
      const update = byId.get(id);
      const told = affected(update);
      // It has no phase of its own; but where all is left behind, the report is over.
      const isLast = worst(told.map(({ to }) => to)) === 'operational';
      return update
        ? {
            id,
            status: isLast ? 'resolved' : 'unknown',
            body: update.message,
            bodyFormat: 'markdown',
            at: update.published_at,
            affected: told,
          }
        : [];
    });
    const own = affected(row);
    const told = own.concat(updates.flatMap((update) => update.affected));
    const state = textOf(row.aggregate_state).toLowerCase();
    const felt = worst([wordIn(STATUSES, state), ...told.map(({ to }) => to)]);
    const isOver = state === 'resolved';
    const isAhead = time < (instant(row.starts_at) ?? '~');
    const isPlanned = row.report_type === 'maintenance';
    return {
      id: row.id,
      title: textOf(row.title) || row.id,
      isPlanned,
      status: !isPlanned ? state : isAhead && !isOver ? 'scheduled' : wordIn(WINDOWS, state),
      // One that is over tells no more how bad it was, unless its updates do.
      impact: isPlanned
        ? 'maintenance'
        : isOver && !isTrouble(felt)
          ? 'unknown'
          : IMPACTS[severity(felt)],
      startedAt: !isAhead && row.starts_at,
      resolvedAt: isOver && row.ends_at,
      scheduledFor: row.starts_at,
      scheduledUntil: row.ends_at,
      componentIds: own.map(({ componentId }) => componentId),
      updates,
    };
  });
  const domain = textOf(page.custom_domain);
  const zone = textOf(page.timezone);
  return {
    page: {
      name: textOf(page.company_name) || hostOf(url),
      url: domain ? `https://${domain}` : url.replace(/index\.json.*/, ''),
      // A name of Rails, "Pacific Time (US & Canada)", is none of a zone.
      timeZone: zone.includes('/') ? zone : undefined,
      about: page.announcement || undefined,
    },
    status: 'aggregate_state' in page ? wordIn(STATUSES, page.aggregate_state) : undefined,
    updatedAt: page.updated_at,
    components: [
      ...of('page_section').map(({ id, name }) => ({ id, name, group: true })),
      ...resources.map((row) => ({
        id: row.id,
        name: row.public_name,
        description: row.explanation || undefined,
        status: wordIn(STATUSES, row.status),
        groupId: idOf(row.status_page_section_id),
      })),
    ],
    incidents: reports.filter(({ isPlanned }) => !isPlanned),
    maintenances: reports.filter(({ isPlanned }) => isPlanned),
    uptime: Object.fromEntries(
      resources.map(({ id, status_history, availability }) => [
        textOf(id),
        {
          percent: typeof availability === 'number' ? availability * 100 : undefined,
          days: entries(status_history).map(day),
        },
      ]),
    ) as Fields,
  };
};
