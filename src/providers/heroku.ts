import { earliest, instant } from '../model/instant.js';
import { IMPACTS, severity, worst, type ComponentStatus } from '../model/status.js';
import { entries, fieldsOf, idOf, isFields, list, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/*
 * The status of Heroku, https://devcenter.heroku.com/articles/heroku-status: api/v4/current-status, and
 * api/v4/incidents, a list of past ones. When a window opens is told in its words only.
 */

const COLOURS = {
  green: 'operational',
  blue: 'under_maintenance',
  yellow: 'degraded_performance',
  orange: 'partial_outage',
  red: 'major_outage',
} as const;

const PHASES = {
  investigating: 'investigating',
  issue: 'identified',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
} as const;

const WINDOWS = {
  upcoming: 'scheduled',
  scheduled: 'scheduled',
  maintenance: 'in_progress',
  resolved: 'completed',
} as const;

const colour = (value: unknown): ComponentStatus => wordIn(COLOURS, value);

const occurrence = (words: Readonly<Record<string, string>>) => (row: Fields) => {
  const updates = entries(row.updates)
    .map((one) => ({
      id: idOf(one.id),
      status: wordIn(words, one.update_type),
      body: one.contents,
      at: instant(one.created_at),
      states: [one.status_dev, one.status_prod].filter(Boolean).map(colour),
    }))
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
  const newest = updates[0]?.status ?? wordIn(words, row.state);
  const end = wordIn(words, 'resolved');
  // "resolved" may be false where the state is "resolved"; years ago there was no state.
  const isOver =
    row.state == null ? row.resolved === true || newest === end : row.state === 'resolved';
  const systems = entries(row.systems);
  return {
    id: idOf(row.id) ?? row.title,
    title: row.title ?? idOf(row.id),
    status: isOver ? end : newest === end ? undefined : newest,
    impact:
      IMPACTS[
        severity(
          worst([
            ...systems.map(({ status }) => colour(status)),
            ...updates.flatMap(({ states }) => states),
          ]),
        )
      ],
    startedAt: row.created_at,
    resolvedAt: isOver ? row.resolved_at : undefined,
    componentIds: systems.map(({ name }) => name),
    updates,
    url: row.full_url,
  };
};

/** Both stand in the same list of past ones. */
const isWindow = (row: Fields): boolean =>
  entries(row.updates).some(({ update_type }) =>
    /^(?:scheduled|maintenance)$/.test(textOf(update_type)),
  );

export const toDocument: Adapter['toDocument'] = ([body, ...rest], { fail }) => {
  if (!isFields(body) || !('status' in body)) return fail('status', 'array');
  const past = rest.flatMap(entries);
  const windows = [...entries(body.scheduled), ...past.filter(isWindow)].map(occurrence(WINDOWS));
  return {
    page: { name: 'Heroku', url: 'https://status.heroku.com/' },
    components: list(body.status)
      .map(fieldsOf)
      .map(({ system, status }) => ({ id: system, name: system, status: colour(status) })),
    incidents: [...entries(body.incidents), ...past.filter((row) => !isWindow(row))].map(
      occurrence(PHASES),
    ),
    maintenances: windows.map((one) => ({
      ...one,
      impact: 'maintenance',
      // It was made known then; it began when somebody said so.
      startedAt: earliest(
        one.updates.filter(({ status }) => status === 'in_progress').map(({ at }) => at),
      ),
    })),
    incidentsSince: earliest(past.map((row) => instant(row.created_at))),
  };
};
