import type {
  ComponentStatus,
  Impact,
  IncidentStatus,
  MaintenanceStatus,
} from '../model/status.js';

/**
 * What is said: its place in the catalogue of a language, which no other message has, and its English.
 * `{blanks}` are filled in. What is counted has a form for each plural rule, `one|other`, and the last
 * stands for all rules that have none of their own.
 */
export type Message = readonly [id: number, english: string];

/*
 * All words that the elements say, in the order and the shape of the hosted status pages that
 * visitors know. Each is a constant of its own, so that a bundle holds only those it needs. A number
 * is never given to another message: catalogues of another version may be on the same page.
 */

/** One component; of a page without a sentence of its own, the whole. */
export const STATUS = {
  operational: [1, 'Operational'],
  under_maintenance: [2, 'Under maintenance'],
  degraded_performance: [3, 'Degraded performance'],
  partial_outage: [4, 'Partial outage'],
  major_outage: [5, 'Major outage'],
  unknown: [6, 'Unknown'],
} satisfies Record<ComponentStatus, Message>;
export const ALL_OPERATIONAL: Message = [7, 'All systems operational'];
export const STATUS_UNKNOWN: Message = [8, 'Status unknown'];

/** Incidents, maintenance windows and their updates; of an update that repeats the one before, the last. */
export const PHASE = {
  investigating: [9, 'Investigating'],
  identified: [10, 'Identified'],
  monitoring: [11, 'Monitoring'],
  resolved: [12, 'Resolved'],
  postmortem: [13, 'Postmortem'],
  scheduled: [14, 'Scheduled'],
  in_progress: [15, 'In progress'],
  verifying: [16, 'Verifying'],
  completed: [17, 'Completed'],
  unknown: [18, 'Update'],
} satisfies Record<IncidentStatus | MaintenanceStatus, Message>;

export const NAMED: Message = [19, '{name}: {status}'];
export const AFFECTED: Message = [
  20,
  '{count} of {total} component affected|{count} of {total} components affected',
];
export const NO_MATCH: Message = [21, 'No component matches “{name}”'];
export const LOADING: Message = [22, 'Loading status…'];
export const UNAVAILABLE: Message = [23, 'Status unavailable'];
export const NOT_FOUND: Message = [24, 'Status page not found'];
export const OFFLINE: Message = [25, 'You are offline'];
export const AS_OF: Message = [26, 'as of {age} ago'];
export const VIEW_PAGE: Message = [27, 'View status page'];
export const VIEW_DETAILS: Message = [28, 'View details'];

export const SERVICE_STATUS: Message = [29, 'Service status'];
export const MORE: Message = [30, 'and {count} more'];
export const DISMISS: Message = [31, 'Dismiss'];
export const SNOOZE: Message = [32, 'Remind me in {time}'];
export const REOPEN: Message = [33, 'Show {count} hidden notice|Show {count} hidden notices'];

export const NO_COMPONENTS: Message = [34, 'No components to show.'];
/** Of a number, or of a number of days. */
export const SHOW_MORE: Message = [35, 'Show {count} more'];
export const ABOUT: Message = [36, 'About {name}'];

export const TODAY: Message = [37, 'Today'];
export const UPTIME: Message = [38, '{percent} uptime'];
export const DERIVED: Message = [39, 'Uptime is estimated from past incidents.'];
export const NO_UPTIME: Message = [40, 'No uptime data'];
export const NO_DOWNTIME: Message = [41, 'No downtime recorded on this day.'];
export const NO_DATA: Message = [42, 'No data exists for this day.'];
export const COMPONENTS: Message = [43, 'Components'];
export const ALL_COMPONENTS: Message = [44, 'All components'];
/** `{days}` is a number of days in words, "90 days". */
export const BAR: Message = [45, '{name}, last {days}'];
export const BAR_DOWN: Message = [46, '{days} with downtime'];
export const BAR_NO_DATA: Message = [47, '{days} without data'];
export const HOW_COMPUTED: Message = [48, 'How is this computed?'];
export const COMPUTED: Message = [
  49,
  'Over the last {days}, seconds of major outage count whole, of partial outage {partial}. Days without data are left out.',
];
export const DAY_BY_DAY: Message = [50, 'Day by day'];

export const JUST_NOW: Message = [51, 'just now'];
export const NO_INCIDENT: Message = [53, 'No open incident.'];
export const NO_SUCH_INCIDENT: Message = [54, 'This incident is not listed.'];
const SOME_INCIDENT: Message = [55, 'an incident'];
/** What an incident is called, by its impact. */
export const KIND = {
  none: SOME_INCIDENT,
  unknown: SOME_INCIDENT,
  maintenance: [56, 'a maintenance'],
  minor: [57, 'a minor incident'],
  major: [58, 'a major incident'],
  critical: [59, 'a critical incident'],
} satisfies Record<Impact, Message>;
export const EXPERIENCED: Message = [60, '{page} experienced {kind} on {day}{affecting}{lasting}.'];
export const EXPERIENCES: Message = [
  61,
  '{page} has been experiencing {kind} since {day}{affecting}, for {time} so far.',
];
export const AFFECTING: Message = [62, ' affecting {names}'];
export const LASTING: Message = [63, ', lasting {time}'];
export const MORE_COMPONENTS: Message = [64, '{count} more component|{count} more components'];

export const NO_INCIDENTS: Message = [65, 'No incidents reported.'];
export const NO_INCIDENTS_TODAY: Message = [66, 'No incidents reported today.'];
export const UNRESOLVED: Message = [67, 'Unresolved incident: {title}.'];
export const PAST_INCIDENTS: Message = [68, 'Past incidents'];
export const EARLIER: Message = [69, 'Earlier'];
export const LATER: Message = [70, 'Later'];
export const BEYOND: Message = [71, 'The page lists no incidents before {day}.'];

export const MAINTENANCE: Message = [72, 'Maintenance'];
export const NO_MAINTENANCE: Message = [73, 'No maintenance is scheduled.'];
export const STARTS_IN: Message = [74, 'starts in {time}'];
export const ENDS_IN: Message = [75, 'ends in {time}'];
export const OVERRUN: Message = [76, 'was to end {time} ago'];
export const OVERDUE: Message = [77, 'was to start {time} ago'];
export const ADD_TO_CALENDAR: Message = [52, 'Add to calendar'];
