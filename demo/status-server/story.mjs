import { createHash } from 'node:crypto';
import { fullName, PAGE } from './company.mjs';
import { zoned } from './zone.mjs';

/**
 * @typedef {object} Told  One update.
 * @property {string} at      wall clock of the story's day: '18:40', the day after: '00:26+1', before: '14:00-3'
 * @property {string} status
 * @property {string} body
 * @property {string} [name]  the title from here on
 * @property {Record<string, string>} [set]  component id to its status from here on
 *
 * @typedef {object} Story  An incident or a maintenance as a person would note it down, oldest update first.
 * @property {string} key     never shown: the ids are made from it
 * @property {string} name
 * @property {string} [started]  where that was before the first update
 * @property {'none'} [impact]   where it is not what the components say
 * @property {string[]} [affects]  components listed although their status stays
 * @property {{ from: string, until: string }} [window]  makes it a maintenance
 * @property {Told[]} updates
 */

const IMPACTS = {
  operational: 0,
  under_maintenance: 0,
  degraded_performance: 1,
  partial_outage: 2,
  major_outage: 3,
};

/** Twelve characters of [0-9a-z], always the same for the same seed. */
export function idOf(seed) {
  const digest = createHash('sha256').update(seed).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(-12);
}

/** '18:40' as minutes of the day, '00:26+1' those of the next. */
export function minutesOf(at) {
  const [, hours, minutes, days = '0'] = /^(\d\d):(\d\d)([+-]\d+)?$/.exec(at);
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
}

function affected({ at, set = {}, status }, story, before) {
  for (const id of story.affects ?? []) if (!before.has(id)) before.set(id, 'operational');
  const listed = new Set([...before.keys(), ...Object.keys(set)]);
  const announced = story.window && status === 'scheduled' ? 'under_maintenance' : undefined;
  const rows = [...listed].map((id) => ({
    code: id,
    name: fullName(id),
    old_status: before.get(id) ?? 'operational',
    new_status: set[id] ?? announced ?? before.get(id),
  }));
  for (const [id, state] of Object.entries(set)) before.set(id, state);
  return { at, rows: rows.length > 0 ? rows : null };
}

/**
 * A story as Statuspage would tell it at the instant `limit`, or undefined before its first update.
 * @param {Story} story
 * @param {(at: string) => number} instantOf
 * @param {number} limit
 * @param {{ pageUrl: string, componentOf: (id: string) => object }} page
 */
export function tell(story, instantOf, limit, { pageUrl, componentOf }) {
  const told = story.updates.filter(({ at }) => instantOf(at) <= limit);
  if (told.length === 0) return undefined;
  const id = idOf(story.key);
  const states = new Map();
  let worst = 0;
  const updates = told.map((update) => {
    const at = zoned(instantOf(update.at));
    const { rows } = affected(update, story, states);
    worst = Math.max(worst, ...[...states.values()].map((state) => IMPACTS[state]));
    return {
      id: idOf(`${story.key}/${update.at}`),
      status: update.status,
      body: update.body,
      incident_id: id,
      created_at: at,
      updated_at: at,
      display_at: at,
      affected_components: rows,
      deliver_notifications: true,
      custom_tweet: null,
      tweet_id: null,
    };
  });
  const last = (...statuses) => updates.findLast(({ status }) => statuses.includes(status));
  const impact = story.impact ?? ['none', 'minor', 'major', 'critical'][worst];
  const window = story.window && {
    scheduled_for: zoned(instantOf(story.window.from)),
    scheduled_until: zoned(instantOf(story.window.until)),
  };
  return {
    id,
    name: told.findLast(({ name }) => name)?.name ?? story.name,
    status: updates.at(-1).status,
    created_at: updates[0].created_at,
    updated_at: updates.at(-1).updated_at,
    monitoring_at: last('monitoring')?.created_at ?? null,
    resolved_at: last('resolved', 'completed')?.created_at ?? null,
    impact: window ? 'maintenance' : impact,
    shortlink: `${pageUrl}/incidents/${id}`,
    started_at: story.started ? zoned(instantOf(story.started)) : updates[0].created_at,
    page_id: PAGE.id,
    incident_updates: updates.reverse(),
    components: [...states.keys()].map(componentOf),
    reminder_intervals: null,
    ...window,
  };
}
