import { incidentChanges } from '../model/changes.js';
import type { ErrorKind } from '../model/errors.js';
import type { Freshness } from '../model/freshness.js';
import { touches } from '../model/relevance.js';
import { severity, type ComponentStatus } from '../model/status.js';
import {
  AllclearChangeEvent,
  AllclearErrorEvent,
  AllclearFreshnessEvent,
  AllclearIncidentEvent,
  AllclearLoadEvent,
} from './events.js';
import type { Picture } from './picture.js';

/** What an element shows at one moment. */
export interface Moment {
  /** What it reads: of another source nothing is a transition. */
  readonly source: string | undefined;
  readonly status: ComponentStatus;
  readonly freshness: Freshness;
  /** In the order of the sources. */
  readonly pictures: readonly Picture[];
}

const kindOf = (error: unknown): ErrorKind =>
  (error as { kind?: ErrorKind } | undefined)?.kind ?? 'network';

/** Whether it has become as bad as it can be. */
export const isEscalation = (before: ComponentStatus, after: ComponentStatus): boolean =>
  after === 'major_outage' && severity(before) < severity(after);

/** The events that tell how one source changed. */
function changesOf(before: Picture | undefined, { view, error }: Picture): Event[] {
  const events: Event[] = [];
  const old = before?.view?.snapshot;
  if (view && !old) events.push(new AllclearLoadEvent(view.snapshot));
  else if (view && old && view.snapshot !== old) {
    for (const { change, incident } of incidentChanges(old, view.snapshot)) {
      if (touches(incident, view.selection)) {
        events.push(new AllclearIncidentEvent(change, incident));
      }
    }
  }
  if (error && !(before?.error && kindOf(before.error) === kindOf(error))) {
    events.push(new AllclearErrorEvent(kindOf(error), error));
  }
  return events;
}

/** The events that tell how one moment became the next. */
export function transitions(before: Moment | undefined, after: Moment): Event[] {
  const old = before?.source === after.source ? before : undefined;
  const events = after.pictures.flatMap((picture, key) => changesOf(old?.pictures[key], picture));
  const { status, freshness } = after;
  if (old && old.freshness !== freshness) {
    events.push(new AllclearFreshnessEvent(freshness, old.freshness));
  }
  if (old && old.freshness !== 'loading' && old.status !== status) {
    events.push(new AllclearChangeEvent(status, old.status));
  }
  return events;
}
