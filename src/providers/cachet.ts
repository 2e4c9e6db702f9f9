import type { ComponentStatus } from '../model/status.js';
import { impactNow, STATUSES, WINDOWS, wordOf } from './cachet-codes.js';
import { entries, fieldsOf, hostOf, list, textOf, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The API of Cachet 3, https://docs.cachethq.io/v3.x/api-reference: JSON:API, a file for each kind of thing. */

const PHASES = ['unknown', 'investigating', 'identified', 'monitoring', 'resolved'];
/** What a list may hold that is no component. */
const OTHERS = /^(?:componentGroups|incidents|schedules)$/;

/** The code in "{ human, value }"; the first versions gave the value alone. */
const codeOf = (value: unknown): unknown => fieldsOf(value).value ?? value;

const idOf = ({ id }: Fields): string | undefined => textOf(id) || undefined;
const time = (value: unknown): unknown => fieldsOf(value).string;
const attributes = (row: Fields | undefined): Fields => fieldsOf(row?.attributes);
/** Early versions list those too that their page does not show: to nobody, or not to its visitors. */
const isShown = ({ enabled, visible }: Fields): boolean =>
  enabled !== false && visible !== 0 && visible !== 2;
/** The ids of what a row is related to. */
const related = (row: Fields, name: string) =>
  entries([fieldsOf(fieldsOf(row.relationships)[name]).data].flat()).map(idOf);

/** With open incidents counted in, where that is told: what was set by hand may be better. */
function statusOf(row: Fields | undefined): ComponentStatus | undefined {
  const own = attributes(row);
  return wordOf(STATUSES, codeOf('latest_status' in own ? own.latest_status : own.status));
}

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const files = bodies.map(fieldsOf);
  if (typeof files[0]?.data !== 'object' || !files[0].data) return fail('data', 'array');
  const data = files.flatMap((file) => list(file.data).map(fieldsOf));
  const all = [...data, ...files.flatMap((file) => entries(file.included))];
  const byId = (type: string) =>
    new Map(all.filter((row) => row.type === type).map((row) => [idOf(row), row]));
  const groups = byId('componentGroups');
  const components = byId('components');
  const updates = byId('updates');
  const groupOf = new Map(
    [...groups].flatMap(([id, row]) => related(row, 'components').map((one) => [one, id])),
  );

  const component = (row: Fields) => {
    const id = idOf(row);
    const group = related(row, 'group')[0] ?? groupOf.get(id);
    const { name, description } = attributes(row);
    return {
      id,
      name,
      description: description || undefined,
      status: statusOf(row),
      groupId: group && `group ${group}`,
    };
  };

  const events = (
    type: string,
    phases: readonly string[],
    more: (own: Fields, isOver: boolean, row: Fields) => object,
  ) =>
    data
      .filter((row) => row.type === type && isShown(attributes(row)))
      .map((row) => {
        const own = attributes(row);
        const status = wordOf(phases, codeOf(own.status));
        const update = (from: Fields, id?: string, phase?: unknown, at = from.created) => ({
          id,
          status: wordOf(phases, codeOf(phase)),
          body: from.message,
          bodyFormat: 'markdown',
          at: time(at),
        });
        const told = related(row, 'updates').flatMap((id) => {
          const from = attributes(updates.get(id));
          return updates.has(id) ? update(from, id, from.status) : [];
        });
        // The first word stands in the event itself: what phase that was, later ones hide. Without any,
        // it is as it was last changed.
        const first = told.length ? update(own) : update(own, undefined, own.status, own.updated);
        return {
          id: idOf(row),
          title: own.name,
          status,
          componentIds: related(row, 'components'),
          updates: own.message ? [...told, first] : told,
          ...more(own, status === phases.at(-1), row),
        };
      });

  const overall = files.map((file) => fieldsOf(file.data)).find((one) => 'status' in one);
  const lists = files.filter(({ data: rows }) => fieldsOf(list(rows)[0]).type === 'components');
  const isPart = lists.length > 0 && lists.every(({ links }) => textOf(fieldsOf(links).next));
  return {
    // Neither its name nor its address is told.
    page: { name: hostOf(url), url: url.replace(/\/api\/.*/, '/') },
    status: overall && (overall.status ?? 'unknown'),
    headline: overall?.message,
    components: [
      ...[...groups].map(([id, row]) => ({
        id: `group ${id}`,
        name: attributes(row).name,
        group: true,
      })),
      ...data
        .filter((row) => !OTHERS.test(textOf(row.type)) && isShown(attributes(row)))
        .map((row) => (row.type === 'components' ? component(row) : undefined)),
      // Of those on further pages nothing is known.
      ...(isPart ? [undefined] : []),
    ],
    incidents: events('incidents', PHASES, (own, isOver, row) => ({
      impact: impactNow(
        isOver,
        related(row, 'components').map((id) => statusOf(components.get(id))),
      ),
      startedAt: time(own.occurred) ?? time(own.created),
    })),
    maintenances: events('schedules', WINDOWS, (own, isOver) => ({
      impact: 'maintenance',
      scheduledFor: time(own.scheduled),
      // When it was completed, or, until then, is to be.
      scheduledUntil: time(own.completed),
      resolvedAt: isOver && time(own.completed),
    })),
  };
};
