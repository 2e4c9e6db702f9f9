import { entries, fieldsOf, hostOf, idOf, list, textOf, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The API of Cachet 3, https://docs.cachethq.io/v3.x/api-reference: JSON:API, a file for each kind of thing. */

const STATUSES: Readonly<Record<number, string>> = {
  1: 'operational',
  2: 'degraded_performance',
  3: 'partial_outage',
  4: 'major_outage',
  6: 'under_maintenance',
};
const IMPACTS: Readonly<Record<number, string>> = { 2: 'minor', 3: 'major', 4: 'critical' };
const PHASES: Readonly<Record<number, string>> = {
  1: 'investigating',
  2: 'identified',
  3: 'monitoring',
  4: 'resolved',
};
const WINDOWS: Readonly<Record<number, string>> = {
  0: 'scheduled',
  1: 'in_progress',
  2: 'completed',
};
const OVERALL = ['operational', 'partial_outage', 'major_outage', 'under_maintenance'];

/** What a table says of "{ human, value }"; the value may be its digits. */
function codeIn(codes: Readonly<Record<number, string>>, value: unknown): string {
  const { value: code } = fieldsOf(value);
  const number = /^\d$/.test(textOf(code)) ? Number(code) : code;
  return (typeof number === 'number' && codes[number]) || 'unknown';
}

/** The time in "{ human, string }". */
const time = (value: unknown): unknown => fieldsOf(value).string;
const attributes = (row: Fields): Fields => fieldsOf(row.attributes);
const related = (row: Fields, name: string): Fields[] => {
  const { data } = fieldsOf(fieldsOf(row.relationships)[name]);
  return Array.isArray(data) ? entries(data) : [fieldsOf(data)];
};

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const files = bodies.map(fieldsOf);
  if (!files[0] || !('data' in files[0])) return fail('data', 'array');
  const data = files.flatMap((file) => list(file.data).map(fieldsOf));
  const included = files.flatMap((file) => entries(file.included));
  const of = (type: string): Fields[] => data.filter((row) => row.type === type);
  const updates = new Map(
    included.filter(({ type }) => type === 'updates').map((row) => [idOf(row.id), attributes(row)]),
  );
  // A component that is no object is handed on too: nothing is whole without it.
  const components = data.filter((row) => row.type === 'components' || !('type' in row));
  const statusOf = (row: Fields): unknown =>
    attributes(row).latest_status ?? attributes(row).status;
  const statuses = new Map(
    [...components, ...included]
      .filter(({ type }) => type === 'components')
      .map((row) => [idOf(row.id), statusOf(row)]),
  );
  const overall = files.map((file) => fieldsOf(file.data).status).find((word) => textOf(word));

  const occurrence = (row: Fields, phases: Readonly<Record<number, string>>) => {
    const { name, message, status, created } = attributes(row);
    const told = related(row, 'updates').flatMap(({ id }) => {
      const update = updates.get(idOf(id));
      return update ? [{ id: idOf(id), ...update }] : [];
    });
    return {
      id: idOf(row.id),
      title: name,
      status: codeIn(phases, status),
      componentIds: related(row, 'components').map(({ id }) => idOf(id)),
      updates: [
        ...told.map((update: Fields) => ({
          id: update.id,
          status: codeIn(phases, update.status),
          body: update.message,
          bodyFormat: 'markdown',
          at: time(update.created),
        })),
        // The first word of it stands in the incident itself.
        ...(message
          ? [
              {
                status: told.length ? 'investigating' : codeIn(phases, status),
                body: message,
                bodyFormat: 'markdown',
                at: time(created),
              },
            ]
          : []),
      ],
    };
  };
  return {
    page: { name: hostOf(url), url },
    status: OVERALL.find((word) => word === overall),
    components: [
      ...of('componentGroups').map((row) => ({
        id: `group ${idOf(row.id)}`,
        name: attributes(row).name,
        group: true,
      })),
      ...components.map((row) => {
        const [group] = related(row, 'group');
        return {
          id: idOf(row.id),
          name: attributes(row).name,
          description: attributes(row).description || undefined,
          status: codeIn(STATUSES, statusOf(row)),
          groupId: group?.id === undefined ? undefined : `group ${idOf(group.id)}`,
        };
      }),
    ],
    incidents: of('incidents').map((row) => {
      const one = occurrence(row, PHASES);
      const { occurred, created, updated } = attributes(row);
      const felt = one.componentIds.map((id) => codeIn(IMPACTS, statuses.get(id)));
      return {
        ...one,
        impact: ['critical', 'major', 'minor'].find((word) => felt.includes(word)) ?? 'unknown',
        startedAt: time(occurred) ?? time(created),
        resolvedAt: one.status === 'resolved' ? time(updated) : undefined,
      };
    }),
    maintenances: of('schedules').map((row) => {
      const { scheduled, completed } = attributes(row);
      return {
        ...occurrence(row, WINDOWS),
        updates: [
          {
            status: codeIn(WINDOWS, attributes(row).status),
            body: attributes(row).message,
            bodyFormat: 'markdown',
            at: time(attributes(row).created),
          },
        ],
        impact: 'maintenance',
        scheduledFor: time(scheduled),
        scheduledUntil: time(completed),
      };
    }),
  };
};
