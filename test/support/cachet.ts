// What the tests of the adapter share: a page of Cachet 3.
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { toDocument } from '../../src/providers/cachet.js';
import { readStatus } from '../../src/providers/registry.js';

export const context = {
  url: 'https://status.osier-lane-laundry.example/',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
export const read = (bodies: readonly unknown[], url = context.url) =>
  readStatus({ toDocument }, bodies, { ...context, url });
export const overall = (bodies: readonly unknown[]) => {
  const snapshot = read(bodies);
  return claim(snapshot, select(snapshot)).status;
};

export const file = (...data: unknown[]) => ({ data });
export const row = (type: string, attributes: object, relationships: object = {}) => ({
  id: '1',
  type,
  attributes: { name: 'A', ...attributes },
  relationships,
});
