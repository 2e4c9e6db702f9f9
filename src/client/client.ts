import {
  ageAt,
  freshnessOf,
  isOutrun,
  LEAST_REFRESH,
  MAX_AGE,
  outrun,
  REFRESH,
  type Freshness,
} from '../model/freshness.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { createGet, type ClientOptions, type Get, type GetOptions } from './get.js';
import { pollDelay } from './poll-delay.js';

export interface WatchOptions extends GetOptions {
  /** Seconds between polls (60, at least 15). */
  refresh?: number;
}

export interface WatchUpdate {
  /** The last one that could be had. */
  readonly snapshot?: StatusSnapshot | undefined;
  readonly freshness: Freshness;
  /** Why there is no newer one. */
  readonly error?: unknown;
}

export interface Client {
  /**
   * The status of a page, or of a JSON file, now.
   * @throws StatusError, whose `kind` says what went wrong
   */
  readonly get: Get;
  /** Asks again and again, until the signal aborts or the loop is left. Never throws. */
  watch(url: string | URL, options?: WatchOptions): AsyncGenerator<WatchUpdate, void, void>;
}

/** A client of its own; it keeps nothing between two calls. */
export function createClient(options: ClientOptions = {}): Client {
  const { now = Date.now, random = Math.random } = options;
  const get = createGet(options);
  return {
    get,
    async *watch(url, { refresh = REFRESH, ...rest } = {}) {
      // No number at all must not become no pause at all.
      const seconds = Math.max(LEAST_REFRESH, refresh) || REFRESH;
      const { signal } = rest;
      let snapshot: StatusSnapshot | undefined;
      /** When it was true, by this clock. */
      let at = -Infinity;
      for (let failures = 0; !signal?.aborted;) {
        let error: unknown;
        const asked = now();
        try {
          // One failure is looked into at once; while it lasts, each poll is one request.
          const answer = await get(url, { ...rest, ...(failures && { retries: 0 }) });
          if (snapshot && isOutrun(answer, snapshot, (now() - at) / 1000, asked)) throw outrun();
          snapshot = answer;
          at = now() - ageAt(now(), snapshot.fetchedAt) * 1000;
          failures = 0;
        } catch (reason) {
          if (signal?.aborted) return;
          error = reason;
          failures++;
        }
        const status = snapshot?.status ?? 'unknown';
        const limits = { refresh: seconds, maxAge: MAX_AGE };
        const freshness = freshnessOf((now() - at) / 1000, status, limits);
        yield { snapshot, freshness, error };
        await pause(pollDelay(seconds, failures, random(), error), signal);
      }
    },
  };
}

/** What a timer can hold; more would mean none. */
const LONGEST = 2 ** 31 - 1;

/** Resolves after a time, or at once when the signal aborts. */
const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(ms, LONGEST));
    signal?.addEventListener('abort', done);
    if (signal?.aborted) done();
  });
