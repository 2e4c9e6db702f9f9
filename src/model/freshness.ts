import { StatusError } from './errors.js';
import type { StatusSnapshot } from './snapshot.js';
import { isTrouble, type ComponentStatus } from './status.js';

/** How much the last answer can still be relied on. */
export type Freshness = 'loading' | 'fresh' | 'stale' | 'offline' | 'unknown';

export interface Limits {
  /** Seconds between polls; 0 when asked only once. */
  readonly refresh: number;
  /** Seconds after which "all is well" is no longer claimed. */
  readonly maxAge: number;
}

/** Those limits in seconds where nobody says otherwise, and how often may be polled at most. */
export const REFRESH = 60;
export const LEAST_REFRESH = 15;
export const MAX_AGE = 900;

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

/** Under what circumstances a picture stands on a page. */
export interface Circumstances {
  /** It is the copy of an earlier visit, which no answer has confirmed. */
  readonly remembered?: boolean | undefined;
  /** The browser knows of no network. */
  readonly offline?: boolean | undefined;
}

/** How far a picture can be relied on, and whether what it claims may still be said "as of". */
export function reliance(
  age: number,
  status: ComponentStatus,
  limits: Limits,
  { remembered, offline }: Circumstances,
): { readonly freshness: Freshness; readonly stands: boolean } {
  const told = freshnessOf(age, status, limits);
  const seen = remembered && told === 'fresh' ? 'stale' : told;
  return { freshness: offline && seen !== 'fresh' ? 'offline' : seen, stands: told !== 'unknown' };
}

/** What a clock may be ahead by, in seconds, before its owner's times mean nothing here. */
const TOLERANCE = 300;

/**
 * How old a document is, in seconds, by the visitor's clock. One from the future tells that the
 * clocks differ, and so nothing of its age; nor does one whose time could not be read, which is 1970
 * then: Infinity, rather too old than wrongly fresh.
 */
export function ageAt(now: number, fetchedAt: string): number {
  const made = Date.parse(fetchedAt);
  const seconds = (now - made) / 1000;
  return !made || seconds < -TOLERANCE ? Infinity : Math.max(0, seconds);
}

/** Seconds for which a picture keeps an older one out; then the page may have been set back. */
const KEPT = 900;

/**
 * Whether an answer is older than the picture that is held, as when one server lags behind another.
 * One that was made when it was asked for is not: then the visitor's clock was set back.
 */
export function isOutrun(
  answer: StatusSnapshot,
  held: StatusSnapshot,
  age: number,
  asked: number,
): boolean {
  if (age > KEPT) return false;
  if (answer.updatedAt && held.updatedAt) {
    return Date.parse(answer.updatedAt) < Date.parse(held.updatedAt);
  }
  const made = Date.parse(answer.fetchedAt);
  return made < asked && made < Date.parse(held.fetchedAt);
}

/** Why such an answer is not taken. */
export const outrun = (): StatusError =>
  new StatusError('content', 'the answer is older than the one before it');
