import { isOpen } from './claim.js';
import type { Incident, StatusSnapshot } from './snapshot.js';

export type IncidentChange = 'opened' | 'updated' | 'resolved';

export interface ChangedIncident {
  readonly change: IncidentChange;
  readonly incident: Incident;
}

/** What happened to incidents from one snapshot to the next. */
export function incidentChanges(before: StatusSnapshot, after: StatusSnapshot): ChangedIncident[] {
  const earlier = new Map(before.incidents.map((incident) => [incident.id, incident]));
  const later = new Map(after.incidents.map((incident) => [incident.id, incident]));
  const changes = after.incidents.flatMap((incident): ChangedIncident[] => {
    const old = earlier.get(incident.id);
    const wasOpen = old !== undefined && isOpen(old);
    if (!isOpen(incident)) return wasOpen ? [{ change: 'resolved', incident }] : [];
    if (!wasOpen) return [{ change: 'opened', incident }];
    const updated =
      old.updates[0]?.id !== incident.updates[0]?.id ||
      old.status !== incident.status ||
      old.impact !== incident.impact;
    return updated ? [{ change: 'updated', incident }] : [];
  });
  // A list of open incidents leaves out what has ended.
  const ended = before.incidents
    .filter((incident) => isOpen(incident) && !later.has(incident.id))
    .map((incident): ChangedIncident => ({ change: 'resolved', incident }));
  return [...changes, ...ended];
}
