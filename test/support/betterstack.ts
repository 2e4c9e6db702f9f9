// What the tests of the adapter share: a page of Better Stack.
import { toDocument } from '../../src/providers/betterstack.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm } from '../fixtures/providers/betterstack.js';

export const context = {
  url: 'https://tallow-reach.betteruptime.com/index.json',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
export const read = (body: unknown) => readStatus({ toDocument }, [body], context);

export interface Row {
  id: unknown;
  type: string;
  attributes: Record<string, unknown>;
}
export interface Body {
  data: { attributes: Record<string, unknown> };
  included: Row[];
}
/** The calm page with something else about it. */
export const changed = (change: (body: Body) => void) => {
  const body = structuredClone(calm[0]) as Body;
  change(body);
  return read(body);
};
