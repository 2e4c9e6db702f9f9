import { instant } from '../model/instant.js';
import { IMPACTS, severity, worst, type ComponentStatus } from '../model/status.js';
import { safeUrl } from '../model/url.js';
import { entries, fieldsOf, list, textOf, wordIn, type Fields } from './fields.js';
import { fromMillis } from './times.js';

/* What the posts of a status page of PagerDuty say, and what is known of its services by them. */

const STATUSES = {
  all_good: 'operational',
  operational: 'operational',
  minor: 'degraded_performance',
  major: 'partial_outage',
  partial_outage: 'partial_outage',
  outage: 'major_outage',
  major_outage: 'major_outage',
  maintenance: 'under_maintenance',
} as const;

export interface Service {
  readonly id: unknown;
  readonly name: unknown;
}
export type Post = ReturnType<ReturnType<typeof reader>>;

const time = (value: unknown): string | undefined => instant(value) ?? fromMillis(value);

/** All that stands under some keys. What is there, and is no list, counts as an entry that is none. */
export const under = (parts: readonly Fields[], ...keys: readonly string[]): Fields[] =>
  keys
    .flatMap((key) => parts.flatMap((part) => (part[key] === undefined ? [] : part[key])))
    .map(fieldsOf);

/** Rows by each of their ids; none is found by no id. */
export function byId<T>(rows: readonly T[], ids: (row: T) => readonly unknown[]): Map<string, T> {
  const found = new Map(rows.flatMap((row) => ids(row).map((id) => [textOf(id), row] as const)));
  found.delete('');
  return found;
}

/** Reads posts. The words in them are ids of `enums`, or stand there themselves. */
export const reader = (
  enums: ReadonlyMap<string, Fields>,
  services: ReadonlyMap<string, Service>,
  address: string,
) => {
  /** "incident/severity/all_good" and "all good" are the same word. */
  const word = (value: unknown): string => {
    const { id = value, name = value } = fieldsOf(value);
    const found = fieldsOf(enums.get(textOf(id)));
    return textOf(fieldsOf(found.layout_settings).key ?? found.name ?? name)
      .toLowerCase()
      .replace(/^.*\//, '')
      .replace(/[ -]/g, '_')
      .replace(/^detected$/, 'investigating');
  };
  const state = (value: unknown): ComponentStatus => wordIn(STATUSES, word(value));
  const update = (row: Fields) => ({
    id: row.id,
    at: time(row.reported_at) ?? time(row.created_at),
    status: word(row.status_id ?? row.status),
    severity: state(row.severity_id ?? row.severity),
    body: row.message,
    bodyFormat: 'html',
    affected: [...list(row.impacts), ...list(row.impacted_business_services)].map((value) => {
      const one = fieldsOf(value);
      const { id = one.business_service_id } = fieldsOf(one.service);
      const service = services.get(textOf(one.service_id ?? id));
      return {
        componentId: service?.id,
        name: one.name ?? service?.name,
        to: state(one.severity_id ?? one.severity),
      };
    }),
  });
  return (row: Fields) => {
    const updates = entries([row.latest_update])
      .concat(entries(row.updates))
      .map(update)
      .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));
    const isMaintenance = row.post_type === 'maintenance';
    const words = updates.flatMap((one) => [one.severity, ...one.affected.map(({ to }) => to)]);
    return {
      id: row.id,
      title: row.title ?? row.id,
      isMaintenance,
      status: updates[0]?.status ?? '',
      impact: isMaintenance ? 'maintenance' : IMPACTS[severity(worst(words))],
      startedAt: isMaintenance
        ? updates.filter(({ status }) => status === 'in_progress').at(-1)?.at
        : time(row.first_update_at),
      scheduledFor: time(row.starts_at),
      scheduledUntil: time(row.ends_at),
      updates: [
        ...updates,
        ...entries([row.postmortem]).map((one) => ({ ...update(one), status: 'postmortem' })),
      ],
      // A copy of the page lies elsewhere.
      url: /\.json/.test(address)
        ? undefined
        : safeUrl(`/posts/details/${textOf(row.id)}`, address),
    };
  };
};

const PHASES = {
  investigating: 'open',
  identified: 'open',
  monitoring: 'open',
  in_progress: 'open',
  verifying: 'open',
  scheduled: 'ahead',
  resolved: 'over',
  completed: 'over',
} as const;

/** What posts say of each service: those that go on, or else how the others ended. */
export function known(posts: readonly Post[]): Map<unknown, ComponentStatus> {
  const found = new Map<unknown, ComponentStatus>();
  const told = posts.map((post) => ({ ...post, phase: wordIn(PHASES, post.status) }));
  const over = told.filter(({ phase }) => phase === 'over');
  const open = told.filter(({ phase }) => phase === 'open' || phase === 'unknown');
  // While something goes on, nobody vouches any more for what went well before.
  for (const { updates, phase } of open.length ? open : over) {
    const { affected = [] } = updates.find((one) => one.affected.length) ?? {};
    for (const { componentId, to } of affected) {
      const isWell = to === 'operational' || updates[0]?.severity === 'operational';
      const status = phase !== 'over' ? to : isWell ? 'operational' : 'unknown';
      found.set(componentId, worst([status, found.get(componentId) ?? status]));
    }
    // What has no place, or is not understood, may be anywhere.
    if (phase === 'unknown' || !affected.length) found.set(undefined, 'unknown');
  }
  if (open.length && found.has(undefined)) {
    for (const [id, to] of found) if (to === 'operational') found.delete(id);
  }
  return found;
}
