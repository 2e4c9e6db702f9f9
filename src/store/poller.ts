import { outrun, type HttpError } from '../model/errors.js';
import { ageAt, isOutrun } from '../model/freshness.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import type { Ask } from './failover.js';
import { hint } from './hints.js';
import { keepPicture, lastPicture, readPicture } from './last-known.js';
import { endLease, leaseOf, takeLease } from './lease.js';
import { isVisible, onPage, onTick } from './page-clock.js';
import { Schedule } from './schedule.js';
import { stopwatch, type Stopwatch } from './stopwatch.js';
import { onNote, tell, type Note } from './tabs.js';

/** What is known of one source. A new object at each change. */
export interface SourceState {
  readonly snapshot?: StatusSnapshot;
  /** How old the snapshot is. */
  readonly age?: Stopwatch;
  /** The snapshot is that of an earlier visit: never more than "as of". */
  readonly remembered?: boolean;
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

/** How long a poller outlives its last subscriber, so that a moved element asks nothing anew, in ms. */
const LINGER = 1000;
/** How long other tabs have to tell what they know before this one asks itself, in ms. */
const HEARSAY = 200;
/** How long what another tab was told may be of use, in seconds. */
const LATELY = 3600;
/** How long an archive that could not be had is left alone, in ms. */
const NO_ARCHIVE = 600_000;

/** Asks one source for all elements of a page: from the first subscriber on until after the last. */
export class Poller {
  state: SourceState = {};
  readonly #demands = new Map<(state: SourceState) => void, Demand>();
  readonly #schedule = new Schedule();
  #abort: AbortController | undefined;
  #running: Promise<void> | undefined;
  #leave: (() => void)[] = [];
  /** When the last subscriber went. */
  #left = 0;
  #archiveFrom = 0;
  /** When any tab was last told something, by the wall clock. */
  readonly #heardOf: number;
  #hearsay: ReturnType<typeof setTimeout> | undefined;
  /** Whether the snapshot was made when it was asked for, and not earlier by a mirror. */
  #live = false;
  /** What of the page's own policy forbids to ask. */
  #directive: string | undefined;

  constructor(
    readonly key: string,
    readonly url: string,
    readonly ask: Ask,
    readonly ended: () => void,
  ) {
    const { at, snapshot } = lastPicture(key);
    this.#heardOf = at;
    if (snapshot) {
      const age = stopwatch(ageAt(Date.now(), snapshot.fetchedAt));
      this.state = { snapshot, age, remembered: true };
    }
  }

