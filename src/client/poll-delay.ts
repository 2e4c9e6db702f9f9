import type { HttpError } from '../model/errors.js';

/** The longest that failures stretch an interval to, in seconds. */
const LONGEST = 600;
/** How long a source is left alone that will not answer otherwise any time soon, in seconds. */
const QUIET = 600;
/** Between which a server's own wish is heard, in seconds. */
const WISH = { least: 60, most: 3600 };

/** Seconds for which an error forbids another try. */
export function quietAfter(error: unknown): number {
  const { kind, retryAfter } = (error ?? {}) as Partial<HttpError>;
  if (retryAfter !== undefined) return Math.min(Math.max(retryAfter, WISH.least), WISH.most);
  return kind === 'auth' || kind === 'not-found' || kind === 'size' ? QUIET : 0;
}

/**
 * Milliseconds from one poll to the next: the interval ± 10 %, so that visitors do not ask in step,
 * and doubled with each failure in a row. What the last error forbids comes first;
 * a server's wish may end at one moment for all, so they are spread over an interval from there.
 * `jitter` is 0 to 1, or somewhat more.
 */
export const pollDelay = (
  seconds: number,
  failures: number,
  jitter: number,
  error?: unknown,
): number => {
  const quiet = quietAfter(error);
  return Math.max(
    Math.max(seconds, Math.min(seconds * 2 ** failures, LONGEST)) * (900 + 200 * jitter),
    quiet && (quiet + seconds * jitter) * 1000,
  );
};
