import { IMPACTS, severity, worst, type ComponentStatus } from '../model/status.js';
import { entries, hostOf, isFields, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/*
 * The widget API of incident.io, https://docs.incident.io/status-pages/embedding: api/v1/summary. It names
 * the components of what goes on and of nothing else, and answers for pages too that are not live: that
 * nothing goes on does not say that all is well.
 */

const STATUSES = {
  operational: 'operational',
  under_maintenance: 'under_maintenance',
  degraded_performance: 'degraded_performance',
  partial_outage: 'partial_outage',
  full_outage: 'major_outage',
  major_outage: 'major_outage',
} as const;

const WINDOWS = {
  maintenance_scheduled: 'scheduled',
  maintenance_in_progress: 'in_progress',
  maintenance_complete: 'completed',
  scheduled: 'scheduled',
  in_progress: 'in_progress',
  completed: 'completed',
} as const;

/** `otherwise` is what it makes of a component whose own status is not told. */
function occurrence(row: Fields, status: string, otherwise?: ComponentStatus) {
  const affected = entries(row.affected_components).map((one) => ({
    componentId: one.id,
    name: one.name,
    group: textOf(one.group_name) || undefined,
    to: one.current_status === undefined ? otherwise : wordIn(STATUSES, one.current_status),
  }));
  return {
    id: row.id,
    title: row.name ?? row.id,
    status,
    affected,
    componentIds: affected.map(({ componentId }) => componentId),
    // No more than the last one is told.
    updates: [
      {
        status,
        body: row.last_update_message,
        bodyFormat: 'markdown',
        at: row.last_update_at,
        affected,
      },
    ],
    url: row.url,
  };
}

function incident(row: Fields) {
  const state = wordIn(STATUSES, row.current_worst_impact);
  const isAlone = entries(row.affected_components).length === 1;
  const told = occurrence(row, textOf(row.status), isAlone ? state : undefined);
  const felt = worst([state, ...told.affected.flatMap(({ to }) => to ?? [])]);
  return { ...told, felt, impact: IMPACTS[severity(felt)] };
}

const maintenance = (key: 'scheduled' | 'in_progress') => (row: Fields) => ({
  ...occurrence(
    row,
    row.status === undefined ? key : wordIn(WINDOWS, row.status),
    key === 'in_progress' ? 'under_maintenance' : undefined,
  ),
  impact: 'maintenance',
  startedAt: key === 'in_progress' ? row.started_at : undefined,
  scheduledFor: row.starts_at ?? row.scheduled_start_at ?? row.scheduled_for ?? row.started_at,
  scheduledUntil: row.ends_at ?? row.scheduled_end_at ?? row.scheduled_until,
});

export const toDocument: Adapter['toDocument'] = ([body], { url, fail }) => {
  if (!isFields(body) || !('ongoing_incidents' in body)) return fail('ongoing_incidents', 'array');
  const incidents = entries(body.ongoing_incidents).map(incident);
  const maintenances = [
    ...entries(body.in_progress_maintenances).map(maintenance('in_progress')),
    ...entries(body.scheduled_maintenances).map(maintenance('scheduled')),
  ];
  const components = new Map<
    unknown,
    { name: unknown; groupId: string | undefined; states: ComponentStatus[] }
  >();
  for (const { affected } of [...incidents, ...maintenances]) {
    for (const { componentId: id, name, group, to } of affected) {
      const one = components.get(id) ?? { name, groupId: group, states: [] };
      components.set(id, one);
      if (to) one.states.push(to);
    }
  }
  const groups = new Set([...components.values()].flatMap(({ groupId }) => groupId ?? []));
  return {
    page: { name: textOf(body.page_title) || hostOf(url), url: body.page_url ?? url },
    // Of all that goes well, nothing is told.
    status: worst([
      'unknown',
      ...incidents.flatMap(({ status, felt }) => (/^resolved$/i.test(status) ? [] : felt)),
    ]),
    components: [
      ...[...groups].map((name) => ({ id: name, name, group: true })),
      ...[...components].map(([id, { states, ...one }]) => ({ id, ...one, status: worst(states) })),
    ],
    incidents,
    maintenances,
  };
};
