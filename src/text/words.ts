import type {
  ComponentStatus,
  Impact,
  IncidentStatus,
  MaintenanceStatus,
} from '../model/status.js';
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
export const NOT_FOUND = 'Status page not found';
export const OFFLINE = 'You are offline';
export const AS_OF = 'as of {age} ago';
export const AS_OF_TIME = 'as of {time}';
export const VIEW_PAGE = 'View status page';
export const VIEW_DETAILS = 'View details';

export const SERVICE_STATUS = 'Service status';
export const MORE = 'and {count} more';
export const DISMISS = 'Dismiss';
export const SNOOZE = 'Remind me in {time}';
export const REOPEN: Plural = {
  one: 'Show {count} hidden notice',
  other: 'Show {count} hidden notices',
};

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
export const COMPONENTS = 'Components';
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

export const UPDATE = 'Update';
export const JUST_NOW = 'just now';
export const POSTMORTEM = 'Postmortem';
export const AFFECTED_COMPONENTS = 'Affected components';
export const NO_INCIDENT = 'No open incident.';
export const NO_SUCH_INCIDENT = 'This incident is not listed.';
export const NO_DURATION = '—';
/** What an incident is called, by its impact. */
export const KIND: Record<Impact, string> = {
  none: 'an incident',
  maintenance: 'a maintenance',
  unknown: 'an incident',
  minor: 'a minor incident',
  major: 'a major incident',
  critical: 'a critical incident',
};
export const EXPERIENCED = '{page} experienced {kind} on {day}{affecting}{lasting}.';
export const LASTING = ', lasting {time}';
export const EXPERIENCES =
  '{page} has been experiencing {kind} since {day}{affecting}, for {time} so far.';
export const AFFECTING = ' affecting {names}';
export const AND = '{first} and {second}';
export const AND_MORE: Plural = {
  one: '{names} and {count} more component',
  other: '{names} and {count} more components',
};

export const NO_INCIDENTS = 'No incidents reported.';
export const NO_INCIDENTS_TODAY = 'No incidents reported today.';
export const UNRESOLVED = 'Unresolved incident: {title}.';
export const PAST_INCIDENTS = 'Past incidents';
export const SHOW_DAYS: Plural = { one: 'Show {count} more day', other: 'Show {count} more days' };
export const EARLIER = 'Earlier';
export const LATER = 'Later';
export const BEYOND = 'The page lists no incidents before {day}.';

export const MAINTENANCE = 'Maintenance';
export const NO_MAINTENANCE = 'No maintenance is scheduled.';
export const STARTS_IN = 'starts in {time}';
export const ENDS_IN = 'ends in {time}';
export const OVERRUN = 'was to end {time} ago';
export const OVERDUE = 'was to start {time} ago';
export const ADD_TO_CALENDAR = 'Add to calendar';

export const LAST_DAYS: Plural = { one: 'the last {count} day', other: 'the last {count} days' };
export const HOW_COMPUTED = 'How is this computed?';
export const COMPUTED =
  'Over {days}, seconds of major outage count whole, of partial outage {partial}. Days without data are left out.';
