import { safeUrl } from '../model/url.js';
import type { Ask } from './failover.js';
import { Held, type SourceState } from './held.js';
import { hint } from './hints.js';
import { keepPicture } from './last-known.js';
import { endLease, leaseOf, takeLease } from './lease.js';
import { isVisible, onPage, onTick } from './page-clock.js';
import { Schedule } from './schedule.js';
import { seedOf } from './seed.js';
import { onNote, tell, type Note } from './tabs.js';

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
/** Up to which age what is held outlasts a failure and the next poll, in seconds. */
const YOUNG = 400;
/** How long an archive that could not be had is left alone, in ms. */
const NO_ARCHIVE = 600_000;

/** Asks one source for all elements of a page: from the first subscriber on until after the last. */
export class Poller {
  readonly #held: Held;
  readonly #demands = new Map<(state: SourceState) => void, Demand>();
  readonly #schedule = new Schedule();
  #abort: AbortController | undefined;
  #running: Promise<void> | undefined;
  #leave: (() => void)[] = [];
  /** When the last subscriber went. */
  #left = 0;
  #archiveFrom = 0;
  #hearsay: ReturnType<typeof setTimeout> | undefined;
  /** What of the page's own policy forbids to ask. */
  #directive: string | undefined;

  constructor(
    readonly key: string,
    readonly url: string,
    readonly ask: Ask,
    readonly ended: () => void,
  ) {
    this.#held = new Held(key);
  }

  get state(): SourceState {
    return this.#held.state;
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
    const seed = seedOf(this.key, this.url);
    if (seed && this.#hold(seed, Math.random())) return;
    const since = (Date.now() - this.#held.heardAt) / 1000;
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
    } else if (isVisible() && !this.#running) {
      const isDue = this.#schedule.isDue(this.#interval, this.#wantsArchive);
      if (isDue && !leaseOf(this.key)) void this.refresh();
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
    if (effectiveDirective !== 'connect-src' || !safeUrl(blockedURI)) return;
    if (new URL(blockedURI).origin === new URL(this.url).origin)
      this.#directive = effectiveDirective;
  };

  /** Another tab tells what it knows, or asks what this one does. */
  readonly #hear = (note: Note): void => {
    const { key, archive, snapshot } = note;
    if (key !== this.key) return;
    if (snapshot === undefined) {
      const enough = this.#schedule.last?.archive || !archive;
      if (enough && this.#held.age < this.#interval) this.#tell(archive);
    } else if (archive || !this.#wantsArchive) {
      // Who has asked goes on asking; the others wait a little longer, in case it is gone.
      if (this.#hold(note, 1 + Math.random() / 2)) this.#show();
    }
  };

  /** Holds what was told elsewhere; returns whether that is news. */
  #hold(note: Note, jitter: number): boolean {
    const seconds = this.#held.hear(note);
    if (seconds === undefined) return false;
    this.#schedule.note({ archive: note.archive, failures: 0, jitter }, seconds);
    return true;
  }

  #tell(archive: boolean): void {
    const { snapshot, age } = this.state;
    if (snapshot && age) tell({ key: this.key, archive, snapshot, age: age(), at: Date.now() });
  }

  #show(): void {
    for (const listener of [...this.#demands.keys()]) listener(this.state);
  }

  async #run(archive: boolean, signal: AbortSignal): Promise<void> {
    const asked = Date.now();
    const failed = this.#schedule.last?.failures ?? 0;
    // A failure is looked into at once where nothing new is shown. Else the next poll does that in time,
    // and an outage brings the origin no more requests, but less.
    const isKnown = this.#held.age < Math.min(2 * this.#interval, YOUNG);
    const retries = failed || isKnown || globalThis.navigator?.onLine === false ? 0 : undefined;
    takeLease(this.key);
    try {
      const answer = await this.ask({ archive, signal, retries });
      if (!signal.aborted) this.#held.accept(answer, asked);
    } catch (error) {
      if (!signal.aborted) this.#held.fail(error);
    }
    if (signal.aborted) return;
    endLease(this.key);
    this.#running = undefined;
    const { error, snapshot } = this.state;
    const failures = error ? failed + (retries ?? 1) + 1 : 0;
    this.#schedule.note({ archive, failures, error, jitter: Math.random() });
    this.#show();
    if (error) hint(this.url, error, this.#directive);
    else if (snapshot) {
      if (archive && !snapshot.incidentsSince) this.#archiveFrom = performance.now() + NO_ARCHIVE;
      this.#tell(archive);
      keepPicture(this.key, snapshot);
    }
    this.#tick();
  }
}
