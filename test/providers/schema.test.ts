import { expect } from 'chai';
import fc from 'fast-check';
import * as zod from '../../src/providers/schema.js';
import * as lean from '../../src/providers/schema-lean.js';

/* Zod reads in Node, its stand-in in browsers: both must see the same in whatever comes. */

/** A schema as data, to be built from either. */
type Plan = 'text' | 'upper' | 'nothing' | { readonly [key: string]: Plan };

const upper = (value: unknown) => (typeof value === 'string' ? value.toUpperCase() : undefined);

function build(plan: Plan, schema: typeof zod): zod.Schema {
  if (plan === 'text') return schema.text;
  if (plan === 'upper') return schema.to(upper);
  if (plan === 'nothing') return schema.to(() => undefined);
  const parts = Object.entries(plan).map(([key, part]) => [key, build(part, schema)] as const);
  return schema.object(Object.fromEntries(parts)) as zod.Schema;
}

/** What is undefined is absent, at every level. */
const tidy = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, part]) => part !== undefined)
          .map(([key, part]) => [key, tidy(part)]),
      )
    : value;

function outcome(plan: Plan, value: unknown, schema: typeof zod) {
  const misfits: unknown[] = [];
  const read = schema.read(build(plan, schema), value, (path, expected) => {
    misfits.push(path.map(String).join('.'), expected);
  });
  return { read: tidy(read), misfits };
}

const key = fc.constantFrom('a', 'b', 'c', 'id', 'toString', 'length');
const { plan } = fc.letrec<{ plan: Plan; shape: Plan }>((tie) => ({
  plan: fc.oneof({ maxDepth: 3 }, fc.constantFrom<Plan>('text', 'upper', 'nothing'), tie('shape')),
  shape: fc.dictionary(key, tie('plan'), { maxKeys: 4, noNullPrototype: true }),
}));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('x', 'yes', '', null, 0, true),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

describe('the two readings of a schema', () => {
  it('give the same, and stumble over the same', () => {
    let fitting = 0;
    fc.assert(
      fc.property(plan, value, (of, from) => {
        const expected = outcome(of, from, zod);
        expect(outcome(of, from, lean as typeof zod)).to.deep.equal(expected);
        if (expected.read !== undefined) fitting++;
      }),
      { numRuns: 3000 },
    );
    expect(fitting, 'some did fit').greaterThan(100);
  });

  it('tell the first misfit only, with its path and what was expected', () => {
    const of: Plan = { a: 'text', b: { c: 'text', id: 'upper' }, c: 'text' };
    for (const [from, ...misfits] of [
      [{ a: 'x', b: { c: 'y' }, c: 'z' }],
      [{ a: 5, b: {}, c: 5 }, 'a', 'string'],
      [{ a: 'x', b: {}, c: 5 }, 'b.c', 'string'],
      [{ a: 'x', b: [], c: 5 }, 'b', 'object'],
      [{ a: 'x', b: null }, 'b', 'object'],
      [null, '', 'object'],
      [[], '', 'object'],
      ['x', '', 'object'],
      [undefined, '', 'object'],
    ] as const) {
      expect(outcome(of, from, zod).misfits).to.deep.equal(misfits);
      expect(outcome(of, from, lean as typeof zod).misfits).to.deep.equal(misfits);
    }
  });
});
