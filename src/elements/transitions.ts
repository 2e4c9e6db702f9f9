import { incidentChanges } from '../model/changes.js';
import type { ErrorKind } from '../model/errors.js';
import type { Freshness } from '../model/freshness.js';
import { touches, type Selection } from '../model/relevance.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import type { ComponentStatus } from '../model/status.js';
import {
  AllclearChangeEvent,
  AllclearErrorEvent,
  AllclearFreshnessEvent,
  AllclearIncidentEvent,
  AllclearLoadEvent,
} from './events.js';

/** What an element shows at one moment. */
export interface Moment {
  /** The source that it is of: another source is no transition. */
  readonly source: string | undefined;
  readonly snapshot: StatusSnapshot | undefined;
  readonly selection: Selection | undefined;
  readonly status: ComponentStatus;
  readonly freshness: Freshness;
  readonly error: unknown;
}

const kindOf = (error: unknown): ErrorKind =>
  (error as { kind?: ErrorKind } | undefined)?.kind ?? 'network';

/** The events that tell how one moment became the next. */
export function transitions(before: Moment | undefined, after: Moment): Event[] {
  const old = before?.source === after.source ? before : undefined;
  const events: Event[] = [];
  const { snapshot, selection, status, freshness, error } = after;
  if (snapshot && !old?.snapshot) events.push(new AllclearLoadEvent(snapshot));
  if (snapshot && old?.snapshot && snapshot !== old.snapshot) {
    for (const { change, incident } of incidentChanges(old.snapshot, snapshot)) {
      if (!selection || touches(incident, selection)) {
        events.push(new AllclearIncidentEvent(change, incident));
      }
    }
  }
  if (old && old.freshness !== freshness) {
    events.push(new AllclearFreshnessEvent(freshness, old.freshness));
  }
  if (old && old.freshness !== 'loading' && old.status !== status) {
    events.push(new AllclearChangeEvent(status, old.status));
  }
  if (error && !(old?.error && kindOf(old.error) === kindOf(error))) {
    events.push(new AllclearErrorEvent(kindOf(error), error));
  }
  return events;
}
