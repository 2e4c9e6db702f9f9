import * as z from 'zod/mini';

/*
 * The three kinds of schema that the status document is made of. In browsers `schema-lean.ts` stands
 * in for this file (see "imports" in package.json and docs/decisions.md); a test holds the two
 * against each other.
 */

/** A text that must be there. */
export const text = z.string();

/** Whatever a function makes of a value that may be anything. */
export const to = <T>(transform: (value: unknown) => T) => z.transform(transform);

export const object = z.object;

export type Schema<T = unknown> = z.ZodMiniType<T>;

/** What a schema gives, with what is absent left out. */
export type Read<S extends Schema> = {
  [K in keyof z.output<S> as undefined extends z.output<S>[K] ? never : K]: z.output<S>[K];
} & {
  [K in keyof z.output<S> as undefined extends z.output<S>[K] ? K : never]?: Exclude<
    z.output<S>[K],
    undefined
  >;
};

/** Told where a value does not fit, and what was expected there. */
export type Misfit = (path: readonly PropertyKey[], expected: string) => void;

/** The value as the schema gives it; undefined if it does not fit, after `misfit` was told. */
export function read<S extends Schema>(
  schema: S,
  value: unknown,
  misfit?: Misfit,
): Read<S> | undefined {
  const { data, error } = z.safeParse(schema, value);
  if (error) {
    const issue = error.issues[0] as { path: PropertyKey[]; expected?: string };
    misfit?.(issue.path, issue.expected ?? 'something else');
    return undefined;
  }
  const entry = data as Record<string, unknown>;
  for (const key in entry) if (entry[key] === undefined) delete entry[key];
  return entry as Read<S>;
}
