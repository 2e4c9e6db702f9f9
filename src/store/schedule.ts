import { pollDelay, quietAfter } from '../client/poll-delay.js';
import { stopwatch, type Stopwatch } from './stopwatch.js';

/** The last request, and how it ended. */
export interface Asked {
  readonly archive: boolean;
  /** Failures in a row: the first counts for two where it was looked into at once. */
  readonly failures: number;
  readonly error?: unknown;
  /** 0 to 1; above, where another tab has asked and is left to go on with it. */
  readonly jitter: number;
}

/** Over how long those who come back together spread their requests, in ms. */
const SPREAD = 3500;
/** How long a failing source is spared by those who come and go, in seconds. */
const SPARED = 90;

/** When a source is asked again. */
export class Schedule {
  last: Asked | undefined;
  /** Nothing is asked before this moment, on the monotonic clock. */
  notBefore = 0;
  /** Time since the last request, sleep included. */
  #since: Stopwatch = stopwatch();
  /** The visitor is back: what failures have put off is tried again. */
  #returned = false;

  /** A request ended so many seconds ago. */
  note(asked: Asked, seconds = 0): void {
    this.last = asked;
    this.#since = stopwatch(seconds);
    this.#returned = false;
  }

  /** All who come back with the network, or on Monday morning, do not ask at the same moment. */
  comeBack(event?: Event): void {
    if (!this.last) return;
    this.notBefore = performance.now() + Math.random() * SPREAD;
    this.#returned ||=
      this.last.failures > 0 && (event?.type === 'online' || this.#since() >= SPARED);
  }

  /** Whether the source is to be asked now, `interval` seconds being wanted between two polls. */
  isDue(interval: number, wantsArchive: boolean): boolean {
    if (performance.now() < this.notBefore) return false;
    if (!this.last) return true;
    // Only once it has been tried: some machines believe to be offline, and are not.
    if (globalThis.navigator?.onLine === false) return false;
    const { archive, failures, jitter, error } = this.last;
    if (wantsArchive && !archive && !failures) return true;
    const pause = this.#returned
      ? quietAfter(error) * 1000
      : pollDelay(interval, failures - 1, jitter, error);
    return this.#since() * 1000 >= pause;
  }
}
