import {
  entries,
  fieldsOf,
  hostOf,
  idOf,
  isFields,
  list,
  textOf,
  wordIn,
  type Fields,
} from './fields.js';
import type { Adapter } from './provider.js';

/* The read-only API of Sorry, https://docs.sorryapp.com/api: a page with its components and notices. */

const STATUSES = {
  operational: 'operational',
  degraded: 'degraded_performance',
  partially_degraded: 'degraded_performance',
  under_maintenance: 'under_maintenance',
  maintenance: 'under_maintenance',
  partial_outage: 'partial_outage',
  major_outage: 'major_outage',
  outage: 'major_outage',
} as const;

const PHASES = {
  investigating: 'investigating',
  identified: 'identified',
  recovering: 'monitoring',
  resolved: 'resolved',
  false_alarm: 'resolved',
} as const;

const WINDOWS = {
  scheduled: 'scheduled',
  underway: 'in_progress',
  complete: 'completed',
  cancelled: 'completed',
} as const;

const occurrence = (row: Fields, words: Readonly<Record<string, string>>) => ({
  id: idOf(row.id),
  title: row.subject,
  componentIds: entries(row.components).map(({ id }) => idOf(id)),
  updates: entries(row.updates).map((update) => ({
    id: idOf(update.id),
    status: wordIn(words, update.state),
    body: update.content,
    bodyFormat: 'markdown',
    at: update.created_at,
  })),
  url: row.link,
});

export const toDocument: Adapter['toDocument'] = ([body], { url, fail }) => {
  const { response } = fieldsOf(body);
  const page = isFields(response) ? response : fieldsOf(body);
  if (!Array.isArray(page.notices) && !Array.isArray(page.components)) {
    return fail('response.notices', 'array');
  }
  const components = list(page.components).map(fieldsOf);
  const parents = new Set(components.map((row) => idOf(row.parent_id)).filter(Boolean));
  const notices = entries(page.notices);
  return {
    page: {
      name: textOf(page.name) || hostOf(url),
      url: page.url ?? url,
      // Some pages have the names of Rails here, which are no zones.
      timeZone: /^(?:UTC|\w+\/[\w/+-]+)$/.test(textOf(page.time_zone)) ? page.time_zone : undefined,
      language: page.locale,
    },
    status: wordIn(STATUSES, page.state),
    components: components.map((row) => ({
      id: idOf(row.id),
      name: row.name,
      description: row.description || undefined,
      status: wordIn(STATUSES, row.state),
      groupId: idOf(row.parent_id),
      group: parents.has(idOf(row.id)),
    })),
    incidents: notices
      .filter(({ type }) => type !== 'planned')
      .map((row) => ({
        ...occurrence(row, PHASES),
        status: wordIn(PHASES, row.state),
        impact: 'unknown',
        startedAt: row.began_at,
        resolvedAt: row.ended_at,
      })),
    maintenances: notices
      .filter(({ type }) => type === 'planned')
      .map((row) => ({
        ...occurrence(row, WINDOWS),
        status: wordIn(WINDOWS, row.state),
        impact: 'maintenance',
        startedAt: row.began_at,
        scheduledFor: row.begins_at ?? row.began_at,
        scheduledUntil: row.ends_at ?? row.ended_at,
      })),
  };
};
