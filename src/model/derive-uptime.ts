import { lastDays, type Day } from './calendar.js';
import { isOpen } from './claim.js';
import { millis } from './instant.js';
import type { Component, Incident, StatusSnapshot, Uptime, UptimeDay } from './snapshot.js';
import { statusOfImpact, type ComponentStatus } from './status.js';
import { meanUptime } from './uptime.js';
import { zoneOrUtc } from './zone.js';

/** How many days are derived, today included. */
export const DERIVED_DAYS = 90;

/** A stretch of trouble, in milliseconds since 1970. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly status: ComponentStatus;
}

const isDown = ({ status }: { readonly status: ComponentStatus }): boolean =>
  status === 'partial_outage' || status === 'major_outage';

/** NaN for one that is over, nobody knows since when. */
const end = (incident: Incident, now: number): number =>
  isOpen(incident) ? now : millis(incident.resolvedAt);

/** What an incident did to one component, from the transitions of its updates, oldest first. */
function transitions(incident: Incident, id: string, now: number): Stretch[] | undefined {
  const steps = incident.updates
    .flatMap(({ at, affected }) =>
      affected
        .filter((one) => one.componentId === id && at)
        .map(({ to }) => ({ at: millis(at), to })),
    )
    .sort((a, b) => a.at - b.at);
  if (!steps.length) return undefined;
  const stop = end(incident, now);
  return steps.map(({ at, to = 'unknown' }, index) => ({
    from: at,
    to: Math.min(steps[index + 1]?.at ?? stop, stop || Infinity),
    status: to,
  }));
}

/** The whole incident at the weight of its impact: what is left where updates name no component. */
const whole = (incident: Incident, now: number): Stretch[] => {
  const from = millis(incident.startedAt);
  return Number.isNaN(from)
    ? []
    : [{ from, to: end(incident, now), status: statusOfImpact(incident.impact) }];
};

/** Seconds of a day that lie in at least one of the stretches. */
function secondsIn(day: Day, stretches: readonly Stretch[]): number {
  let covered = 0;
  let reached = day.start;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const start = Math.max(from, reached);
    const stop = Math.min(to, day.end);
    if (stop > start) {
      covered += stop - start;
      reached = stop;
    }
  }
  return Math.floor(covered / 1000);
}

function record(
  snapshot: StatusSnapshot,
  stretches: readonly Stretch[],
  now: number,
  since = '',
  unexplained = false,
): Uptime {
  const complete = millis(snapshot.incidentsSince);
  const major = stretches.filter(({ status }) => status === 'major_outage');
  const down = stretches.filter(isDown);
  const zone = zoneOrUtc(snapshot.page.timeZone);
  const days = lastDays(DERIVED_DAYS, now, zone).map((day): UptimeDay => {
    const { date } = day;
    // Trouble that no incident tells of: nobody knows since when, so nothing is said of today.
    if (day.start < complete || date < since || (unexplained && day.end > now)) {
      return { date, partialSeconds: 0, majorSeconds: 0, noData: true };
    }
    const majorSeconds = secondsIn(day, major);
    return {
      date,
      majorSeconds,
      partialSeconds: secondsIn(day, down) - majorSeconds,
      seconds: Math.floor((Math.min(day.end, now) - day.start) / 1000),
    };
  });
  return { days, origin: 'derived', ...(since ? { since } : {}) };
}

/** Whether the archive says which components its incidents touched. Some providers never do. */
const attributed = ({ incidents }: StatusSnapshot): boolean =>
  incidents.every(({ impact }) => impact === 'none') ||
  incidents.some(
    ({ componentIds, updates }) =>
      componentIds.length || updates.some(({ affected }) => affected.some((a) => a.componentId)),
  );

function derive(snapshot: StatusSnapshot, component: Component, now: number): Uptime | undefined {
  if (snapshot.incidentsSince === undefined || !attributed(snapshot)) return undefined;
  const stretches = snapshot.incidents.flatMap(
    (incident) =>
      transitions(incident, component.id, now) ??
      (incident.componentIds.includes(component.id) ? whole(incident, now) : []),
  );
  const unexplained = isDown(component) && !stretches.some((one) => isDown(one) && one.to >= now);
  return record(snapshot, stretches, now, component.since, unexplained);
}

/** The days of one component, or of a group: given by the provider, or else derived. */
export function componentUptime(
  snapshot: StatusSnapshot,
  component: Component,
  now: number,
): Uptime | undefined {
  const { uptime } = snapshot;
  if (Object.hasOwn(uptime, component.id)) return uptime[component.id];
  if (!component.group) return derive(snapshot, component, now);
  const children = snapshot.components.filter(({ groupId }) => groupId === component.id);
  return meanUptime(children.flatMap((child) => componentUptime(snapshot, child, now) ?? []));
}

/** The days of the whole page: the mean of its components, or else what its incidents weigh. */
export function pageUptime(snapshot: StatusSnapshot, now: number): Uptime | undefined {
  const leaves = snapshot.components.filter(({ group }) => !group);
  const mean = meanUptime(leaves.flatMap((leaf) => componentUptime(snapshot, leaf, now) ?? []));
  if (mean || snapshot.incidentsSince === undefined) return mean;
  return record(
    snapshot,
    snapshot.incidents.flatMap((incident) => whole(incident, now)),
    now,
  );
}
