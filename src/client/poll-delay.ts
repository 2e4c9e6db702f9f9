/** The longest that failures stretch an interval to, in seconds. */
const LONGEST = 600;

/**
 * Milliseconds from one poll to the next: the interval ± 10 %, so that visitors do not ask in step,
 * and doubled with each failure in a row. `jitter` is 0 to 1.
 */
export const pollDelay = (seconds: number, failures: number, jitter: number): number =>
  Math.max(seconds, Math.min(seconds * 2 ** failures, LONGEST)) * (900 + 200 * jitter);
