import { instant } from '../model/instant.js';
import {
  entries,
  fieldsOf,
  hostOf,
  isFields,
  list,
  textOf,
  wordIn,
  type Fields,
} from './fields.js';
import type { Adapter } from './provider.js';
import { fromGo } from './times.js';

/* The JSON of cState, https://github.com/cstate/cstate/wiki: index.json, and issues/index.json behind it. */

const STATUSES = {
  ok: 'operational',
  notice: 'degraded_performance',
  disrupted: 'partial_outage',
  down: 'major_outage',
} as const;
const IMPACTS = { notice: 'minor', disrupted: 'major', down: 'critical' } as const;

/** What templates print for what is not there. */
const NONE = '<no value>';
const time = (value: unknown): string | undefined => fromGo(value) ?? instant(value);

function incident(row: Fields) {
  const over = row.resolved === true;
  const resolvedAt = over ? time(row.resolvedAt) : undefined;
  const startedAt = time(row.createdAt);
  return {
    id: textOf(row.filename) || textOf(row.permalink) || row.title,
    title: row.title,
    status: over ? 'resolved' : 'unknown',
    // News are written like incidents, and are none.
    impact: row.informational === true ? 'none' : wordIn(IMPACTS, row.severity),
    startedAt,
    resolvedAt,
    componentIds: list(row.affected).map(textOf),
    // The times inside of a body have no year: they stay where they are.
    updates: textOf(row.body)
      ? [
          {
            status: over ? 'resolved' : 'unknown',
            body: row.body,
            bodyFormat: 'html',
            at: resolvedAt ?? time(row.lastMod) ?? startedAt,
          },
        ]
      : [],
    url: row.permalink === NONE ? undefined : row.permalink,
  };
}

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const index = bodies.map(fieldsOf).find((body) => 'systems' in body) ?? fieldsOf(bodies[0]);
  if (!Array.isArray(index.systems)) return fail('systems', 'array');
  const systems = index.systems.map(fieldsOf);
  const past = bodies
    .map(fieldsOf)
    .flatMap(({ is, pages }) => (is === 'issues' ? entries(pages) : []));
  const open = systems.flatMap((row) => entries(row.unresolvedIssues));
  const issues = [...open, ...past, ...entries(index.pinnedIssues)].filter(
    // News that are pinned go on for ever, so they are none that go on.
    (row) => row.informational !== true || row.resolved === true,
  );
  const categories = entries(index.categories).filter(({ hideTitle }) => hideTitle !== true);
  const titles = new Set(categories.map(({ name }) => name));
  return {
    page: {
      name: textOf(index.title) || hostOf(url),
      url: index.baseURL ?? url,
      about: index.description || undefined,
      language: index.languageCodeHTML,
    },
    status: wordIn(STATUSES, index.summaryStatus),
    components: [
      ...categories.map(({ name }) => ({ id: `category ${textOf(name)}`, name, group: true })),
      ...systems.map((row) => ({
        id: row.name,
        name: row.name,
        description: row.description || undefined,
        status: wordIn(STATUSES, row.status),
        groupId: titles.has(row.category) ? `category ${textOf(row.category)}` : undefined,
      })),
    ],
    incidents: issues.filter(isFields).map(incident),
    incidentsSince: past.length ? new Date(0).toISOString() : undefined,
  };
};
