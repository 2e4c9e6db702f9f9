import { instant } from '../model/instant.js';
import { entries, fieldsOf, hostOf, list, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';
import { fromGo, fromRfc822 } from './times.js';

/* The JSON of cState, https://github.com/cstate/cstate/wiki: index.json, and issues/index.json behind it. */

const STATUSES = {
  ok: 'operational',
  notice: 'degraded_performance',
  disrupted: 'partial_outage',
  down: 'major_outage',
} as const;
const IMPACTS = { notice: 'minor', disrupted: 'major', down: 'critical' } as const;
/** What templates print for what is not there; of a time, they print the first one that Go knows. */
const told = (value: unknown): string | undefined =>
  textOf(value).replace(/^(?:<no value>|0001-01-01 .*)$/, '') || undefined;
const time = (value: unknown): string | undefined => fromGo(told(value)) ?? instant(told(value));

/** An update in a body begins with a word for its phase. */
const START =
  /(?=<p><em>(?:investigating|identified|monitoring|resolved|update|post-?mortem)<\/em>)/i;
const LABEL =
  /^<p><em>(investigating|identified|monitoring|resolved|update|post-?mortem)<\/em>[\s–—-]*/i;
const FADED = /<(span|p) class="faded">\(?([^()<]*)\)?<\/\1>/;

/** The updates in a body, newest first; one, where it has none of them. */
const updates = (body: string) =>
  body
    .split(START)
    .filter((text) => text.trim())
    .map((text) => {
      const when = FADED.exec(text)?.[2] ?? '';
      // Most have no year: then they stay where they are.
      const at = instant(when) ?? fromRfc822(`${when} GMT`);
      return {
        status: LABEL.exec(text)?.[1]!.toLowerCase().replace('-', ''),
        body: (at ? text.replace(FADED, '') : text)
          .replace(LABEL, '<p>')
          .trimEnd()
          .replace(/<hr>$/, ''),
        bodyFormat: 'html',
        at,
      };
    });

/** The file's name, but where that is the same for each. */
const idOf = ({ filename, permalink, title }: Fields): string =>
  textOf(filename).replace(/^_?index\..*/, '') || textOf(permalink) || textOf(title);

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const files = bodies.map(fieldsOf);
  const index = files.find((file) => 'systems' in file) ?? {};
  if (!Array.isArray(index.systems)) return fail('systems', 'array');
  const systems = index.systems.map(fieldsOf);
  const categories = entries(index.categories).filter(({ hideTitle }) => hideTitle !== true);
  const titles = new Set(categories.map(({ name }) => name));
  const archives = files.filter((file) => file.is === 'issues' && Array.isArray(file.pages));
  const issues = files.filter((file) => file.is === 'issue');
  const texts = new Map(issues.map((row) => [idOf(row), textOf(row.body)]));

  const incident = (row: Fields) => {
    const id = idOf(row);
    const isOver = row.resolved === true;
    const impact = wordIn(IMPACTS, row.severity);
    const phases = updates(texts.get(id) ?? '');
    return {
      id,
      title: row.title,
      // What is not resolved goes on, whatever was written last.
      status: isOver
        ? 'resolved'
        : phases.find(({ status = '' }) => /^(?:in|id|mo)/.test(status))?.status,
      // News are written like incidents, and are none.
      impact: row.informational === true && impact === 'unknown' ? 'none' : impact,
      startedAt: time(row.createdAt),
      resolvedAt: isOver && time(row.resolvedAt),
      componentIds: list(row.affected),
      updates: phases,
      url: row.permalink,
    };
  };
  return {
    page: {
      name: told(index.title) ?? hostOf(url),
      url: /^http/.test(textOf(index.baseURL)) ? index.baseURL : url.replace(/index\.json$/, ''),
      about: told(index.description),
      language: told(index.languageCodeHTML),
    },
    status: wordIn(STATUSES, index.summaryStatus),
    // When the page was last built.
    updatedAt:
      index.buildTimezone === 'UTC' &&
      instant(`${textOf(index.buildDate)}T${textOf(index.buildTime)}`),
    components: [
      ...categories.map(({ name, description }) => ({
        id: `category ${textOf(name)}`,
        name,
        description: told(description),
        group: true,
      })),
      ...systems.map(({ name, description, status, category }) => ({
        id: name,
        name,
        description: told(description),
        status: wordIn(STATUSES, status),
        groupId: titles.has(category) ? `category ${textOf(category)}` : undefined,
      })),
    ],
    incidents: [
      ...systems.flatMap((row) => entries(row.unresolvedIssues)),
      ...archives.flatMap((file) => entries(file.pages)),
      ...issues,
    ]
      .filter(({ is }) => is === 'issue' || is === undefined)
      .map(incident)
      // News go on for ever, so they are none that go on.
      .filter(({ impact, status }) => impact !== 'none' || status === 'resolved'),
    incidentsSince: archives.length ? new Date(0).toISOString() : undefined,
  };
};
