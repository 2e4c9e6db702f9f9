import type { ComponentStatus, IncidentStatus, MaintenanceStatus } from '../model/status.js';
import type { Plural } from './say.js';

/*
 * All words that the elements say, in the order and the shape of the hosted status pages that
 * visitors know. Each is a constant of its own, so that a bundle holds only those it needs.
 */

/** One component. */
export const STATUS: Record<ComponentStatus, string> = {
  operational: 'Operational',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
  unknown: 'Unknown',
};

/** The whole page, where it has no sentence of its own. */
export const PAGE_STATUS: Record<ComponentStatus, string> = {
  operational: 'All systems operational',
  under_maintenance: 'Service under maintenance',
  degraded_performance: 'Partially degraded service',
  partial_outage: 'Partial system outage',
  major_outage: 'Major system outage',
  unknown: 'Status unknown',
};

/** Incidents, maintenance windows and their updates. */
export const PHASE: Record<IncidentStatus | MaintenanceStatus, string> = {
  investigating: 'Investigating',
  identified: 'Identified',
  monitoring: 'Monitoring',
  resolved: 'Resolved',
  postmortem: 'Postmortem',
  scheduled: 'Scheduled',
  in_progress: 'In progress',
  verifying: 'Verifying',
  completed: 'Completed',
  unknown: 'Update',
};

export const NAMED = '{name}: {status}';
export const HEADLINE_NAMED = '{headline} · {name}';
export const AFFECTED: Plural = {
  one: '{count} of {total} component affected',
  other: '{count} of {total} components affected',
};
export const NO_MATCH = 'No component matches “{name}”';
export const LOADING = 'Loading status…';
export const UNAVAILABLE = 'Status unavailable';
export const OFFLINE = 'You are offline';
export const AS_OF = 'as of {age} ago';
export const VIEW_PAGE = 'View status page';
export const VIEW_DETAILS = 'View details';

export const SERVICE_STATUS = 'Service status';
export const MORE = 'and {count} more';
export const DISMISS = 'Dismiss';

export const NO_COMPONENTS = 'No components to show.';
export const SHOW_MORE = 'Show {count} more';
export const ABOUT = 'About {name}';

export const DAYS_AGO: Plural = { one: '{count} day ago', other: '{count} days ago' };
export const TODAY = 'Today';
export const UPTIME = '{percent} uptime';
export const DERIVED = 'Uptime is estimated from past incidents.';
export const NO_UPTIME = 'No uptime data';
export const NO_DOWNTIME = 'No downtime recorded on this day.';
export const NO_DATA = 'No data exists for this day.';
export const DOWN_MAJOR = '{time} major outage';
export const DOWN_PARTIAL = '{time} partial outage';
export const ALL_COMPONENTS = 'All components';
export const BAR: Plural = { one: '{name}, last {count} day', other: '{name}, last {count} days' };
export const BAR_DOWN: Plural = {
  one: '{count} day with downtime',
  other: '{count} days with downtime',
};
export const BAR_NO_DATA: Plural = {
  one: '{count} day without data',
  other: '{count} days without data',
};
