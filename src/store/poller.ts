import { pollDelay } from '../client/poll-delay.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { isVisible, onTick } from './page-clock.js';
import { stopwatch, type Stopwatch } from './stopwatch.js';

/** What is known of one source. A new object at each change. */
export interface SourceState {
  readonly snapshot?: StatusSnapshot;
  /** How old the snapshot is. */
  readonly age?: Stopwatch;
  /** Why the last attempt brought nothing; absent when it did. */
  readonly error?: unknown;
}

/** What one element wants of a source. */
export interface Demand {
  /** Seconds between polls; 0 to ask only once. */
  readonly refresh: number;
  /** Whether it shows past incidents. */
  readonly archive: boolean;
}

export type Ask = (options: { archive: boolean; signal: AbortSignal }) => Promise<StatusSnapshot>;

/** How long a poller outlives its last subscriber, so that a moved element asks nothing anew. */
const LINGER = 1000;

/** Asks one source for all elements of a page: from the first subscriber on until after the last. */
export class Poller {
  state: SourceState = {};
  readonly #demands = new Map<(state: SourceState) => void, Demand>();
  #abort: AbortController | undefined;
  #running: Promise<void> | undefined;
  #leave: (() => void) | undefined;
  /** When the last subscriber went. */
  #left = 0;
  /** The last request: when it ended, and how. */
  #last: { at: number; archive: boolean; failures: number; jitter: number } | undefined;

  constructor(
    readonly ask: Ask,
    readonly ended: () => void,
  ) {}

  /** Tells the listener of each change, until the returned function is called. */
  subscribe(listener: (state: SourceState) => void, demand: Demand): () => void {
    this.#demands.set(listener, demand);
    this.#leave ??= onTick(this.#tick);
    // A microtask later, so that all elements that come together are asked for together.
    queueMicrotask(this.#tick);
    return () => {
      this.#demands.delete(listener);
      this.#left = performance.now();
    };
  }

  /** Asks now; joins the request that is under way. */
  refresh(): Promise<void> {
    this.#abort ??= new AbortController();
    return (this.#running ??= this.#run(this.#wants('archive').length > 0, this.#abort.signal));
  }

  #wants(what: keyof Demand): number[] {
    return [...this.#demands.values()].map((demand) => Number(demand[what])).filter(Boolean);
  }

  /** When the next request is due, on the monotonic clock; Infinity for never. */
  #due(): number {
    const { at = 0, archive, failures = 0, jitter = 0 } = this.#last ?? {};
    return archive === undefined || (!archive && this.#wants('archive').length)
      ? 0
      : at + pollDelay(Math.min(...this.#wants('refresh')), failures, jitter);
  }

  readonly #tick = (): void => {
    const now = performance.now();
    if (this.#demands.size) {
      if (isVisible() && !this.#running && now >= this.#due()) void this.refresh();
    } else if (now - this.#left >= LINGER) {
      this.#leave?.();
      this.#abort?.abort();
      this.#abort = this.#running = this.#leave = undefined;
      this.ended();
    }
  };

  async #run(archive: boolean, signal: AbortSignal): Promise<void> {
    let state: SourceState;
    let failures = 0;
    try {
      const snapshot = await this.ask({ archive, signal });
      state = { snapshot, age: stopwatch((Date.now() - Date.parse(snapshot.fetchedAt)) / 1000) };
    } catch (error) {
      state = { ...this.state, error };
      failures = (this.#last?.failures ?? 0) + 1;
    }
    if (signal.aborted) return;
    this.#running = undefined;
    this.#last = { at: performance.now(), archive, failures, jitter: Math.random() };
    this.state = state;
    for (const listener of [...this.#demands.keys()]) listener(state);
    this.#tick();
  }
}
