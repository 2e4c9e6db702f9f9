// What the tests of the adapter share: a page of Sorry.
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { readStatus } from '../../src/providers/registry.js';
import { toDocument } from '../../src/providers/sorry.js';

export const context = {
  url: 'https://status.gorsefield-radio.example/',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
export const read = (bodies: readonly unknown[]) => readStatus({ toDocument }, bodies, context);
export const overall = (bodies: readonly unknown[]) => {
  const snapshot = read(bodies);
  return claim(snapshot, select(snapshot)).status;
};
