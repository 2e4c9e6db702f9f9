import { entries, fieldsOf, hostOf, list, textOf, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The public API of Status.io, https://kb.status.io/developers/public-status-api/. */

const STATUSES: Readonly<Record<number, string>> = {
  100: 'operational',
  200: 'under_maintenance',
  300: 'degraded_performance',
  400: 'partial_outage',
  500: 'major_outage',
  // A security event is no degree of outage, and nothing that is well.
  600: 'unknown',
};
const PHASES: Readonly<Record<number, string>> = {
  100: 'investigating',
  200: 'identified',
  300: 'monitoring',
  400: 'resolved',
};
const IMPACTS: Readonly<Record<number, string>> = {
  100: 'none',
  200: 'maintenance',
  300: 'minor',
  400: 'major',
  500: 'critical',
};

/** What a table of codes says of a number; unknown for any other. */
const codeIn = (codes: Readonly<Record<number, string>>, value: unknown): string =>
  (typeof value === 'number' && codes[value]) || 'unknown';

/**
 * A component and the containers that it runs in. A container serves several components under one id,
 * so that it is known by both.
 */
function rows(row: Fields): object[] {
  const containers = list(row.containers).map(fieldsOf);
  const one = {
    id: row.id,
    name: row.name,
    status: codeIn(STATUSES, row.status_code),
    group: containers.length > 1,
  };
  if (containers.length < 2) return [one];
  return [
    one,
    ...containers.map((container) => ({
      id: container.id && `${textOf(row.id)}/${textOf(container.id)}`,
      name: container.name,
      status: codeIn(STATUSES, container.status_code),
      groupId: row.id,
    })),
  ];
}

const messages = (row: Fields): Fields[] => entries(row.messages);
const newest = (row: Fields): Fields =>
  [...messages(row)].sort((a, b) => (textOf(a.datetime) < textOf(b.datetime) ? 1 : -1))[0] ?? {};

const occurrence = (row: Fields, isWindow = false) => ({
  id: row._id,
  title: row.name,
  componentIds: entries(row.components_affected).map(({ _id }) => _id),
  updates: messages(row).map((message) => ({
    status: isWindow ? 'unknown' : codeIn(PHASES, message.state),
    body: message.details,
    at: message.datetime,
  })),
});

const window = (status: string) => (row: Fields) => ({
  ...occurrence(row, true),
  status,
  impact: 'maintenance',
  scheduledFor: row.datetime_planned_start,
  scheduledUntil: row.datetime_planned_end,
});

export const toDocument: Adapter['toDocument'] = ([body], { url, fail }) => {
  const result = fieldsOf(fieldsOf(body).result);
  if (!Array.isArray(result.status)) return fail('result.status', 'array');
  const overall = fieldsOf(result.status_overall);
  const { active, upcoming } = fieldsOf(result.maintenance);
  return {
    // The answer does not tell whose it is.
    page: { name: hostOf(url), url },
    status: codeIn(STATUSES, overall.status_code),
    headline: overall.status,
    updatedAt: overall.updated,
    components: result.status.flatMap((row) => rows(fieldsOf(row))),
    incidents: entries(result.incidents).map((row) => ({
      ...occurrence(row),
      status: codeIn(PHASES, newest(row).state),
      impact: codeIn(IMPACTS, newest(row).status),
      startedAt: row.datetime_open,
    })),
    maintenances: [
      ...entries(active).map(window('in_progress')),
      ...entries(upcoming).map(window('scheduled')),
    ],
  };
};
