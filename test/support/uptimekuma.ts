// What the tests of the adapter share: a page of Uptime Kuma.
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { readStatus } from '../../src/providers/registry.js';
import { toDocument } from '../../src/providers/uptimekuma.js';
import { calm, trouble } from '../fixtures/providers/uptimekuma.js';

export const context = {
  url: 'https://sky.example/api/status-page/brindlewick',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
export const read = (...bodies: readonly unknown[]) => readStatus({ toDocument }, bodies, context);
export const [page, live] = trouble as readonly Record<string, unknown>[];
export const [calmPage, calmLive] = calm as readonly Record<string, unknown>[];
export const overall = (...bodies: readonly unknown[]) => {
  const snapshot = read(...bodies);
  return claim(snapshot, select(snapshot)).status;
};