  /** Tells the listener of each change, until the returned function is called. */
  subscribe(listener: (state: SourceState) => void, demand: Demand): () => void {
    this.#demands.set(listener, demand);
    if (!this.#leave.length) this.#begin();
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
    return (this.#running ??= this.#run(this.#wantsArchive, this.#abort.signal));
  }

  #begin(): void {
    this.#leave = [
      onTick(this.#tick),
      onPage('return', (event) => this.#schedule.comeBack(event)),
      onPage('leave', this.#stop),
      onPage('violation', this.#violation),
      onNote(this.#hear),
    ];
    const since = (Date.now() - this.#heardOf) / 1000;
    if (leaseOf(this.key) || (since >= 0 && since < Math.min(this.#interval, LATELY))) {
      this.#schedule.notBefore = performance.now() + HEARSAY;
      this.#hearsay = setTimeout(this.#tick, HEARSAY);
      queueMicrotask(() => tell({ key: this.key, archive: this.#wantsArchive }));
    }
  }

  #end(): void {
    this.#stop();
    clearTimeout(this.#hearsay);
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.ended();
  }

  /** Seconds between polls; Infinity when nobody wants more than one. */
  get #interval(): number {
    return Math.min(...[...this.#demands.values()].map(({ refresh }) => refresh || Infinity));
  }

  get #wantsArchive(): boolean {
    return (
      performance.now() >= this.#archiveFrom &&
      [...this.#demands.values()].some(({ archive }) => archive)
    );
  }

  readonly #tick = (): void => {
    if (!this.#demands.size) {
      if (performance.now() - this.#left >= LINGER) this.#end();
    } else if (isVisible() && !this.#running && !leaseOf(this.key)) {
      if (this.#schedule.isDue(this.#interval, this.#wantsArchive)) void this.refresh();
    }
  };

  /** A request under way would keep a page out of the back/forward cache. */
  readonly #stop = (): void => {
    if (this.#running) endLease(this.key);
    this.#abort?.abort();
    this.#abort = this.#running = undefined;
  };

  readonly #violation = (event?: Event): void => {
    const { blockedURI, effectiveDirective } = event as SecurityPolicyViolationEvent;
    if (blockedURI.startsWith(new URL(this.url).origin)) this.#directive = effectiveDirective;
  };

  /** Another tab tells what it knows, or asks what this one does. */
  readonly #hear = (note: Note): void => {
    if (note.key !== this.key) return;
    const { snapshot, age, remembered } = this.state;
    const own = snapshot && age && !remembered ? age() : Infinity;
    const { last } = this.#schedule;
    if (note.snapshot === undefined) {
      if (own < this.#interval && (last?.archive || !note.archive)) this.#tell(note.archive);
      return;
    }
    const seconds = Number(note.age);
    if (!(seconds >= 0 && seconds < own) || (this.#wantsArchive && !note.archive)) return;
    try {
      const heard = readPicture(note.snapshot);
      // Several tabs may tell the same.
      if (snapshot && own < Infinity) {
        if (heard.fetchedAt <= snapshot.fetchedAt || isOutrun(heard, snapshot, own)) return;
      }
      // Who has asked goes on asking; the others wait a little longer, in case it is gone.
      const jitter = 1 + Math.random() / 2;
      this.#schedule.note({ archive: note.archive, failures: 0, jitter }, seconds);
      this.#live = false;
      this.#show({ snapshot: heard, age: stopwatch(seconds) });
    } catch {
      // Of no use: this tab asks for itself.
    }
  };

  #tell(archive: boolean): void {
    const { snapshot, age } = this.state;
    if (snapshot && age) tell({ key: this.key, archive, snapshot, age: age() });
  }

  #show(state: SourceState): void {
    this.state = state;
    for (const listener of [...this.#demands.keys()]) listener(state);
  }

  async #run(archive: boolean, signal: AbortSignal): Promise<void> {
    const asked = Date.now();
    const failed = this.#schedule.last?.failures ?? 0;
    let state: SourceState;
    takeLease(this.key);
    try {
      // One failure is looked into at once; while it lasts, each poll is one request.
      const retries = failed || globalThis.navigator?.onLine === false ? 0 : undefined;
      state = this.#accept(await this.ask({ archive, signal, retries }), asked);
    } catch (error) {
      state = this.#unchanged(error) ?? { ...this.state, error };
    }
    if (signal.aborted) return;
    endLease(this.key);
    this.#running = undefined;
    const { error, snapshot } = state;
    const failures = error ? failed + 1 : 0;
    this.#schedule.note({ archive, failures, error, jitter: Math.random() });
    this.#show(state);
    if (error) hint(this.url, error, this.#directive);
    else if (snapshot) {
      if (archive && !snapshot.incidentsSince) this.#archiveFrom = performance.now() + NO_ARCHIVE;
      this.#tell(archive);
      keepPicture(this.key, snapshot);
    }
    this.#tick();
  }

  #accept(snapshot: StatusSnapshot, asked: number): SourceState {
    const held = this.state;
    if (held.snapshot && held.age && !held.remembered) {
      if (isOutrun(snapshot, held.snapshot, held.age())) throw outrun();
    }
    this.#live = Date.parse(snapshot.fetchedAt) >= asked;
    return { snapshot, age: stopwatch(ageAt(Date.now(), snapshot.fetchedAt)) };
  }

  /** "304 Not Modified", handed through by a service worker: what is held is still so. */
  #unchanged(error: unknown): SourceState | undefined {
    const { snapshot, age, remembered } = this.state;
    if ((error as Partial<HttpError>).status !== 304 || !snapshot || !age || remembered) {
      return undefined;
    }
    // A mirror's document is no younger for that.
    return this.#live
      ? { snapshot: { ...snapshot, fetchedAt: new Date().toISOString() }, age: stopwatch() }
      : { snapshot, age };
  }
}
