import { parseStatus } from '../client/parse-status.js';
import { isOpen } from '../model/claim.js';
import { FormatError } from '../model/errors.js';
import { instant } from '../model/instant.js';
import {
  FORMAT,
  type Component,
  type Incident,
  type Maintenance,
  type StatusSnapshot,
} from '../model/snapshot.js';
import { keep, recall } from './storage.js';

/** The most that is kept of one source, in bytes. */
const LIMIT = 64_000;

/** What is left of a large picture: what goes on, not what was. */
function essence(snapshot: StatusSnapshot): StatusSnapshot {
  const rest: Writable<StatusSnapshot> = {
    ...snapshot,
    components: snapshot.components.map((component) => {
      const named: Writable<Component> = { ...component };
      delete named.description;
      return named;
    }),
    incidents: snapshot.incidents.filter(isOpen).map(latestOnly),
    maintenances: snapshot.maintenances.map(latestOnly),
    uptime: {},
  };
  delete rest.incidentsSince;
  return rest;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

const latestOnly = <T extends Incident | Maintenance>(event: T): T => ({
  ...event,
  updates: event.updates.slice(0, 1),
});

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** Keeps the last picture of a source; of a large one what is most needed, or only when it was seen. */
export function keepPicture(key: string, snapshot: StatusSnapshot): void {
  try {
    const kept = [snapshot, essence(snapshot)].find((one) => bytesOf(one) <= LIMIT);
    keep(key, { at: Date.now(), snapshot: kept });
  } catch {
    // A page that has replaced `toJSON` goes without.
  }
}

export interface LastKnown {
  /** When it was kept, by the wall clock, in milliseconds; 0 when nothing was. */
  readonly at: number;
  readonly snapshot?: StatusSnapshot;
}

/** The last picture of a source, checked like an answer from the network. */
export function lastPicture(key: string): LastKnown {
  const kept = (recall(key) ?? {}) as { at?: unknown; snapshot?: unknown };
  const at = typeof kept.at === 'number' ? kept.at : 0;
  try {
    return { at, snapshot: readPicture(kept.snapshot) };
  } catch {
    return { at };
  }
}

/** A picture that came from elsewhere in this browser. @throws FormatError when it is none */
export function readPicture(value: unknown): StatusSnapshot {
  const { format, sourceUrl, fetchedAt } = (value ?? {}) as Record<string, unknown>;
  if (format !== FORMAT) throw new FormatError('format', FORMAT);
  // One that does not say how old it is must not pass for new.
  if (!instant(fetchedAt)) throw new FormatError('fetchedAt', 'a time');
  const url = typeof sourceUrl === 'string' ? sourceUrl : '';
  return parseStatus(value, { provider: 'allclear', url });
}
