import { earliest, instant, millis } from '../model/instant.js';
import { entries, fieldsOf, idOf, list, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/*
 * Salesforce Trust, https://api.status.salesforce.com/v1/docs: instances/status, a list of them all;
 * instances/KEY/status, one of them; products/KEY, those of a product.
 */

/** What is "informational" does not say how an instance is. */
const STATUSES = {
  ok: 'operational',
  maintenance_core: 'under_maintenance',
  maintenance_noncore: 'under_maintenance',
  minor_incident_core: 'degraded_performance',
  minor_incident_noncore: 'degraded_performance',
  major_incident_noncore: 'partial_outage',
  major_incident_core: 'major_outage',
} as const;

const WINDOWS = {
  scheduled: 'scheduled',
  confirmed: 'scheduled',
  started: 'in_progress',
  inprogress: 'in_progress',
  completed: 'completed',
  resolved: 'completed',
} as const;

const PAGE = 'https://status.salesforce.com/';

/** Types of events are many: "investigatingCauseOfIssue", "herokuIncidentMonitoring". */
const phaseOf = (type: unknown): string =>
  /^(?:herokuIncident)?(investigating|identified|monitoring|resolved)/i
    .exec(textOf(type))?.[1]
    ?.toLowerCase() ?? '';

/** "featurePerfDegradation" as a title. */
const titleOf = (type: unknown): string =>
  textOf(type)
    .replace(/[A-Z]/g, ' $&')
    .toLowerCase()
    .replace(/^./, (first) => first.toUpperCase());

/** Since when something is felt, and until when if that is over. */
function stretch(impacts: readonly Fields[], now: number) {
  const past = (key: string): string[] =>
    impacts.flatMap((row) => instant(row[key]) ?? []).filter((at) => millis(at) <= now);
  const ends = past('endTime').sort();
  return {
    startedAt: earliest(past('startTime')),
    resolvedAt: ends.length === impacts.length ? ends.at(-1) : undefined,
  };
}

/** What happens on all instances, each once, though it stands with each that it touches. */
function events(instances: readonly Fields[], key: 'Incidents' | 'Maintenances') {
  const found = new Map<unknown, { readonly row: Fields; readonly keys: Set<unknown> }>();
  for (const instance of instances) {
    for (const row of entries(instance[key])) {
      const one = found.get(row.id) ?? { row, keys: new Set(list(row.instanceKeys)) };
      found.set(row.id, one);
      one.keys.add(instance.key);
    }
  }
  return [...found.values()].map(({ row, keys }) => ({
    row,
    told: {
      id: idOf(row.id),
      title: row.name ?? idOf(row.id),
      componentIds: [...keys],
      url: `${PAGE}${key.toLowerCase()}/${idOf(row.id)}`,
    },
  }));
}

const updates = (value: unknown, phase: (type: unknown) => string) =>
  entries(value)
    .map((row) => ({
      id: idOf(row.id),
      status: phase(row.type),
      body: row.message,
      at: instant(row.createdAt),
    }))
    .sort((a, b) => (b.at ?? '').localeCompare(a.at ?? ''));

export const toDocument: Adapter['toDocument'] = ([body], { now, fail }) => {
  const { key, Instances } = fieldsOf(body);
  if (!Array.isArray(body) && !textOf(key)) return fail('key', 'text');
  const several = [body, Instances].find(Array.isArray) as unknown[] | undefined;
  const instances = (several ?? [body]).map(fieldsOf);
  return {
    page: { name: 'Salesforce', url: several ? PAGE : `${PAGE}instances/${textOf(key)}` },
    components: instances.map((row) => ({
      id: row.key,
      name: row.key,
      // What tells it from over a thousand others.
      description:
        [row.environment, row.releaseVersion, row.isActive === false && 'inactive']
          .filter((one) => one && typeof one === 'string')
          .join(', ') || undefined,
      regions: textOf(row.location) && [row.location],
      status: wordIn(STATUSES, row.status),
    })),
    incidents: events(instances, 'Incidents').map(({ row, told }) => {
      const impacts = entries(row.IncidentImpacts);
      const span = stretch(impacts, now);
      const said = updates(row.IncidentEvents, phaseOf);
      const isOver = span.resolvedAt ?? /^resolved$/i.test(textOf(row.status));
      const phase = said[0]?.status;
      return {
        ...told,
        ...span,
        title: titleOf(impacts[0]?.type) || told.title,
        // Only an end ends it, or its own status: not what an event is called.
        status: isOver ? 'resolved' : phase === 'resolved' ? '' : phase,
        impact: ['critical', 'major', 'minor'].find((word) =>
          impacts.some(({ severity }) => severity === word),
        ),
        updates: said,
      };
    }),
    maintenances: events(instances, 'Maintenances').map(({ row, told }) => {
      const span = stretch(entries(row.MaintenanceImpacts), now);
      const word = wordIn(WINDOWS, fieldsOf(row.message).eventStatus ?? row.status);
      return {
        ...told,
        ...span,
        impact: 'maintenance',
        status: span.resolvedAt
          ? 'completed'
          : span.startedAt && word === 'scheduled'
            ? 'in_progress'
            : word,
        scheduledFor: row.plannedStartTime,
        scheduledUntil: row.plannedEndTime,
        updates: updates(row.MaintenanceEvents, (type) => wordIn(WINDOWS, type)),
      };
    }),
  };
};
