import type { GetOptions } from '../client/get.js';
import { pollDelay } from '../client/poll-delay.js';
import type { StatusSnapshot } from '../model/snapshot.js';

export type Ask = (options: GetOptions) => Promise<StatusSnapshot>;

/** How long an address is left alone after its first failure while another answers, in seconds. */
const PAUSE = 60;

/**
 * Asks several addresses of the same status in order, until one answers. One that fails is left
 * alone for a while, twice as long each time, so that the next polls go where answers come from;
 * while none answers, each poll asks one of them.
 * @throws the error of the first that was asked, when none answers
 */
export function failover(asks: readonly Ask[]): Ask {
  const tries = asks.map((ask) => ({ ask, failures: 0, until: -Infinity }));
  const [only, more] = asks;
  if (only && !more) return only;
  return async (options) => {
    const now = performance.now();
    const [next] = [...tries].sort((a, b) => a.until - b.until);
    const isDown = tries.every(({ failures }) => failures);
    const asked = isDown && next ? [next] : tries.filter(({ until }) => until <= now);
    let first: unknown;
    for (const one of asked) {
      try {
        // The next address is the repetition.
        const snapshot = await one.ask({ ...options, retries: 0 });
        one.failures = 0;
        one.until = -Infinity;
        return snapshot;
      } catch (error) {
        options.signal?.throwIfAborted();
        first ??= error;
        const pause = pollDelay(PAUSE, ++one.failures, Math.random(), error);
        one.until = performance.now() + pause;
      }
    }
    throw first;
  };
}
