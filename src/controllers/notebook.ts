import type { Seen } from '../model/dismissal.js';
import { COMPONENT_STATUSES } from '../model/status.js';
import { keep, recall } from '../store/storage.js';

/** How many troubles of one source are remembered. */
const MOST = 200;

const isSeen = (value: unknown): value is Seen => {
  const { title, status } = (value ?? {}) as Partial<Seen>;
  return typeof title === 'string' && COMPONENT_STATUSES.some((one) => one === status);
};

/** What a visitor has seen of troubles, and sent away; kept across pages where that is possible. */
export class Notebook {
  /** For where nothing can be kept. */
  readonly #own = new Map<string, ReadonlyMap<string, Seen>>();

  /** By the id of the trouble. */
  read(about: string): ReadonlyMap<string, Seen> {
    const kept = recall(`seen ${about}`);
    if (typeof kept !== 'object' || !kept) return this.#own.get(about) ?? new Map();
    return new Map(
      Object.entries(kept).filter((entry): entry is [string, Seen] => isSeen(entry[1])),
    );
  }

  /** Notes several at once, by id; undefined forgets one. */
  note(about: string, changes: ReadonlyMap<string, Seen | undefined>): void {
    const entries = new Map(this.read(about));
    for (const [id, seen] of changes) {
      entries.delete(id);
      if (seen) entries.set(id, seen);
    }
    const latest = new Map([...entries].slice(-MOST));
    this.#own.set(about, latest);
    keep(`seen ${about}`, Object.fromEntries(latest));
  }
}
