import { isOpen, overallStatus } from '../model/claim.js';
import { FormatError } from '../model/errors.js';
import { earliest, instant, millis } from '../model/instant.js';
import { FORMAT, type StatusSnapshot } from '../model/snapshot.js';
import {
  COMPONENT_STATUSES,
  IMPACTS,
  INCIDENT_STATUSES,
  MAINTENANCE_STATUSES,
  worst,
} from '../model/status.js';
import { safeUrl } from '../model/url.js';
import { fieldsOf, list, textOf, type Fields } from './fields.js';
import type { ParseContext } from './provider.js';
import { object, read, text, to, type Misfit, type Read, type Schema } from './schema.js';

/*
 * The schema of the status document. Every adapter puts what it finds into this shape, whatever it
 * is, and the schema makes it safe: what does not fit is absent, an unknown word is `unknown`, a bad
 * entry is left out and the others stand. Only the page must be there.
 */

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const isAmount = (value: unknown): value is number => isNumber(value) && value >= 0;

const maybeText = to((value) => (typeof value === 'string' ? value : undefined));
/** A calendar day, "2026-06-10". */
const maybeDay = to((value) => {
  const day = textOf(value);
  return /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
});
const maybePercent = to((value) => (isAmount(value) && value <= 100 ? value : undefined));
const maybeTrue = to((value) => (value === true ? value : undefined));
const texts = to((value) => list(value).map(textOf).filter(Boolean));
const time = to(instant);

/** The word itself, whatever its case. */
const word = <const W extends string>(words: readonly W[], value: unknown): W | undefined => {
  const text = textOf(value).toLowerCase() as W;
  return words.includes(text) ? text : undefined;
};
const oneOf = <const W extends string>(words: readonly W[]) =>
  to((value): W | 'unknown' => word(words, value) ?? 'unknown');

/** A status that may not have been told at all. */
const told = to((value) =>
  value == null ? undefined : (word(COMPONENT_STATUSES, value) ?? 'unknown'),
);

/** The entries that fit. */
const all = <T extends Schema<object>>(schema: T, value: unknown): Read<T>[] =>
  list(value).flatMap((raw) => read(schema, raw) ?? []);

