import { fieldsOf, hostOf, isFields, list, textOf, type Fields } from './fields.js';
import type { Adapter } from './provider.js';

/* The API of Gatus, https://github.com/TwiN/gatus: endpoints, or suites of them, with their last results. */

/** The last result, which come oldest first. Their times are left alone: some are of the year 1. */
function statusOf({ results }: Fields): string {
  const { success } = fieldsOf(list(results).at(-1));
  return success === true ? 'operational' : success === false ? 'major_outage' : 'unknown';
}

/** Several in a list, one that stands alone, or, of old, each under its key. */
function endpointsOf(body: unknown): readonly unknown[] {
  if (!isFields(body)) return list(body);
  return 'results' in body ? [body] : Object.values(body);
}

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const [present = [], ...others] = bodies.map((body) => endpointsOf(body).map(fieldsOf));
  if (!present.some((row) => 'results' in row)) return fail('[0].results', 'array');
  // Further files may tell of more, but of what the first has, only of its past.
  const known = new Set(present.map(({ key }) => key));
  const endpoints = present.concat(others.flat().filter(({ key }) => !known.has(key)));
  const groups = new Set(endpoints.map(({ group }) => textOf(group)).filter(Boolean));
  return {
    page: { name: hostOf(url), url: url.replace(/api\/v1\/.*/, '') },
    components: [
      ...[...groups].map((name) => ({ id: `group ${name}`, name, group: true })),
      ...endpoints.map((row) => ({
        id: row.key,
        name: row.name ?? row.key,
        status: statusOf(row),
        groupId: `group ${textOf(row.group)}`,
      })),
    ],
  };
};
