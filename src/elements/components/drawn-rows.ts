import type { Uptime } from '../../model/snapshot.js';
import { sameUptime } from '../../model/uptime.js';
import type { Bar } from '../uptime/bar.view.js';

/** A row as it stands there. */
export interface Drawn {
  readonly bar: Bar | undefined;
  readonly drawn: unknown;
}

interface Entry extends Drawn {
  readonly uptime: Uptime | undefined;
  readonly rest: readonly unknown[];
}

/**
 * The rows of a list, by what they were drawn from: with each poll all objects are new, and most tell
 * the same as before.
 */
export class DrawnRows {
  #before = new Map<string, Entry>();
  #now = new Map<string, Entry>();

  /** Begins to draw; what is not asked for until the next time is forgotten. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** The row `id`, drawn anew unless its days and the rest of what it is made of are the same. */
  get(id: string, uptime: Uptime | undefined, rest: readonly unknown[], draw: () => Drawn): Drawn {
    let entry = this.#before.get(id);
    const same =
      entry &&
      rest.every((value, index) => value === entry?.rest[index]) &&
      sameUptime(uptime, entry.uptime);
    if (!entry || !same) entry = { ...draw(), uptime, rest };
    this.#now.set(id, entry);
    return entry;
  }
}