/** Each id once: the first counts. */
function unique<T extends { readonly id: string }>(entries: readonly T[]): T[] {
  const seen = new Set<string>();
  return entries.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Each component once. Of several under one id the worst status counts: none hides behind a green one. */
function worstOfEach(entries: readonly Read<typeof Component>[]): Read<typeof Component>[] {
  const found = unique(entries);
  for (const one of found) {
    if (found.length === entries.length) break;
    one.status = worst(entries.filter(({ id }) => id === one.id).map(({ status }) => status));
  }
  return found;
}

/** The later the earlier in the list; one without a time stays behind the one before it. */
function newestFirst<T>(entries: readonly T[], at: (entry: T) => string | undefined): T[] {
  let last = 8.64e15;
  return entries
    .map((entry) => [(last = millis(at(entry)) || last), entry] as const)
    .sort(([a], [b]) => b - a)
    .map(([, entry]) => entry);
}

const Component = object({
  id: text,
  name: text,
  description: maybeText,
  status: oneOf(COMPONENT_STATUSES),
  groupId: maybeText,
  group: to((value) => value === true),
  regions: to((value) => (value ? list(value).map(textOf).filter(Boolean) : undefined)),
  since: maybeDay,
  hiddenWhileOperational: maybeTrue,
});

const Affected = object({ componentId: maybeText, name: text, from: told, to: told });
const Update = object({
  id: maybeText,
  status: oneOf([...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES]),
  body: to((value) => (typeof value === 'string' ? value : '')),
  bodyFormat: to((value) => word(['markdown', 'html'], value) ?? 'text'),
  at: time,
  affected: to((value) => all(Affected, value)),
});

const occurrence = {
  id: text,
  title: text,
  impact: oneOf(IMPACTS),
  startedAt: time,
  resolvedAt: time,
  componentIds: texts,
  updates: to((value) => {
    const found = all(Update, value).map((one, index) => ({
      ...one,
      id: one.id ?? `${one.at} ${index}`,
    }));
    return newestFirst(unique(found), ({ at }) => at);
  }),
  url: to((value) => safeUrl(value)),
};
const Incident = object({ ...occurrence, status: oneOf(INCIDENT_STATUSES) });
const Maintenance = object({
  ...occurrence,
  status: oneOf(MAINTENANCE_STATUSES),
  scheduledFor: time,
  scheduledUntil: time,
});

const seconds = to((value) => (isAmount(value) ? value : 0));
const Day = object({
  date: maybeDay,
  partialSeconds: seconds,
  majorSeconds: seconds,
  seconds: to((value) => (isAmount(value) && value ? value : undefined)),
  noData: maybeTrue,
});
const Uptime = object({
  since: maybeDay,
  days: to((value) =>
    list(value).flatMap((raw) => {
      const day = read(Day, raw);
      const { partialSeconds, majorSeconds } = (raw ?? {}) as Fields;
      // A day whose seconds are none has no data: it must not look like a good one.
      const noData = !isAmount(partialSeconds) || !isAmount(majorSeconds);
      return day?.date ? { ...day, date: day.date, ...(noData && { noData }) } : [];
    }),
  ),
  percent: maybePercent,
  origin: to((value) => word(['derived'], value) ?? 'provider'),
});

const Link = object({ label: text, url: text });
const Page = object({
  name: text,
  url: to((value) => safeUrl(value) ?? ''),
  timeZone: maybeText,
  language: maybeText,
  about: maybeText,
  links: to((value) => all(Link, value).filter(({ url }) => safeUrl(url))),
});
const Document = object({
  page: to((value) => read(Page, value, misfit('page'))!),
  status: told,
  headline: maybeText,
  components: to((value) => all(Component, value)),
  incidents: to((value) => unique(all(Incident, value))),
  maintenances: to((value) => unique(all(Maintenance, value))),
  uptime: to((value) =>
    Object.fromEntries(
      Object.entries(value ?? {}).flatMap(([id, raw]) => {
        const uptime = read(Uptime, raw);
        return uptime ? [[id, uptime]] : [];
      }),
    ),
  ),
  incidentsSince: time,
  updatedAt: time,
  fetchedAt: time,
  staleSince: time,
});

const misfit =
  (...root: string[]): Misfit =>
  (path, expected) => {
    throw new FormatError([...root, ...path].join('.'), expected);
  };

/**
 * The snapshot in a document of unknown content.
 * @throws FormatError with the path of what must be there and is not
 */
export function readDocument(value: unknown, { url, now }: ParseContext): StatusSnapshot {
  const document = read(Document, value, misfit())!;
  const { maintenances } = document;
  const components = worstOfEach(document.components);
  const groups = new Set(components.filter(({ group }) => group).map(({ id }) => id));
  for (const component of components) {
    if (component.groupId && !groups.has(component.groupId)) delete component.groupId;
  }
  const incidents = newestFirst(
    document.incidents.map((incident) => {
      const { updates } = incident;
      const startedAt = earliest([incident.startedAt, ...updates.map(({ at }) => at)]);
      const last = isOpen(incident)
        ? undefined
        : updates.find(({ status }) => status === 'resolved');
      const resolvedAt = incident.resolvedAt ?? last?.at;
      return { ...incident, ...(startedAt && { startedAt }), ...(resolvedAt && { resolvedAt }) };
    }),
    ({ startedAt }) => startedAt,
  );
  // Whoever was left out may be the one that is not well.
  const isWhole = document.components.length === list(fieldsOf(value).components).length;
  const found = overallStatus(components, incidents);
  return {
    ...document,
    format: FORMAT,
    status: document.status ?? (isWhole ? found : worst([found, 'unknown'])),
    components,
    incidents,
    maintenances: newestFirst(maintenances.reverse(), ({ scheduledFor }) => scheduledFor).reverse(),
    sourceUrl: url,
    fetchedAt: document.fetchedAt ?? new Date(fieldsOf(value).fetchedAt ? 0 : now).toISOString(),
  };
}
