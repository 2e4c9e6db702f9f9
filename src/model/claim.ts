import type { Component, Incident, Maintenance, StatusSnapshot } from './snapshot.js';
import type { Selection } from './relevance.js';
import { touches } from './relevance.js';
import { isTrouble, severity, statusOfImpact, worst, type ComponentStatus } from './status.js';

/** What may be said of a selection of components from one snapshot, age left aside. */
export interface Claim {
  readonly status: ComponentStatus;
  /** The page's own sentence, only where it does not say less than `status`. */
  readonly headline?: string;
  /** The components in trouble, the worst first; without any, those under maintenance. */
  readonly affected: readonly Component[];
  /** How many components were looked at. */
  readonly total: number;
}

/** Whether an incident still goes on. One whose status is not understood does until it has an end. */
export const isOpen = (incident: Incident): boolean =>
  !incident.resolvedAt && incident.status !== 'resolved' && incident.status !== 'postmortem';

/** Whether a maintenance window is running now, as its own status says. */
export const isRunning = (maintenance: Maintenance): boolean =>
  !maintenance.resolvedAt &&
  (maintenance.status === 'in_progress' || maintenance.status === 'verifying');

/**
 * The worse of what the page says of itself and what its components say. Open incidents count only
 * where that would be a claim that all is well; an incident of impact "none" leaves it standing.
 */
export function claim(snapshot: StatusSnapshot, selection: Selection): Claim {
  const { components, missing, filtered } = selection;
  const statuses: ComponentStatus[] = components.map((component) => component.status);
  if (!filtered) statuses.push(snapshot.status);
  if (missing.length) statuses.push('unknown');

  let status = worst(statuses);
  if (!isTrouble(status)) {
    const open = snapshot.incidents.filter(
      (incident) => isOpen(incident) && touches(incident, selection),
    );
    status = worst([status, ...open.map((incident) => statusOfImpact(incident.impact))]);
  }

  const felt = isTrouble(status)
    ? isTrouble
    : (one: ComponentStatus) => one === 'under_maintenance';
  const affected = components
    .filter((component) => felt(component.status))
    .sort((a, b) => severity(b.status) - severity(a.status));
  // Its own sentence may stand for trouble of any degree, but not beside worse than it admits.
  const own =
    !filtered &&
    (isTrouble(snapshot.status) || (status === snapshot.status && status !== 'unknown'));
  return {
    status,
    ...(own && snapshot.headline ? { headline: snapshot.headline } : {}),
    affected,
    total: components.length,
  };
}

/** What a page that says nothing of itself as a whole amounts to. */
export function overallStatus(
  components: readonly Component[],
  incidents: readonly Incident[],
): ComponentStatus {
  // A group in trouble counts too: its components may not all be listed.
  const told = components.filter(({ group, status }) => !group || isTrouble(status));
  return told.length
    ? worst(told.map(({ status }) => status))
    : worst(['unknown', ...incidents.filter(isOpen).map(({ impact }) => statusOfImpact(impact))]);
}

/** The status of a group: that of its worst child; its own only where children are missing. */
export function groupStatus(group: Component, children: readonly Component[]): ComponentStatus {
  return children.length ? worst(children.map((child) => child.status)) : group.status;
}
