import { PAST_INCIDENTS, PAST_MAINTENANCES } from './archive.mjs';
import { PAGE, PLACES } from './company.mjs';
import { INCIDENTS, MAINTENANCES } from './day.mjs';
import { overall, worstOf } from './overall.mjs';
import { minutesOf, tell } from './story.mjs';
import { daysBefore, zoned } from './zone.mjs';

/**
 * The Statuspage documents at a minute of the played day. The simulated present is the real one:
 * what happened k minutes before `minute` is dated k minutes before `now`. The archive lies at the
 * same hours of the days before, in London. Both are whole minutes, so that a document changes
 * no more than once a minute while the clock stands, and not at all between events at speed 1.
 *
 * @typedef {{ pageUrl?: string }} Options
 */

const MINUTE = 60_000;
const FOUNDED = Date.parse('2023-02-06T09:30:00Z');

/** The same moment as an instant for every wall-clock time of the day. */
function timing(minute, now) {
  const midnight = Math.floor(Math.round(now - minute * MINUTE) / MINUTE) * MINUTE;
  return {
    instantOf: (at) => midnight + minutesOf(at) * MINUTE,
    present: midnight + Math.floor(minute) * MINUTE,
  };
}

/** Component id to its status and the instant of its last change today. */
function statesAt({ instantOf, present }) {
  const states = new Map();
  const changes = [...INCIDENTS, ...MAINTENANCES]
    .flatMap(({ updates }) => updates)
    .map(({ at, set = {} }) => ({ when: instantOf(at), set }))
    .filter(({ when }) => when <= present)
    .sort((a, b) => a.when - b.when);
  for (const { when, set } of changes) {
    for (const [id, status] of Object.entries(set)) states.set(id, { status, when });
  }
  return states;
}

function describe(place, states) {
  const known = (place.children ?? [place.id]).map((id) => states.get(id)).filter(Boolean);
  return {
    id: place.id,
    name: place.name,
    status: worstOf(known.map(({ status }) => status)),
    created_at: zoned(Math.max(FOUNDED, Date.parse(`${place.since}T09:30:00Z`))),
    updated_at: zoned(Math.max(FOUNDED, ...known.map(({ when }) => when))),
    position: place.position,
    description: place.description,
    showcase: !place.quiet && !place.children,
    start_date: place.children ? null : place.since,
    group_id: place.groupId,
    page_id: PAGE.id,
    group: Boolean(place.children),
    only_show_if_degraded: place.quiet,
    ...(place.children && { components: place.children }),
  };
}

const newestFirst = (a, b) => Date.parse(b.created_at) - Date.parse(a.created_at);
const laterWindowFirst = (a, b) => Date.parse(b.scheduled_for) - Date.parse(a.scheduled_for);

/** Everything that is known at a minute; the documents are cut from it. */
function knowledge(minute, now, { pageUrl = PAGE.url } = {}) {
  const time = timing(minute, now);
  const states = statesAt(time);
  const components = PLACES.map((place) => describe(place, states));
  const componentOf = (id) => components.find((component) => component.id === id);
  const page = { pageUrl, componentOf };
  const today = (story) => tell(story, time.instantOf, time.present, page);
  const past = ({ daysAgo, ...story }) =>
    tell(story, (at) => daysBefore(now, daysAgo, minutesOf(at)), now, page);
  const incidents = [...INCIDENTS.map(today), ...PAST_INCIDENTS.map(past)]
    .filter(Boolean)
    .sort(newestFirst);
  const maintenances = [...MAINTENANCES.map(today), ...PAST_MAINTENANCES.map(past)]
    .filter(Boolean)
    .sort(laterWindowFirst);
  const touched = [...incidents, ...maintenances].map(({ updated_at }) => Date.parse(updated_at));
  return {
    page: { ...PAGE, url: pageUrl, updated_at: zoned(Math.max(...touched)) },
    components,
    incidents,
    maintenances,
    status: overall(components.filter(({ group }) => !group).map(({ status }) => status)),
  };
}

const isOpen = ({ status }) => status !== 'resolved' && status !== 'postmortem';
const isUpcoming = ({ status }) => status === 'scheduled';
const isActive = ({ status }) => status === 'in_progress' || status === 'verifying';

/** @param {number} minute @param {number} now @param {Options} [options] */
export function summaryAt(minute, now, options) {
  const { page, components, incidents, maintenances, status } = knowledge(minute, now, options);
  return {
    page,
    components,
    incidents: incidents.filter(isOpen),
    scheduled_maintenances: maintenances.filter((one) => isUpcoming(one) || isActive(one)),
    status,
  };
}

/** @param {number} minute @param {number} now @param {Options} [options] */
function statusAt(minute, now, options) {
  const { page, status } = knowledge(minute, now, options);
  return { page, status };
}

/** @param {number} minute @param {number} now @param {Options} [options] */
export function componentsAt(minute, now, options) {
  const { page, components } = knowledge(minute, now, options);
  return { page, components };
}

/** @param {number} minute @param {number} now @param {Options} [options] */
export function incidentsAt(minute, now, options) {
  const { page, incidents } = knowledge(minute, now, options);
  return { page, incidents };
}

/** @param {number} minute @param {number} now @param {Options} [options] */
function unresolvedIncidentsAt(minute, now, options) {
  const { page, incidents } = knowledge(minute, now, options);
  return { page, incidents: incidents.filter(isOpen) };
}

/** @param {number} minute @param {number} now @param {Options} [options] */
export function scheduledMaintenancesAt(minute, now, options) {
  const { page, maintenances } = knowledge(minute, now, options);
  return { page, scheduled_maintenances: maintenances };
}

/** @param {number} minute @param {number} now @param {Options} [options] */
export function upcomingMaintenancesAt(minute, now, options) {
  const { page, maintenances } = knowledge(minute, now, options);
  return { page, scheduled_maintenances: maintenances.filter(isUpcoming) };
}

/** @param {number} minute @param {number} now @param {Options} [options] */
function activeMaintenancesAt(minute, now, options) {
  const { page, maintenances } = knowledge(minute, now, options);
  return { page, scheduled_maintenances: maintenances.filter(isActive) };
}

/** Each document by its path. */
export const DOCUMENTS = {
  '/api/v2/summary.json': summaryAt,
  '/api/v2/status.json': statusAt,
  '/api/v2/components.json': componentsAt,
  '/api/v2/incidents.json': incidentsAt,
  '/api/v2/incidents/unresolved.json': unresolvedIncidentsAt,
  '/api/v2/scheduled-maintenances.json': scheduledMaintenancesAt,
  '/api/v2/scheduled-maintenances/upcoming.json': upcomingMaintenancesAt,
  '/api/v2/scheduled-maintenances/active.json': activeMaintenancesAt,
};
