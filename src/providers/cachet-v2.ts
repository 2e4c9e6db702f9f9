import { entries, fieldsOf, hostOf, idOf, list, textOf, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The API of Cachet 2, https://docs.cachethq.io/v2: components, groups and incidents, each in pages. */

/** Numbers, or their digits; zero is not known. */
const STATUSES = [
  'unknown',
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
];
const IMPACTS = ['unknown', 'none', 'minor', 'major', 'critical'];
/** Zero is a planned window. */
const PHASES = ['scheduled', 'investigating', 'identified', 'monitoring', 'resolved'];

const codeIn = (words: readonly string[], value: unknown): string => {
  const code = typeof value === 'number' ? value : /^\d$/.test(textOf(value)) ? Number(value) : -1;
  return words[code] ?? 'unknown';
};

/** Zero means none. */
const reference = (value: unknown): string | undefined => {
  const id = idOf(value);
  return id === '0' ? undefined : id;
};

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const [first] = bodies.map(fieldsOf);
  if (!Array.isArray(first?.data)) return fail('data', 'array');
  // Which list is which, only its entries tell.
  const rows = bodies.flatMap((body) => list(fieldsOf(body).data).map(fieldsOf));
  const isIncident = (row: Fields): boolean => 'message' in row && 'name' in row;
  const isGroup = (row: Fields): boolean => 'collapsed' in row || 'enabled_components' in row;
  const incidents = rows.filter(isIncident);
  const groups = rows.filter((row) => isGroup(row) && !isIncident(row));
  const components = rows.filter((row) => !isIncident(row) && !isGroup(row));
  // Groups list their components too, as do those of some versions that give nothing else.
  const groupId = (id: unknown): string | undefined => {
    const found = reference(id);
    return found && `group ${found}`;
  };
  const statuses = new Map(components.map((row) => [idOf(row.id), row.status]));

  const occurrence = (row: Fields) => ({
    id: idOf(row.id),
    title: row.name,
    componentIds: [reference(row.component_id)],
    updates: [
      {
        status: codeIn(PHASES, row.status),
        body: row.message,
        bodyFormat: 'markdown',
        at: row.updated_at ?? row.created_at,
      },
      ...entries(row.updates).map((update) => ({
        id: idOf(update.id),
        status: codeIn(PHASES, update.status),
        body: update.message,
        bodyFormat: 'markdown',
        at: update.created_at,
      })),
    ],
    url: row.permalink,
  });
  const isWindow = (row: Fields): boolean => codeIn(PHASES, row.status) === 'scheduled';
  return {
    page: { name: hostOf(url), url },
    components: [
      ...groups.map((row) => ({ id: groupId(row.id), name: row.name, group: true })),
      ...components.map((row) => ({
        id: idOf(row.id),
        name: row.name,
        description: row.description || undefined,
        status: codeIn(STATUSES, row.status),
        groupId: groupId(row.group_id),
      })),
    ],
    incidents: incidents
      .filter((row) => !isWindow(row))
      .map((row) => ({
        ...occurrence(row),
        status: codeIn(PHASES, row.status),
        impact: codeIn(IMPACTS, statuses.get(reference(row.component_id))),
        startedAt: row.occurred_at ?? row.created_at,
        resolvedAt: codeIn(PHASES, row.status) === 'resolved' ? row.updated_at : undefined,
      })),
    maintenances: incidents.filter(isWindow).map((row) => ({
      ...occurrence(row),
      status: 'scheduled',
      impact: 'maintenance',
      scheduledFor: row.scheduled_at,
    })),
  };
};
