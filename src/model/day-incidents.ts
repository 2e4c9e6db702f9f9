import { isOpen } from './claim.js';
import { millis } from './instant.js';
import { affectedIds } from './relevance.js';
import type { Component, Incident, StatusSnapshot } from './snapshot.js';
import { dateIn, zoneOrUtc } from './zone.js';

/** The incidents that went on during a calendar day of the page and touched any of the components. */
export function incidentsOn(
  date: string,
  snapshot: StatusSnapshot,
  components: readonly Component[],
  now: number,
): Incident[] {
  const zone = zoneOrUtc(snapshot.page.timeZone);
  return snapshot.incidents.filter((incident) => {
    const from = millis(incident.startedAt);
    if (Number.isNaN(from) || dateIn(zone, from) > date) return false;
    const to = isOpen(incident) ? now : millis(incident.resolvedAt) || from;
    if (dateIn(zone, to) < date) return false;
    const ids = affectedIds(incident);
    return components.some(({ id }) => ids.has(id));
  });
}
