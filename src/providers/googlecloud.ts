import { worst, type ComponentStatus } from '../model/status.js';
import { entries, fieldsOf, idOf, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* Google Cloud, https://status.cloud.google.com/incidents.schema.json: incidents, and the products beside them. */

const STATUSES = {
  service_outage: 'major_outage',
  service_disruption: 'partial_outage',
  service_information: 'degraded_performance',
} as const;
const IMPACTS = { low: 'minor', medium: 'major', high: 'critical' } as const;

const HOST = 'https://status.cloud.google.com/';
const isOpen = (row: Fields): boolean => !textOf(row.end);

/** "AVAILABLE" is the word of the last update of what is over; none of the others tells a phase. */
const phase = (value: unknown): string => (value === 'AVAILABLE' ? 'resolved' : 'unknown');

const titles = (value: unknown): string[] =>
  entries(value)
    .map(({ title }) => textOf(title))
    .filter(Boolean);

export const toDocument: Adapter['toDocument'] = (bodies, { fail }) => {
  const [incidents] = bodies.filter(Array.isArray);
  if (!incidents) return fail('', 'array of incidents');
  const rows = entries(incidents);
  const open = rows.filter(isOpen);
  const products = new Map<
    string | undefined,
    { name: unknown; statuses: ComponentStatus[]; regions: string[] }
  >();
  for (const { products: listed } of bodies.map(fieldsOf)) {
    for (const one of entries(listed)) {
      products.set(idOf(one.id), {
        name: one.current_title ?? one.title,
        statuses: [],
        regions: [],
      });
    }
  }
  for (const row of open) {
    for (const one of entries(row.affected_products)) {
      const known = products.get(idOf(one.id)) ?? {
        name: one.current_title ?? one.title,
        statuses: [],
        regions: [],
      };
      known.statuses.push(wordIn(STATUSES, row.status_impact));
      const regions = titles(row.currently_affected_locations);
      // Without a place it is felt in all of them.
      known.regions.push(...(regions.length ? regions : ['']));
      products.set(idOf(one.id), known);
    }
  }
  return {
    page: { name: 'Google Cloud', url: HOST },
    // There is no list of what is well: without an open incident nothing is known.
    status: worst(['unknown', ...open.map((row) => wordIn(STATUSES, row.status_impact))]),
    components: [...products].map(([id, { name, statuses, regions }]) => ({
      id,
      name,
      status: worst(statuses),
      regions: regions.length && !regions.includes('') ? [...new Set(regions)] : undefined,
    })),
    incidents: rows.map((row) => ({
      id: row.id,
      title: row.external_desc,
      status: isOpen(row) ? 'unknown' : 'resolved',
      impact: wordIn(IMPACTS, row.severity),
      startedAt: row.begin,
      resolvedAt: textOf(row.end) || undefined,
      componentIds: entries(row.affected_products).map(({ id }) => idOf(id)),
      updates: entries(row.updates).map((update) => ({
        status: phase(update.status),
        body: update.text,
        bodyFormat: 'markdown',
        at: update.when ?? update.created,
      })),
      url: textOf(row.uri) && HOST + textOf(row.uri),
    })),
  };
};
