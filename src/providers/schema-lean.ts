import type * as zod from './schema.js';

/*
 * What `schema.ts` does, without Zod: 0.2 kB instead of 3.9 in every page. Only the kinds that the
 * document needs, and only the first misfit is told.
 */

/** `key` is what the value is called in its object; paths are put together only to be told. */
type Schema = (
  value: unknown,
  misfit: zod.Misfit,
  path: readonly PropertyKey[],
  key?: PropertyKey,
) => unknown;

const pathOf = (path: readonly PropertyKey[], key?: PropertyKey): readonly PropertyKey[] =>
  key === undefined ? path : [...path, key];

const textSchema: Schema = (value, misfit, path, key) =>
  typeof value === 'string' ? value : misfit(pathOf(path, key), 'string');

// The function itself, one call less a field: it is given more than it takes.
const toSchema = (transform: (value: unknown) => unknown): Schema => transform;

const objectSchema =
  (shape: Readonly<Record<string, Schema>>): Schema =>
  (value, misfit, path, key) => {
    const own = pathOf(path, key);
    if (typeof value !== 'object' || !value || Array.isArray(value)) return misfit(own, 'object');
    const entry: Record<string, unknown> = {};
    // Not `in`: a host may have put things on all objects.
    for (const name of Object.keys(shape)) {
      const part = shape[name]!((value as Record<string, unknown>)[name], misfit, own, name);
      if (part !== undefined) entry[name] = part;
    }
    return entry;
  };

export const read = ((schema: unknown, value: unknown, misfit?: zod.Misfit) => {
  let fits = true;
  const result = (schema as Schema)(
    value,
    (path, expected) => {
      if (fits) misfit?.(path, expected);
      fits = false;
    },
    [],
  );
  return fits ? result : undefined;
}) as typeof zod.read;

export const text = textSchema as unknown as typeof zod.text;
export const to = toSchema as unknown as typeof zod.to;
export const object = objectSchema as unknown as typeof zod.object;
