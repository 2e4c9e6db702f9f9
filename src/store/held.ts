import type { HttpError } from '../model/errors.js';
import { ageAt, isOutrun, outrun } from '../model/freshness.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { lastPicture, readPicture } from './last-known.js';
import { stopwatch, type Stopwatch } from './stopwatch.js';
import type { Note } from './tabs.js';

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

const stateOf = (snapshot: StatusSnapshot): SourceState => ({
  snapshot,
  age: stopwatch(ageAt(Date.now(), snapshot.fetchedAt)),
});

/** What is held of a source, and what becomes of it when somebody answers, fails or tells. */
export class Held {
  state: SourceState = {};
  /** When any tab was last told something, by the wall clock. */
  readonly heardAt: number;
  /** Whether the snapshot was made when it was asked for, and not earlier by a mirror. */
  #live = false;

  constructor(key: string) {
    const { at, snapshot } = lastPicture(key);
    this.heardAt = at;
    if (snapshot) this.state = { ...stateOf(snapshot), remembered: true };
  }

  /** Seconds since the snapshot was true; Infinity where no answer has confirmed it. */
  get age(): number {
    const { age, remembered } = this.state;
    return age && !remembered ? age() : Infinity;
  }

  /**
   * An answer to a question of that time.
   * @throws StatusError of kind "content" for one that is older than what is held
   */
  accept(answer: StatusSnapshot, asked: number): void {
    if (this.#outruns(answer, asked)) throw outrun();
    this.#live = Date.parse(answer.fetchedAt) >= asked;
    this.state = stateOf(answer);
  }

  /** No answer. "304 Not Modified", handed through by a service worker, says that what is held is so. */
  fail(error: unknown): void {
    const { snapshot, age } = this.state;
    const unchanged = (error as Partial<HttpError>).status === 304 && this.age < Infinity;
    if (!unchanged || !snapshot || !age) this.state = { ...this.state, error };
    // A mirror's document is no younger for that.
    else if (!this.#live) this.state = { snapshot, age };
    else this.state = stateOf({ ...snapshot, fetchedAt: new Date().toISOString() });
  }

  /** What another tab tells. Returns how many seconds old it is; undefined where it is no news. */
  hear({ snapshot, age, at }: Note): number | undefined {
    if (typeof age !== 'number' || typeof at !== 'number') return undefined;
    const seconds = age + Math.max(0, Date.now() - at) / 1000;
    if (!(age >= 0 && seconds < this.age)) return undefined;
    try {
      const heard = readPicture(snapshot);
      // Several tabs may tell the same.
      const old = this.age < Infinity && this.state.snapshot;
      if (old && (heard.fetchedAt <= old.fetchedAt || this.#outruns(heard))) return undefined;
      this.#live = false;
      this.state = { snapshot: heard, age: stopwatch(seconds) };
      return seconds;
    } catch {
      return undefined;
    }
  }

  /** `asked` is when, for an answer that was made then. */
  #outruns(answer: StatusSnapshot, asked = 0): boolean {
    const { snapshot } = this.state;
    const { age } = this;
    return snapshot !== undefined && age < Infinity && isOutrun(answer, snapshot, age, asked);
  }
}
