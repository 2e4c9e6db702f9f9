import { instant, millis } from '../model/instant.js';
import { isTrouble, worst, type ComponentStatus } from '../model/status.js';
import {
  entries,
  fieldsOf,
  hostOf,
  idOf,
  isFields,
  merged,
  list,
  textOf,
  wordIn,
  type Fields,
} from './fields.js';
import type { Adapter } from './provider.js';
import { fromJavaScript } from './times.js';

/* The public JSON of Instatus, https://instatus.com/help/status-page/public-api: summary.json and components.json. */

const STATUSES = {
  operational: 'operational',
  undermaintenance: 'under_maintenance',
  degradedperformance: 'degraded_performance',
  partialoutage: 'partial_outage',
  minoroutage: 'partial_outage',
  majoroutage: 'major_outage',
} as const;

const IMPACTS = {
  operational: 'none',
  undermaintenance: 'maintenance',
  degradedperformance: 'minor',
  partialoutage: 'major',
  minoroutage: 'major',
  majoroutage: 'critical',
} as const;

const WINDOWS = {
  notstartedyet: 'scheduled',
  inprogress: 'in_progress',
  verifying: 'verifying',
  completed: 'completed',
} as const;

const time = (value: unknown): string | undefined => instant(value) ?? fromJavaScript(value);

/** A component, the group that it names, and the components inside it. */
function rows(row: Fields, groupId?: unknown): { status: ComponentStatus }[] {
  const children = entries(row.children);
  const group = fieldsOf(row.group);
  const own = {
    id: row.id,
    name: row.name,
    description: row.description || undefined,
    status: wordIn(STATUSES, row.status),
    groupId: groupId ?? group.id,
    group: row.isParent === true || children.length > 0,
  };
  const named = group.id
    ? [{ id: group.id, name: group.name, group: true, status: 'unknown' as const }]
    : [];
  return [...named, own, ...children.flatMap((child) => rows(child, row.id))];
}

/** Names are unique where there is no id. */
const occurrence = ({ id, name, url }: Fields) => ({ id: idOf(id) ?? name, title: name, url });

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const body = merged(bodies);
  if (!isFields(body.page) && !Array.isArray(body.components)) return fail('page', 'object');
  const page = fieldsOf(body.page);
  const components = list(body.components).flatMap((row) => rows(fieldsOf(row)));
  const incidents = entries(body.activeIncidents).map((row) => ({
    ...occurrence(row),
    status: textOf(row.status).toLowerCase(),
    impact: wordIn(IMPACTS, row.impact),
    startedAt: time(row.started),
  }));
  const word = textOf(page.status);
  const felt = worst(components.map(({ status }) => status));
  const overall = {
    up: 'operational',
    undermaintenance: 'under_maintenance',
    // How bad, the components say; where they say nothing of it, no more than that is known.
    hasissues: isTrouble(felt) ? felt : 'degraded_performance',
  } as const;
  return {
    page: { name: textOf(page.name) || hostOf(url), url: page.url ?? url },
    status: page.status === undefined ? undefined : wordIn(overall, word),
    components,
    incidents,
    maintenances: entries(body.activeMaintenances).map((row) => {
      const start = time(row.start);
      const minutes =
        typeof row.duration === 'number' ? row.duration : Number(textOf(row.duration));
      return {
        ...occurrence(row),
        status: wordIn(WINDOWS, row.status),
        impact: 'maintenance',
        scheduledFor: start,
        scheduledUntil:
          start && minutes > 0 && minutes < 1e6
            ? new Date(millis(start) + minutes * 60_000).toISOString()
            : undefined,
      };
    }),
  };
};
