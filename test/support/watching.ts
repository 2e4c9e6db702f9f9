import sinon from 'sinon';
import { createClient, type WatchOptions, type WatchUpdate } from '../../src/client/client.js';
import { answer, stopTime, URL_ASKED as url } from '../fixtures/answers.js';

/* A page that is watched, by a clock that only tests move. */

export let clock: sinon.SinonFakeTimers;
export let abort: AbortController;
/** What the page answers; undefined for nothing. */
let page: (() => Response) | undefined;
export const fetch = sinon
  .stub<[url: string, init: RequestInit], Promise<Response>>()
  .callsFake(() => (page ? Promise.resolve(page()) : Promise.reject(new TypeError('refused'))));

/** Around each test of a file. */
export function stopTimeAround(): void {
  beforeEach(() => {
    clock = stopTime();
    abort = new AbortController();
    page = () => answer();
    fetch.resetHistory();
  });
  afterEach(() => {
    abort.abort();
    clock.restore();
  });
}

export const seconds = (count: number) => clock.tickAsync(count * 1000);
/** From now on the page answers this. */
export function serve(what: typeof page): void {
  page = what;
}
/** Ends what was watched, so that something else can be in the same test. */
export async function end(over: Promise<void>): Promise<void> {
  abort.abort();
  await over;
  abort = new AbortController();
}

/** Watches, with no jitter: 0.5 is in the middle. Each update with the second that it came at. */
export function watching(options: WatchOptions = {}, random = 0.5) {
  const client = createClient({ fetch, random: () => random, retries: 0 });
  const start = clock.now;
  const updates: (WatchUpdate & { at: number })[] = [];
  const over = (async () => {
    for await (const update of client.watch(url, { signal: abort.signal, ...options })) {
      updates.push({ ...update, at: (clock.now - start) / 1000 });
    }
  })();
  const told = () => updates.map(({ at, freshness }) => `${at} ${freshness}`);
  return { updates, told, over };
}
