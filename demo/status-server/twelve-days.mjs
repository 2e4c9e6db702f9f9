import { ID, PAGE } from './company.mjs';
import { incidentsAt, summaryAt } from './documents.mjs';
import { sendDocument } from './reply.mjs';
import { zoned } from './zone.mjs';

/*
 * The same company with an incident that has been open for twelve days, as ticketing systems have
 * them: a second status page at `/twelve-days`, on which every other part stands at ten in the morning.
 */

const HOUR = 3_600_000;
const CALM = 600;
const INCIDENT = 'w0tn4kz82mqe';

/** Hours ago, status, words; oldest first. */
const TOLD = [
  [
    294,
    'investigating',
    'Some theatres have not received their overnight sales reports. We are looking for the cause.',
  ],
  [292.7, 'investigating', 'Reports are made, but wait to be sent. Sales are safe.'],
  [
    291,
    'identified',
    'Two very large reports hold up the queue. We send the others around them by hand.',
  ],
  [284.5, 'identified', 'All reports of last night have been sent.'],
  [270, 'identified', 'The queue was late again: reports came at 07:10, not 05:00.'],
  [260, 'identified', 'We split large reports from tonight on.'],
  [246, 'monitoring', 'Reports came at 05:20. We watch one more night.'],
  [221.5, 'identified', 'Reports came at 06:40. Splitting them was not enough.'],
  [194, 'identified', 'We are moving reports to a database of their own.'],
  [171, 'identified', 'The new database is being filled. Reports come before 07:00.'],
  [102, 'identified', 'Over the weekend reports came at 05:50.'],
  [73, 'identified', 'The new database holds all of last year.'],
  [50, 'identified', 'The move is planned for the coming weekend, at 06:00.'],
  [42.5, 'identified', 'Theatres with reports of their own find a note in their inbox.'],
  [30, 'identified', 'Reports came at 05:45.'],
  [6, 'identified', 'Reports came at 05:40.'],
  [1, 'identified', 'Everything is ready for the move.'],
];

function longIncident(now, url) {
  const at = (hours) => zoned(now - hours * HOUR);
  const updates = TOLD.map(([hours, status, body], index) => ({
    id: `${INCIDENT.slice(0, 10)}${String(index).padStart(2, '0')}`,
    status,
    body,
    incident_id: INCIDENT,
    created_at: at(hours),
    updated_at: at(hours),
    display_at: at(hours),
    affected_components: [
      {
        code: ID.reports,
        name: 'Reports',
        old_status: index ? 'degraded_performance' : 'operational',
        new_status: 'degraded_performance',
      },
    ],
    deliver_notifications: true,
    custom_tweet: null,
    tweet_id: null,
  })).reverse();
  return {
    id: INCIDENT,
    name: 'Overnight reports arrive late',
    status: 'identified',
    created_at: updates.at(-1).created_at,
    updated_at: updates[0].created_at,
    monitoring_at: null,
    resolved_at: null,
    impact: 'minor',
    shortlink: `${url}/twelve-days`,
    started_at: updates.at(-1).created_at,
    page_id: PAGE.id,
    incident_updates: updates,
    components: [],
    reminder_intervals: null,
  };
}

const late = (component) =>
  component.id === ID.reports ? { ...component, status: 'degraded_performance' } : component;

/** Answers for this second page; returns whether the path is one of its. */
export function sendTwelveDays(req, res, now) {
  const [, path] = /^\/twelve-days\/api\/v2\/(summary|incidents)\.json$/.exec(req.url) ?? [];
  if (!path) return false;
  const minute = Math.floor(now / 60_000) * 60_000;
  const incident = longIncident(minute, `http://${req.headers.host}`);
  const options = { pageUrl: `http://${req.headers.host}/status` };
  const all = incidentsAt(CALM, minute, options);
  const summary = summaryAt(CALM, minute, options);
  const documents = {
    incidents: { ...all, incidents: [incident, ...all.incidents] },
    summary: {
      ...summary,
      components: summary.components.map(late),
      incidents: [incident, ...summary.incidents],
      status: { indicator: 'minor', description: 'Partially Degraded Service' },
    },
  };
  sendDocument(req, res, JSON.stringify(documents[path]));
  return true;
}
