import { impactNow, STATUSES, WINDOWS, wordOf } from './cachet-codes.js';
import { entries, fieldsOf, hostOf, idOf, list, serialOf, textOf, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The API of Cachet 2, https://docs.cachethq.io/v2: components, groups, incidents and schedules, each a list in pages. */

/** Zero is a planned window among the incidents. */
const PHASES = ['scheduled', 'investigating', 'identified', 'monitoring', 'resolved'];
const statusOf = (row: Fields) => wordOf(STATUSES.slice(0, 5), row.status);
const groupOf = (value: unknown): string | undefined => {
  const id = serialOf(value);
  return id && `group ${id}`;
};

/** Which list a row is of, only its own fields tell. */
function kindOf(row: Fields): 'group' | 'schedule' | 'incident' | 'metric' | 'component' {
  if ('collapsed' in row || 'enabled_components' in row) return 'group';
  if ('completed_at' in row) return 'schedule';
  if ('message' in row || 'human_status' in row) return 'incident';
  return 'calc_type' in row ? 'metric' : 'component';
}

const component = (row: Fields) => ({
  id: serialOf(row.id),
  name: row.name,
  description: row.description || undefined,
  status: statusOf(row),
  groupId: groupOf(row.group_id),
});

function occurrence(row: Fields, phases: readonly string[]) {
  const update = (from: Fields, at: unknown) => ({
    id: idOf(from.id),
    status: wordOf(phases, from.status),
    body: from.message,
    bodyFormat: 'markdown',
    at,
  });
  const told = entries(row.updates).map((one) => update(one, one.created_at));
  // The first word stands in the incident itself; before there were updates, each new one took its place.
  const at = told.length ? row.created_at : (row.updated_at ?? row.created_at);
  const first = { ...update(row, at), id: undefined };
  return {
    id: idOf(row.id),
    title: row.name,
    status: wordOf(phases, 'latest_status' in row ? row.latest_status : row.status),
    componentIds: [row, ...entries(row.components)].map((one) => serialOf(one.component_id)),
    updates: row.message ? [...told, first] : told,
    url: row.permalink,
  };
}

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const files = bodies.map(fieldsOf);
  if (!Array.isArray(files[0]?.data)) return fail('data', 'array');
  const rows = files.flatMap((file) => list(file.data).map(fieldsOf));
  const of = (kind: string): Fields[] => rows.filter((row) => kindOf(row) === kind);
  const groups = of('group');
  const isListed = of('component').length > 0;
  const components = (
    isListed
      ? of('component')
      : groups.flatMap(({ id, enabled_components }) =>
          list(enabled_components).map((row): Fields => ({ group_id: id, ...fieldsOf(row) })),
        )
  ).filter(({ enabled }) => enabled !== false);
  const statuses = new Map(components.map((row) => [serialOf(row.id), statusOf(row)]));
  // Without an end, more components stand on further pages.
  const pages = files
    .filter(({ data }) => list(data).length && kindOf(fieldsOf(list(data)[0])) === 'component')
    .map(({ meta }) => fieldsOf(fieldsOf(meta).pagination))
    .map((page) => textOf(fieldsOf(page.links).next_page));
  const isPart = isListed && pages.every(Boolean);
  const incidents = of('incident').map((row) => ({ ...occurrence(row, PHASES), row }));
  const isWindow = ({ row }: { row: Fields }): boolean =>
    wordOf(PHASES, row.status) === 'scheduled';
  return {
    // Neither its name nor its address is told.
    page: { name: hostOf(url), url: url.replace(/\/api\/.*/, '/') },
    components: [
      ...groups.map((row) => ({ id: groupOf(row.id), name: row.name, group: true })),
      ...components.map(component),
      ...(isPart ? [undefined] : []),
    ],
    incidents: incidents
      .filter((one) => !isWindow(one))
      .map(({ row, ...one }) => {
        const felt = one.componentIds.map((id) => statuses.get(id));
        return {
          ...one,
          impact: impactNow(one.status === 'resolved', felt),
          startedAt: row.occurred_at ?? row.created_at,
        };
      }),
    maintenances: [
      ...incidents.filter(isWindow).map(({ row, ...one }) => ({
        ...one,
        status: one.status === 'resolved' ? 'completed' : one.status,
        impact: 'maintenance',
        scheduledFor: row.scheduled_at,
        resolvedAt: one.status === 'resolved' && row.updated_at,
      })),
      ...of('schedule').map((row) => {
        const one = occurrence(row, WINDOWS);
        // Until it was completed, this is the time of the answer.
        const end = one.status === 'completed' && row.completed_at;
        return {
          ...one,
          impact: 'maintenance',
          scheduledFor: row.scheduled_at,
          scheduledUntil: end,
          resolvedAt: end,
        };
      }),
    ],
  };
};
