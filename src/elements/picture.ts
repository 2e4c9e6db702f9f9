import type { Known } from '../controllers/status-controller.js';
import type { Claim } from '../model/claim.js';
import { reliance, type Freshness, type Limits } from '../model/freshness.js';
import type { Selection } from '../model/relevance.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { isTrouble, severity, worst, type ComponentStatus } from '../model/status.js';
import type { Source } from '../store/sources.js';
import type { Language } from '../text/language.js';
import { age } from '../text/numbers.js';

/** A snapshot, and what matters of it here: what does not change while it ages. */
export interface Read {
  readonly snapshot: StatusSnapshot;
  readonly selection: Selection;
  readonly claim: Claim;
}

/** What an element draws from. */
export interface View extends Read {
  /** What it is told in. */
  readonly language: Language;
  /** Tells the sources of an element apart. */
  readonly key: number;
  readonly freshness: Freshness;
  /** How old it is, in words; nothing while it is fresh, or where that is not known. */
  readonly age: string;
  /** Whether it may still be said of anything in it that all is well. */
  readonly calm: boolean;
  /** Until when it tells how things were, in milliseconds since 1970. */
  readonly asOf: number;
  /** Where it came from; nowhere, where the host page has given it. */
  readonly source: Source | undefined;
  /** Where visitors read more. */
  readonly pageUrl: string | undefined;
}

/** The `lang` of what a page itself says; empty where the page does not tell. */
export const langOf = ({ page }: StatusSnapshot): string => page.language ?? '';

/** One source as an element shows it now. */
export interface Picture {
  /** Tells the sources of an element apart. */
  readonly key: number;
  /** What is asked. */
  readonly source: Source | undefined;
  readonly freshness: Freshness;
  /** What is claimed: `unknown` once nothing may be. */
  readonly status: ComponentStatus;
  /** Whether it comes from an earlier visit, not from an answer. */
  readonly remembered: boolean;
  readonly error: unknown;
  /** Where visitors read more. */
  readonly pageUrl: string | undefined;
  /** The last snapshot; it may be too old to be claimed. */
  readonly view?: View;
}

/** What stands for one source at this moment. */
export function pictureOf(
  { source, state }: Known,
  read: Read | undefined,
  key: number,
  limits: Limits,
  language: Language,
): Picture {
  const { error, age: stopwatch, remembered = false } = state;
  const offline = globalThis.navigator?.onLine === false;
  // A file is nothing to look at.
  const isFile = source && /\.json$/.test(new URL(source.url).pathname);
  const pageUrl = read?.snapshot.page.url || (isFile ? undefined : source?.url);
  const base = { key, source, error, remembered, pageUrl };
  if (!read || !stopwatch) {
    const freshness = !error ? 'loading' : offline ? 'offline' : 'unknown';
    return { ...base, freshness, status: 'unknown' };
  }
  const seconds = stopwatch();
  const { claim } = read;
  const calm = seconds <= limits.maxAge;
  const asOf = calm ? Date.now() : Date.now() - seconds * 1000;
  const { freshness, stands } = reliance(seconds, claim.status, limits, { remembered, offline });
  const words = freshness === 'fresh' || seconds === Infinity ? '' : age(language, seconds);
  return {
    ...base,
    freshness,
    status: stands ? claim.status : 'unknown',
    view: { ...read, language, key, freshness, source, pageUrl, age: words, calm, asOf },
  };
}

const RELIABLE: readonly Freshness[] = ['fresh', 'stale', 'offline', 'unknown', 'loading'];

const byReliability = (a: Picture, b: Picture): number =>
  RELIABLE.indexOf(a.freshness) - RELIABLE.indexOf(b.freshness);

/** The worst leads; what is not known yet comes last. */
export const worstFirst = (pictures: readonly Picture[]): Picture[] =>
  [...pictures].sort(
    (a, b) =>
      Number(a.freshness === 'loading') - Number(b.freshness === 'loading') ||
      severity(b.status) - severity(a.status),
  );

/**
 * What all sources together amount to. Trouble is as certain as the best that tells of it; that there
 * is none, only as certain as the least.
 */
export function overall(pictures: readonly Picture[]): {
  readonly status: ComponentStatus;
  readonly freshness: Freshness;
} {
  const status = worst(pictures.map((one) => one.status));
  const telling = isTrouble(status) ? pictures.filter((one) => one.status === status) : pictures;
  const sorted = [...telling].sort(byReliability);
  const { freshness = 'loading' } = sorted.at(isTrouble(status) ? 0 : -1) ?? {};
  return { status, freshness };
}
