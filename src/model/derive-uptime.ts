import { lastDays, type Day } from './calendar.js';
import { isOpen } from './claim.js';
import { millis } from './instant.js';
import type { Component, Incident, StatusSnapshot, Uptime, UptimeDay } from './snapshot.js';
import { statusOfImpact, type ComponentStatus } from './status.js';
import { dayWithoutData, downtime, meanUptime } from './uptime.js';
import { dateIn, zoneOrUtc } from './zone.js';

/** How many days are derived, today included. */
export const DERIVED_DAYS = 90;

/** A stretch of trouble, in milliseconds since 1970. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly status: ComponentStatus;
}

interface WithStatus {
  readonly status: ComponentStatus;
}

const isDown = ({ status }: WithStatus): boolean =>
  status === 'partial_outage' || status === 'major_outage';

/** Whether it may be down. */
const isUnwell = (one: WithStatus): boolean => isDown(one) || one.status === 'unknown';

/** NaN for one that is over, nobody knows since when. */
const end = (incident: Incident, now: number): number =>
  isOpen(incident) ? now : millis(incident.resolvedAt);

/** What an incident did to one component, from the updates that say how it was, oldest first. */
function transitions(incident: Incident, id: string, now: number): Stretch[] | undefined {
  const steps = incident.updates
    .flatMap(({ at, affected }) =>
      affected.flatMap(({ componentId, to }) =>
        componentId === id && at && to ? { at: millis(at), to } : [],
      ),
    )
    .sort((a, b) => a.at - b.at);
  if (!steps.length) return undefined;
  const stop = end(incident, now);
  return steps.map(({ at, to }, index) => ({
    from: at,
    to: Math.min(steps[index + 1]?.at ?? stop, stop || Infinity),
    status: to,
  }));
}

/** The whole incident at the weight of its impact: what is left where no update says how a component was. */
const whole = (incident: Incident, now: number): Stretch[] => {
  const from = millis(incident.startedAt);
  const to = end(incident, now);
  // What ended before it began, or as it did, was written down later: nobody knows how long it took.
  return Number.isNaN(from)
    ? []
    : [{ from, to: to > from ? to : NaN, status: statusOfImpact(incident.impact) }];
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

/** The days of what is as it says of itself now, since when it is counted. */
function record(
  snapshot: StatusSnapshot,
  stretches: readonly Stretch[],
  now: number,
  { status, since = '' }: WithStatus & Pick<Component, 'since'>,
): Uptime {
  const complete = millis(snapshot.incidentsSince);
  const major = stretches.filter((one) => one.status === 'major_outage');
  const down = stretches.filter(isDown);
  const lasting = stretches.filter(({ to }) => to >= now);
  // Trouble that no incident tells of, or none that is understood: nothing is said of today.
  const unexplained =
    (isUnwell({ status }) && !lasting.some(isDown)) ||
    lasting.some((one) => one.status === 'unknown');
  // Over, nobody knows since when: nothing is said of the day on which it began.
  const endless = stretches.filter((one) => isUnwell(one) && Number.isNaN(one.to));
  const zone = zoneOrUtc(snapshot.page.timeZone);
  const days = lastDays(DERIVED_DAYS, now, zone).map((day): UptimeDay => {
    const { date } = day;
    const begins = endless.some(({ from }) => from >= day.start && from < day.end);
    if (begins || day.start < complete || date < since || (unexplained && day.end > now)) {
      return dayWithoutData(date);
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
  return record(snapshot, stretches, now, component);
}

/**
 * The mean of several. Of a day on which one of them may have been down, and nobody knows how long, it
 * says nothing; nor of today, where what it stands for is not well and none of them tells why.
 */
function meanOf(
  snapshot: StatusSnapshot,
  leaves: readonly Component[],
  now: number,
  isWell: boolean,
): Uptime | undefined {
  const records = leaves.map((leaf) => ({ leaf, uptime: componentUptime(snapshot, leaf, now) }));
  const mean = meanUptime(records.flatMap(({ uptime }) => uptime ?? []));
  const last = mean?.days.at(-1);
  if (!mean || !last) return mean;
  const complete = dateIn(zoneOrUtc(snapshot.page.timeZone), millis(snapshot.incidentsSince) || 0);
  const vague = new Set<string>();
  if (!isWell && mean.origin === 'derived' && !downtime(last)) vague.add(last.date);
  for (const { leaf, uptime } of records) {
    for (const { date, noData } of uptime?.days ?? []) {
      const isCounted = date > complete && date >= (uptime?.since ?? '');
      const isDerived = uptime?.origin === 'derived' && isCounted;
      if (noData && (isDerived || (isUnwell(leaf) && date === last.date))) vague.add(date);
    }
  }
  return vague.size
    ? {
        ...mean,
        days: mean.days.map((day) => (vague.has(day.date) ? dayWithoutData(day.date) : day)),
      }
    : mean;
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
  return meanOf(snapshot, children, now, !isDown(component));
}

/** The days of the whole page: the mean of its components, or else what its incidents weigh. */
export function pageUptime(snapshot: StatusSnapshot, now: number): Uptime | undefined {
  const { components, incidents, incidentsSince } = snapshot;
  const leaves = components.filter(({ group }) => !group);
  const isWell = !isUnwell(snapshot) && !components.some((one) => one.group && isDown(one));
  const mean = meanOf(snapshot, leaves, now, isWell);
  if (mean || incidentsSince === undefined || incidents.some(isUndated)) return mean;
  const stretches = incidents.flatMap((incident) => whole(incident, now));
  return record(snapshot, stretches, now, { status: snapshot.status });
}
