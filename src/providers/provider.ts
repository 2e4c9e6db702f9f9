import type { StatusSnapshot } from '../model/snapshot.js';

/** An object of unknown content. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is a text. Never `String`: that throws on an object with a strange `toString`. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export interface ParseContext {
  /** The address that was asked. */
  readonly url: string;
  /** When, in milliseconds since 1970. */
  readonly now: number;
}

/** One format of status pages. The next provider is one such object in a file of its own. */
export interface Provider {
  readonly id: string;
  /** Where a page of this provider keeps the present, relative to the page; none: only as a file. */
  readonly present?: string;
  /** Where it keeps past incidents. */
  readonly archive?: readonly string[];
  /** Why this answer is one of this provider's, in a few words; undefined when it is not. */
  recognises(body: Fields): string | undefined;
  /**
   * One snapshot from the present and, behind it, the archive where it was asked for.
   * @throws FormatError with the path that did not fit
   */
  parse(bodies: readonly unknown[], context: ParseContext): StatusSnapshot;
}
