import { instant, millis } from '../model/instant.js';
import { entries, fieldsOf, hostOf, idOf, list, textOf, wordIn, type Fields } from './fields.js';
import type { Adapter } from './provider.js';
import { fromMillis } from './times.js';

/* A status page of Uptime Kuma, https://github.com/louislam/uptime-kuma: the page, its heartbeats, its past incidents. */

/** 2 is pending: it was up before, perhaps, and is down now, perhaps. */
const BEATS = new Map<unknown, string>([
  [0, 'major_outage'],
  [1, 'operational'],
  [3, 'under_maintenance'],
]);
/** All that a post tells of how much it hurts is its colour. Most colours mean no more than news. */
const IMPACTS = {
  ...{ danger: 'major', warning: 'minor' },
  ...{ info: 'none', primary: 'none', light: 'none', dark: 'none' },
} as const;
/** One that is "inactive" was neither held nor will be. */
const WINDOWS = {
  scheduled: 'scheduled',
  'under-maintenance': 'in_progress',
  ended: 'completed',
} as const;

/** A time that was typed in belongs to the zone whose offset is told beside it, unless it says its own. */
const typed = (value: unknown, offset: unknown): string | undefined =>
  instant(textOf(value) + textOf(offset)) ??
  (instant(`${textOf(value)}Z`) ? undefined : instant(value));

const HOUR = 3_600_000;
const timeOf = (beat: unknown): number => millis(instant(fieldsOf(beat).time)) || 0;

/**
 * What the last beat of a monitor tells. One that is paused has no beats any more, and its last stays there:
 * once others have gone on for an hour, and for more than twice its usual pause, nobody knows
 * that it is up.
 */
function statusOf(beats: readonly unknown[], newest: number): string | undefined {
  const status = BEATS.get(fieldsOf(beats.at(-1)).status);
  const times = beats.map(timeOf);
  const pauses = times.slice(1).map((at, index) => at - times[index]!);
  const usual = pauses.sort((a, b) => a - b)[pauses.length >> 1] ?? 0;
  const last = times.at(-1);
  const isSilent = last && newest - last > Math.max(HOUR, 2 * usual);
  return isSilent && status === 'operational' ? 'unknown' : status;
}

const isOff = (flag: unknown): boolean => flag === false || flag === 0;

const post = (row: Fields) => {
  const isOver = isOff(row.active) || isOff(row.pin);
  return {
    id: idOf(row.id) ?? row.title,
    title: row.title,
    status: isOver ? 'resolved' : 'unknown',
    impact: wordIn(IMPACTS, row.style),
    startedAt: row.createdDate,
    resolvedAt: isOver && row.lastUpdatedDate,
    updates: [
      { body: row.content, bodyFormat: 'markdown', at: row.lastUpdatedDate ?? row.createdDate },
    ],
  };
};

const maintenance = (row: Fields) => {
  // Of one that comes again and again, the first is the present one, or else the next.
  const { startDate, endDate } = fieldsOf(list(row.timeslotList)[0]);
  return {
    id: idOf(row.id) ?? row.title,
    title: row.title,
    status: wordIn(WINDOWS, row.status),
    impact: 'maintenance',
    scheduledFor: typed(startDate, row.timezoneOffset),
    scheduledUntil: typed(endDate, row.timezoneOffset),
    updates: row.description ? [{ body: row.description, bodyFormat: 'markdown' }] : [],
  };
};

export const toDocument: Adapter['toDocument'] = (bodies, { url, fail }) => {
  const all = bodies.map(fieldsOf);
  const page = all.find(({ publicGroupList }) => Array.isArray(publicGroupList));
  if (!page) return fail('publicGroupList', 'array');
  const { title, description } = fieldsOf(page.config);
  const live = all.find((body) => 'heartbeatList' in body) ?? {};
  const beats = fieldsOf(live.heartbeatList);
  const newest = Object.values(beats)
    .map((all) => timeOf(list(all).at(-1)))
    .reduce((one, other) => Math.max(one, other), 0);
  const shares = fieldsOf(live.uptimeList);
  const past = all.find((body) => 'hasMore' in body) ?? {};
  const starts = entries(past.incidents).flatMap((row) => instant(row.createdDate) ?? []);

  const components = list(page.publicGroupList)
    .map(fieldsOf)
    .flatMap((group) => {
      const groupId = `group ${idOf(group.id)}`;
      // What should be a list of monitors and is none, becomes a bad one.
      const monitors = [group.monitorList].flat().map(fieldsOf);
      return [
        { id: groupId, name: textOf(group.name).trim(), group: true },
        ...monitors.map(({ id, name }) => {
          const status = statusOf(list(beats[idOf(id) ?? '']), newest);
          return { id: idOf(id), name, status, groupId };
        }),
      ];
    });
  return {
    page: {
      name: textOf(title) || hostOf(url),
      url: url.replace(/api\/status-page\/(heartbeat\/)?/, 'status/'),
      about: description || undefined,
    },
    components,
    incidents: entries([page.incident, ...list(page.incidents), ...list(past.incidents)]).map(post),
    incidentsSince: past.hasMore === false ? fromMillis(0) : starts.sort()[0],
    maintenances: entries(page.maintenanceList).map(maintenance),
    // Of a day and a night, and no more.
    uptime: Object.fromEntries(
      components.flatMap(({ id = '' }) => {
        const share = shares[`${id}_24`];
        return typeof share === 'number' ? [[id, { percent: share * 100 }]] : [];
      }),
    ) as Fields,
  };
};
