import { isTrouble, type ComponentStatus } from './status.js';

/** How much the last answer can still be relied on. */
export type Freshness = 'loading' | 'fresh' | 'stale' | 'offline' | 'unknown';

export interface Limits {
  /** Seconds between polls; 0 when asked only once. */
  readonly refresh: number;
  /** Seconds after which "all is well" is no longer claimed. */
  readonly maxAge: number;
}

/** A claim of trouble stands "as of" for a day: visitors are better warned than left alone. */
const TROUBLE_SECONDS = 86_400;
const POLLS = 2.5;

/** The freshness of a claim that is `age` seconds old. Trouble is believed longer than calm. */
export function freshnessOf(age: number, status: ComponentStatus, limits: Limits): Freshness {
  const { refresh, maxAge } = limits;
  const fresh = refresh ? Math.min(POLLS * refresh, maxAge) : maxAge;
  if (age <= fresh) return 'fresh';
  return age <= (isTrouble(status) ? Math.max(TROUBLE_SECONDS, maxAge) : maxAge)
    ? 'stale'
    : 'unknown';
}
