import * as z from 'zod/mini';
import { nearest } from './nearest.js';

/*
 * What the strict schema of the status document is made of. Each kind says in plain words what it
 * expects, in place of Zod's own message; what a field means is kept in a registry of its own,
 * because Zod's global one throws when two copies of this library describe the same thing.
 */

export type Description = {
  readonly description: string;
  /** Under this name it is defined once in the JSON Schema. */
  readonly id?: string;
  readonly title?: string;
  /** What holds when the field is absent. */
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
};

export const descriptions = z.registry<Description>();

/** A field that must be there. */
export const must = <S extends z.ZodMiniType>(
  schema: S,
  description: string,
  more: Partial<Description> = {},
): S => {
  descriptions.add(schema, { description, ...more });
  return schema;
};

/** A field that may be absent; its description tells what that means. */
export const may = <S extends z.ZodMiniType>(
  schema: S,
  description: string,
  more: Partial<Description> = {},
) => must(z.optional(schema), description, more);

export const text = () => z.string({ error: 'a text' });
export const flag = () => z.boolean({ error: 'true or false' });
export const exactly = <const T extends string>(value: T) =>
  z.literal(value, { error: JSON.stringify(value) });

export const oneOf = <const W extends string>(words: readonly W[]) => {
  const each = [...new Set(words)];
  return z.enum(each, { error: `one of ${each.join(', ')}` });
};

const matching = (pattern: RegExp, error: string) =>
  z.string({ error }).check(z.regex(pattern, { error }));

const DAY = z.regexes.date.source.slice(1, -1);
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?|24:00(?::00(?:\.0+)?)?`;
const ZONE = String.raw`[Zz]|[Uu][Tt][Cc]|[+\-](?:[01]\d|2[0-3]):?[0-5]\d`;
const TIME = new RegExp(`^${DAY}(?:[Tt ](?:${CLOCK}))? ?(?:${ZONE})?$`);

/** What `instant` reads, and no more: a pattern, so that editors and other validators know it too. */
export const time = () => matching(TIME, 'a time such as 2026-03-29T00:30:00Z');
/** How a time may be written; it ends the description of each. */
export const TIME_FORMS =
  'A time as ISO 8601, "2026-03-29T00:30:00Z" or "2026-03-29 01:30+01:00"; without a zone it is UTC, without a clock it is midnight.';

export const day = () => z.iso.date({ error: 'a calendar day such as 2026-03-29' });

/** Schemes other than these are no links; whether the rest is an address is seen to by `URL`. */
export const web = () => matching(/^https?:\/\/[^\s/?#]\S*$/, 'an http or https address');
/** The same where the document has an empty text for "none". */
export const webOrNone = () =>
  matching(/^(?:https?:\/\/[^\s/?#]\S*)?$/, 'an http or https address');

const number = (error: string, ...checks: z.core.$ZodCheck<number>[]) =>
  z.number({ error }).check(...checks);
const SECONDS = 'a number of seconds, 0 or more';
export const seconds = () => number(SECONDS, z.gte(0, { error: SECONDS }));
const LENGTH = 'a number of seconds, more than 0';
export const length = () => number(LENGTH, z.gt(0, { error: LENGTH }));
const PERCENT = 'a number from 0 to 100';
export const percent = () =>
  number(PERCENT, z.gte(0, { error: PERCENT }), z.lte(100, { error: PERCENT }));

export const listOf = <S extends z.ZodMiniType>(entry: S) => z.array(entry, { error: 'a list' });
export const byId = <S extends z.ZodMiniType>(entry: S) =>
  z.record(z.string(), entry, { error: 'an object' });

/** What to write instead of a field that nobody knows. */
function instead(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return `no such field: ${near ? `did you mean "${near}"?` : `there are ${known.join(', ')}`}`;
}

/** An object of these fields and no others. Of strangers the message has a line each, in their order. */
export const fields = <S extends Readonly<Record<string, z.ZodMiniType>>>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => instead(key, Object.keys(shape))).join('\n')
        : 'an object',
  });

type Plain<T> = T extends readonly (infer E)[]
  ? Plain<E>[]
  : T extends object
    ? { -readonly [K in keyof T]?: Plain<T[K]> | undefined }
    : T;

/** Holds a schema to a type of the model: no field more, none less, and none of another type. */
export type Shape<T> = {
  readonly [K in keyof Required<T>]: z.ZodMiniType<Plain<Required<T>[K]> | undefined>;
};
