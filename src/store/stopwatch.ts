/**
 * Seconds since something was true, on the monotonic clock. That clock stands still while some
 * machines sleep, so the wall clock counts too where it has moved further: rather too old than
 * wrongly fresh.
 */
export type Stopwatch = () => number;

/** Starts at `seconds`, for what was old when it came. */
export function stopwatch(seconds = 0): Stopwatch {
  const monotonic = performance.now();
  const wall = Date.now();
  return () =>
    Math.max(0, seconds) + Math.max(0, performance.now() - monotonic, Date.now() - wall) / 1000;
}
