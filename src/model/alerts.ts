import { isOpen, type Claim } from './claim.js';
import { millis } from './instant.js';
import { affectedIds, touches, type Selection } from './relevance.js';
import type { Incident, Maintenance, StatusSnapshot } from './snapshot.js';
import { isTrouble, severity, statusOfImpact, type ComponentStatus } from './status.js';
import { LEAD_HOURS, windows } from './windows.js';

/** Something that a visitor should be told of now. */
export interface Alert {
  /** The same as long as it is the same trouble at the same severity. */
  readonly key: string;
  readonly status: ComponentStatus;
  /** Absent where components are in trouble and no incident tells why. */
  readonly event?: Incident | Maintenance;
}

/**
 * Everything that touches the selection now, and maintenance that begins within `lead` hours: the
 * worst incident or maintenance first. Incidents without impact are left out.
 */
export function alerts(
  snapshot: StatusSnapshot,
  selection: Selection,
  claim: Claim,
  now = Date.now(),
  lead = LEAD_HOURS,
): Alert[] {
  const found: Alert[] = [];
  const incidents = snapshot.incidents.filter((one) => isOpen(one) && touches(one, selection));
  for (const incident of incidents) {
    if (incident.impact === 'none') continue;
    const status = statusOfImpact(incident.impact);
    found.push({ key: `${incident.id} ${status}`, status, event: incident });
  }
  for (const event of windows(snapshot, selection, now, lead)) {
    found.push({ key: `${event.id} ${event.status}`, status: 'under_maintenance', event });
  }
  const told = incidents.map(affectedIds);
  // An incident that names no component may be the cause of whatever is in trouble.
  const explained = told.some((ids) => !ids.size);
  const untold = claim.affected.some(({ id }) => !told.some((ids) => ids.has(id)));
  const { status } = claim;
  // On a large page something is always being maintained: only the page itself tells of that.
  const maintained =
    status === 'under_maintenance' && (selection.filtered || snapshot.status === status);
  if (isTrouble(status) ? !found.length || (untold && !explained) : maintained && !found.length) {
    found.push({ key: `page ${status}`, status });
  }
  // What has a title and an update tells more than a count of components.
  return found.sort(
    (a, b) =>
      Number(!a.event) - Number(!b.event) ||
      severity(b.status) - severity(a.status) ||
      (millis(b.event?.startedAt) || 0) - (millis(a.event?.startedAt) || 0),
  );
}
