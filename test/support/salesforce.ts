// What the tests of the adapter share: the instances of Salesforce.
import { readStatus } from '../../src/providers/registry.js';
import { toDocument } from '../../src/providers/salesforce.js';
import { calm, trouble } from '../fixtures/providers/salesforce.js';

export const context = {
  url: 'https://status.salesforce.com/',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
export const read = (body: unknown, now = context.now) =>
  readStatus({ toDocument }, [body], { ...context, now });
export type Row = Record<string, unknown>;
export const [CALM] = calm as [Row[]];
export const [TROUBLE] = trouble as [Row[]];
export const one = (rest: Row) => read({ ...CALM[0], ...rest });
