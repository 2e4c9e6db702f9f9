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

/** Whether it may be down. */
const isUnwell = (one: { readonly status: ComponentStatus }): boolean =>
  isDown(one) || one.status === 'unknown';

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
        .filter((one) => one.componentId === id && at && one.to)
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

/** Whether it may have been on any day. */
const isUndated = ({ startedAt, impact }: Incident): boolean =>
  impact !== 'none' && Number.isNaN(millis(startedAt));

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
  // Over, nobody knows since when: not well on the day on which it began, and no day is drawn for it.
  const endless = stretches.filter((one) => isUnwell(one) && Number.isNaN(one.to));
  const zone = zoneOrUtc(snapshot.page.timeZone);
  const days = lastDays(DERIVED_DAYS, now, zone).map((day): UptimeDay => {
    const { date } = day;
    // Trouble that no incident tells of: nobody knows since when, so nothing is said of today.
    const begins = endless.some(({ from }) => from >= day.start && from < day.end);
    if (begins || day.start < complete || date < since || (unexplained && day.end > now)) {
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
  const { id } = component;
  const stretches: Stretch[] = [];
  for (const incident of snapshot.incidents) {
    const told = transitions(incident, id, now);
    const named =
      !told &&
      (incident.componentIds.includes(id) ||
        incident.updates.some(({ affected }) => affected.some((one) => one.componentId === id)));
    if (named && isUndated(incident)) return undefined;
    stretches.push(...(told ?? (named ? whole(incident, now) : [])));
  }
  const lasting = stretches.filter(({ to }) => to >= now);
  const unexplained =
    (isUnwell(component) && !lasting.some(isDown)) ||
    lasting.some(({ status }) => status === 'unknown');
  return record(snapshot, stretches, now, component.since, unexplained);
}

/** The same, without a word of today. */
function untilToday(uptime: Uptime | undefined): Uptime | undefined {
  const last = uptime?.days.at(-1);
  if (!uptime || !last) return uptime;
  const { date } = last;
  const today = { date, partialSeconds: 0, majorSeconds: 0, noData: true };
  return { ...uptime, days: [...uptime.days.slice(0, -1), today] };
}

/** The mean of several; of a day on which one of them may be down, and nobody knows how long, nothing is said. */
function meanOf(snapshot: StatusSnapshot, leaves: readonly Component[], now: number) {
  const records = leaves.map((leaf) => ({ leaf, uptime: componentUptime(snapshot, leaf, now) }));
  const mean = meanUptime(records.flatMap(({ uptime }) => uptime ?? []));
  const isVague = records.some(({ leaf, uptime }) => isUnwell(leaf) && uptime?.days.at(-1)?.noData);
  return isVague ? untilToday(mean) : mean;
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
  return meanOf(snapshot, children, now);
}

/** The days of the whole page: the mean of its components, or else what its incidents weigh. */
export function pageUptime(snapshot: StatusSnapshot, now: number): Uptime | undefined {
  const { components, incidents, incidentsSince } = snapshot;
  const leaves = components.filter(({ group }) => !group);
  const mean = meanOf(snapshot, leaves, now);
  // Trouble that neither a component nor an incident tells of.
  const isVague =
    isUnwell(snapshot) &&
    mean?.origin === 'derived' &&
    !leaves.some(isUnwell) &&
    !incidents.some((one) => isOpen(one) && isDown({ status: statusOfImpact(one.impact) }));
  if (isVague) return untilToday(mean);
  if (mean || incidentsSince === undefined || incidents.some(isUndated)) return mean;
  return record(
    snapshot,
    incidents.flatMap((incident) => whole(incident, now)),
    now,
  );
}
