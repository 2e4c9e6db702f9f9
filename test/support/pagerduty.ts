// What the tests of the adapter share: a page of PagerDuty.
import { toDocument } from '../../src/providers/pagerduty.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm } from '../fixtures/providers/pagerduty.js';

export const context = {
  url: 'https://tarnhaven.trust.pagerduty.example/posts/dashboard',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
export const read = (bodies: readonly unknown[], url = context.url) =>
  readStatus({ toDocument }, bodies, { ...context, url });
export const statuses = (bodies: readonly unknown[]) =>
  Object.fromEntries(
    read(bodies)
      .components.filter(({ group }) => !group)
      .map(({ name, status }) => [name, status]),
  );

export const [DATA, SERVICES, WORDS, POSTS] = calm;
export type Row = Record<string, unknown>;
/** The calm page with other posts. */
export const posts = (...rows: unknown[]) => [DATA, SERVICES, WORDS, { posts: rows }];
export const impact = (service: string, severity: string) => ({
  service_id: service,
  severity_id: severity,
});
export const post = (
  status: unknown,
  impacts: unknown,
  rest: Row = {},
  severity: unknown = 'EMINOR',
) => ({
  id: 'P1',
  title: 'Something',
  post_type: 'incident',
  updates: [
    {
      id: 'U',
      reported_at: '2026-06-10T10:00:00Z',
      status_id: status,
      severity_id: severity,
      impacts,
    },
  ],
  ...rest,
});
export const cranes = (bodies: readonly unknown[]) => statuses(bodies).Cranes;
