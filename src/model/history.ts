import { addDays } from './calendar.js';
import { isOpen } from './claim.js';
import { millis } from './instant.js';
import { affectedIds, touches, type Selection } from './relevance.js';
import type { Incident, StatusSnapshot } from './snapshot.js';
import { dateIn, zoneOrUtc } from './zone.js';

/**
 * The incidents of a selection by the calendar day of the page on which they began; what is said to
 * begin later than today stands there today, and so does one that goes on since nobody knows when.
 * One that names no component may have touched any, so no day is called free of incidents on its account.
 */
export function byDate(
  snapshot: StatusSnapshot,
  selection: Selection,
  today: string,
): Map<string, Incident[]> {
  const zone = zoneOrUtc(snapshot.page.timeZone);
  const days = new Map<string, Incident[]>();
  for (const incident of snapshot.incidents) {
    const began = millis(incident.startedAt);
    if (!began && !isOpen(incident)) continue;
    if (affectedIds(incident).size && !touches(incident, selection)) continue;
    const date = began ? dateIn(zone, began) : today;
    const day = date < today ? date : today;
    days.set(day, [...(days.get(day) ?? []), incident]);
  }
  return days;
}

/**
 * The first day of which all incidents are known. Tomorrow where the archive could not be had: then not
 * even today is known to be without incidents.
 */
export function completeSince({ page, incidentsSince }: StatusSnapshot, today: string): string {
  const from = millis(incidentsSince);
  return from >= 0 ? dateIn(zoneOrUtc(page.timeZone), from) : addDays(today, 1);
}

/** The months of a calendar quarter, "2026-07" to "2026-09", newest first; `back` quarters ago. */
export function monthsOf(today: string, back: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = year * 12 + Math.floor((month - 1) / 3) * 3 - back * 3;
  return [2, 1, 0]
    .map((offset) => first + offset)
    .map((count) => `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`)
    .filter((date) => date <= today);
}
