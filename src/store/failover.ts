import type { GetOptions } from '../client/get.js';
import { pollDelay } from '../client/poll-delay.js';
import type { StatusSnapshot } from '../model/snapshot.js';

export type Ask = (options: GetOptions) => Promise<StatusSnapshot>;

/** How long an address is left alone after its first failure while another answers, in seconds. */
const PAUSE = 60;

/**
 * Asks several addresses of the same status in order, until one answers. One that fails is left
 * alone for a while, twice as long each time, so that the next polls go where answers come from.
 * @throws the error of the first when none answers
 */
export function failover(asks: readonly Ask[]): Ask {
  const tries = asks.map((ask) => ({ ask, failures: 0, until: -Infinity }));
  return async (options) => {
    const now = performance.now();
    const ready = tries.filter(({ until }) => until <= now);
    let first: unknown;
    for (const one of ready.length ? ready : tries) {
      try {
        const snapshot = await one.ask(options);
        one.failures = 0;
        return snapshot;
      } catch (error) {
        options.signal?.throwIfAborted();
        first ??= error;
        const pause = pollDelay(PAUSE, ++one.failures, Math.random(), error);
        if (asks.length > 1) one.until = performance.now() + pause;
      }
    }
    throw first;
  };
}
