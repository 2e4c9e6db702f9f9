import type { ErrorKind } from '../model/errors.js';
import type { Freshness } from '../model/freshness.js';
import type { IncidentChange } from '../model/changes.js';
import type { Incident, Maintenance, StatusSnapshot } from '../model/snapshot.js';
import type { ComponentStatus } from '../model/status.js';

/* All bubble and cross shadow roots, and are fired only when something has really changed. */

const travelling = { bubbles: true, composed: true };

/** The first snapshot of a source has come. */
export class AllclearLoadEvent extends Event {
  constructor(readonly snapshot: StatusSnapshot) {
    super('allclear-load', travelling);
  }
}

/** What the element claims is another status than before. */
export class AllclearChangeEvent extends Event {
  constructor(
    readonly status: ComponentStatus,
    readonly previous: ComponentStatus,
  ) {
    super('allclear-change', travelling);
  }
}

/** How far the claim can be relied on has changed. */
export class AllclearFreshnessEvent extends Event {
  constructor(
    readonly freshness: Freshness,
    readonly previous: Freshness,
  ) {
    super('allclear-freshness', travelling);
  }
}

/** An incident was opened, updated or resolved since the last snapshot. */
export class AllclearIncidentEvent extends Event {
  constructor(
    readonly change: IncidentChange,
    readonly incident: Incident,
  ) {
    super('allclear-incident', travelling);
  }
}

/** The visitor sends a banner away, for good or until a time in milliseconds; `preventDefault()` keeps it. */
export class AllclearDismissEvent extends Event {
  constructor(
    readonly incident: Incident | Maintenance | undefined,
    readonly until?: number,
  ) {
    super('allclear-dismiss', { ...travelling, cancelable: true });
  }
}

/** A source has stopped answering as it should. Fired once until it does again, or fails otherwise. */
export class AllclearErrorEvent extends Event {
  constructor(
    readonly kind: ErrorKind,
    readonly error: unknown,
  ) {
    super('allclear-error', travelling);
  }
}

declare global {
  interface HTMLElementEventMap {
    'allclear-load': AllclearLoadEvent;
    'allclear-change': AllclearChangeEvent;
    'allclear-freshness': AllclearFreshnessEvent;
    'allclear-incident': AllclearIncidentEvent;
    'allclear-dismiss': AllclearDismissEvent;
    'allclear-error': AllclearErrorEvent;
  }
}
