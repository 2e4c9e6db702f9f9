import type { Seen } from '../model/dismissal.js';
import { COMPONENT_STATUSES } from '../model/status.js';
import { keep, recall } from '../store/storage.js';

/** How many troubles are remembered of what matters to one banner. */
const MOST = 200;

/** What could not be kept lives with the page. */
const unkept = new Map<string, ReadonlyMap<string, Seen>>();

const isMaybe = (value: unknown, type: string): boolean =>
  value === undefined || typeof value === type;

const isSeen = (value: unknown): value is Seen => {
  const { title, status, dismissed, until, phase, update } = (value ?? {}) as Partial<Seen>;
  return (
    typeof title === 'string' &&
    COMPONENT_STATUSES.some((one) => one === status) &&
    isMaybe(dismissed, 'boolean') &&
    isMaybe(until, 'number') &&
    isMaybe(phase, 'string') &&
    isMaybe(update, 'string')
  );
};

/** What a visitor has seen of the troubles that matter to a banner, and sent away, by their id. */
export function readNotes(about: string): ReadonlyMap<string, Seen> {
  const own = unkept.get(about);
  if (own) return own;
  const kept = recall(`seen ${about}`);
  if (typeof kept !== 'object' || !kept) return new Map();
  return new Map(Object.entries(kept).filter((entry): entry is [string, Seen] => isSeen(entry[1])));
}

/** Notes several at once, by id; undefined forgets one. Kept across pages where that is possible. */
export function writeNotes(about: string, changes: ReadonlyMap<string, Seen | undefined>): void {
  const entries = new Map(readNotes(about));
  for (const [id, seen] of changes) {
    entries.delete(id);
    if (seen) entries.set(id, seen);
  }
  const latest = new Map([...entries].slice(-MOST));
  if (keep(`seen ${about}`, Object.fromEntries(latest))) unkept.delete(about);
  else unkept.set(about, latest);
}
