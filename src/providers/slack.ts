import { earliest, instant } from '../model/instant.js';
import { IMPACTS, severity, worst, type ComponentStatus } from '../model/status.js';
import { entries, fieldsOf, idOf, isFields, list, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/*
 * The status of Slack, https://docs.slack.dev/reference/slack-status-api: "current", and "history", the
 * list of past incidents. There is no list of services: where nothing names one, nothing is known of it.
 */

/** What a type says of the services that are named. A notice does not say how they are. */
const STATUSES = {
  maintenance: 'under_maintenance',
  incident: 'degraded_performance',
  outage: 'major_outage',
} as const;

const WINDOWS = {
  scheduled: 'scheduled',
  active: 'in_progress',
  completed: 'completed',
  resolved: 'completed',
} as const;

/** Plain text until 2020 or so, HTML since. */
const HTML = /<(?:p|br|a|ul|ol|li|b|strong|i|em)[\s/>]/i;

const isHistory = (body: unknown): body is readonly unknown[] => Array.isArray(body);

function occurrence(row: Fields) {
  const status = textOf(row.status).toLowerCase();
  const state: ComponentStatus = wordIn(STATUSES, row.type);
  const isOver = /^(?:resolved|completed|cancell?ed)$/.test(status);
  const isWindow =
    state === 'under_maintenance' || /^(?:scheduled|completed|cancell?ed)$/.test(status);
  const updates = entries(row.notes).map(({ body, date_created }) => ({
    body,
    bodyFormat: HTML.test(textOf(body)) ? 'html' : 'text',
    at: instant(date_created),
  }));
  const last = updates.flatMap(({ at }) => at ?? []).sort();
  return {
    id: idOf(row.id) ?? row.title,
    title: row.title ?? idOf(row.id),
    // "active" is no phase.
    status: isWindow ? wordIn(WINDOWS, status) : status,
    impact: row.type === 'notice' ? 'none' : IMPACTS[severity(state)],
    startedAt: isWindow ? undefined : row.date_created,
    // The last note tells of the end; after it, words may still be changed.
    resolvedAt: isOver ? (last.at(-1) ?? row.date_updated) : undefined,
    componentIds: list(row.services),
    updates,
    url: row.url,
    isWindow,
    /** What it makes of its services now; nothing where it is over, or has not begun. */
    states: isOver || status === 'scheduled' ? [] : [state],
  };
}

export const toDocument: Adapter['toDocument'] = (bodies, { fail }) => {
  const current = bodies.find((body) => isFields(body) && 'status' in body);
  const history = bodies.filter(isHistory).flat().map(fieldsOf);
  if (!isFields(current) && !bodies.some(isHistory)) return fail('active_incidents', 'array');

  const { status, active_incidents, date_updated } = fieldsOf(current);
  const events = [...list(active_incidents).map(fieldsOf), ...history].map(occurrence);
  const word = textOf(status).toLowerCase();
  const services = new Map<unknown, ComponentStatus>();
  for (const { componentIds, states } of events) {
    for (const state of states) {
      for (const id of componentIds) services.set(id, worst([state, services.get(id) ?? state]));
    }
  }
  return {
    page: { name: 'Slack', url: 'https://slack-status.com/' },
    // "active" tells no degree.
    status:
      word === 'ok'
        ? 'operational'
        : worst([
            ...(word === 'active' ? [] : ['unknown' as const]),
            ...events.flatMap(({ states }) => states),
          ]),
    components: [...services].map(([id, state]) => ({ id, name: id, status: state })),
    incidents: events.filter(({ isWindow }) => !isWindow),
    maintenances: events.filter(({ isWindow }) => isWindow),
    incidentsSince: earliest(history.map((row) => instant(row.date_created))),
    updatedAt: date_updated,
  };
};
