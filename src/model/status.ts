/** The words of Atlassian Statuspage, the field's lingua franca, and their order. */

export const COMPONENT_STATUSES = [
  'operational',
  'under_maintenance',
  'unknown',
  'degraded_performance',
  'partial_outage',
  'major_outage',
] as const;

/** How one component, or the whole page, is doing. Listed from best to worst. */
export type ComponentStatus = (typeof COMPONENT_STATUSES)[number];

export const IMPACTS = ['none', 'maintenance', 'unknown', 'minor', 'major', 'critical'] as const;

/** How much an incident hurts. Listed from least to most. */
export type Impact = (typeof IMPACTS)[number];

export const INCIDENT_STATUSES = [
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
  'unknown',
] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

export const MAINTENANCE_STATUSES = [
  'scheduled',
  'in_progress',
  'verifying',
  'completed',
  'unknown',
] as const;
export type MaintenanceStatus = (typeof MAINTENANCE_STATUSES)[number];

/** The place of a status in the order from best (0) to worst. */
export const severity = (status: ComponentStatus): number => COMPONENT_STATUSES.indexOf(status);

/** The worst of several statuses; of none at all, nothing is known. */
export function worst(statuses: Iterable<ComponentStatus>): ComponentStatus {
  let found = -1;
  for (const status of statuses) found = Math.max(found, severity(status));
  return COMPONENT_STATUSES[found] ?? 'unknown';
}

/** The status that an impact stands for: both lists have the same order. */
export const statusOfImpact = (impact: string): ComponentStatus =>
  COMPONENT_STATUSES[IMPACTS.indexOf(impact as Impact)] ?? 'unknown';

/** What the status of its components tells of an open incident: nothing, unless they are in trouble. */
export const impactOf = (status: ComponentStatus): Impact =>
  (isTrouble(status) && IMPACTS[severity(status)]) || 'unknown';

/** Whether visitors feel it: anything from degraded performance to a major outage. */
export const isTrouble = (status: ComponentStatus): boolean =>
  severity(status) > severity('unknown');
