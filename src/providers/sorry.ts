import {
  entries,
  fieldsOf,
  hostOf,
  idOf,
  isFields,
  list,
  serialOf,
  textOf,
  wordIn,
  type Fields,
} from './fields.js';
import type { Adapter } from './provider.js';

/*
 * Sorry, https://docs.sorryapp.com: a page with its components and notices, in one answer of the
 * read-only API or in the three files of the page's own.
 */

const STATUSES = {
  operational: 'operational',
  degraded: 'degraded_performance',
  partially_degraded: 'degraded_performance',
  under_maintenance: 'under_maintenance',
} as const;
const PHASES = {
  investigating: 'investigating',
  identified: 'identified',
  recovering: 'monitoring',
  resolved: 'resolved',
  false_alarm: 'resolved',
} as const;
/** One that is cancelled was neither held nor will be. */
const WINDOWS = { scheduled: 'scheduled', underway: 'in_progress', complete: 'completed' } as const;

/** Some write their states with hyphens. */
const statusOf = ({ state }: Fields) => wordIn(STATUSES, textOf(state).replace(/-/g, '_'));

function notice(row: Fields, words: Readonly<Record<string, string>>) {
  const update = ({ id, state, content, created_at }: Fields) => ({
    id: idOf(id),
    status: wordIn(words, state),
    body: content,
    bodyFormat: 'markdown',
    at: created_at,
  });
  // A list has no more than the last of them, or the beginning of the first.
  const told = [...entries(row.updates), ...entries([row.latest_update])];
  const first = { content: row.synopsis, created_at: row.created_at ?? row.began_at };
  return {
    id: idOf(row.id),
    title: row.subject,
    status: wordIn(words, row.state),
    componentIds: entries(row.components).map(({ id }) => serialOf(id)),
    updates: (told.length || !row.synopsis ? told : [first]).map(update),
    url: row.link ?? row.url,
  };
}

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const files = bodies
    .map(fieldsOf)
    .map((file) => (isFields(file.response) ? file.response : file));
  const pages = files.map((file) => (isFields(file.page) ? file.page : file));
  const page = pages.find((one) => 'state' in one) ?? {};
  const told = files.filter((file) => Array.isArray(file.components));
  if (page !== pages[0] && !told.length && !files.some(({ notices }) => Array.isArray(notices))) {
    return fail('page', 'object');
  }
  const components = told.flatMap((file) => list(file.components).map(fieldsOf));
  const parents = new Set(components.map((row) => serialOf(row.parent_id)));
  const statuses = new Map(components.map((row) => [serialOf(row.id), statusOf(row)]));
  const notices = files.flatMap((file) => entries(file.notices));
  const isPart = told.every(({ meta }) => fieldsOf(meta).next_page);
  return {
    page: {
      name: textOf(page.name) || hostOf(url),
      url: /^http/.test(textOf(page.url)) ? page.url : url,
      // Some pages have the names of Rails here, which are no zones.
      timeZone: /^(?:UTC|\w+\/[\w/+-]+)$/.exec(textOf(page.timezone ?? page.time_zone))?.[0],
      language: page.locale,
    },
    status: 'state' in page ? statusOf(page) : undefined,
    headline: page.state_text,
    updatedAt: page.updated_at,
    components: [
      ...components.map((row) => ({
        id: serialOf(row.id),
        name: row.name,
        description: row.description || undefined,
        status: statusOf(row),
        groupId: serialOf(row.parent_id),
        group: parents.has(serialOf(row.id)),
      })),
      // Of those on further pages nothing is known.
      ...(isPart ? [undefined] : []),
    ],
    incidents: notices
      .filter(({ type }) => type !== 'planned')
      .map((row) => {
        const one = notice(row, PHASES);
        const isFelt = one.componentIds.some((id) => statuses.get(id) === 'degraded_performance');
        return {
          ...one,
          impact:
            row.type === 'general'
              ? 'none'
              : isFelt && one.status !== 'resolved'
                ? 'minor'
                : 'unknown',
          startedAt: row.began_at,
          resolvedAt: row.ended_at,
        };
      }),
    maintenances: notices
      .filter(({ type }) => type === 'planned')
      .map((row) => {
        const one = notice(row, WINDOWS);
        return {
          ...one,
          impact: 'maintenance',
          scheduledFor: row.begins_at ?? row.began_at,
          scheduledUntil: row.ends_at ?? row.ended_at,
          // Until it is underway, this may be when it is to begin.
          startedAt: /^(?:in_|comp)/.test(one.status) && row.began_at,
          resolvedAt: one.status === 'scheduled' ? undefined : row.ended_at,
        };
      }),
  };
};
