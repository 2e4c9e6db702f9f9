// What happens to the origin, by the second of the simulation. Each begins with five minutes in which all
// is well: what the origin is used to.

/** How long the first visitors take to come, so that nothing begins in step. */
export const ARRIVAL = 60;
/** From when on all have begun to poll. */
export const MIXED = 180;
export const WELL = 300;

const MIDNIGHT = Date.parse('2026-06-11T00:00:00Z');

/** The wall clock at the start, so that midnight comes at that second. */
const midnightAt = (second) => MIDNIGHT - second * 1000;

const between = (from, until, answer) => (second) =>
  second >= from && second < until ? answer : undefined;

/** All are told the same moment to come back at. */
const maintenance = (seconds) => ({
  seconds: WELL + seconds + 300,
  start: midnightAt(WELL + seconds),
  events: [
    [WELL, 'maintenance'],
    [WELL + seconds, 'midnight'],
  ],
  plan: between(WELL, WELL + seconds, {
    status: 503,
    headers: { 'retry-after': new Date(MIDNIGHT).toUTCString() },
  }),
});

export const SCENARIOS = [
  {
    name: '10 minutes of errors (500)',
    seconds: WELL + 600 + 660,
    events: [
      [WELL, 'outage'],
      [WELL + 600, 'recovery'],
    ],
    plan: between(WELL, WELL + 600, { status: 500 }),
  },
  {
    name: '20 minutes without connection',
    seconds: WELL + 1200 + 720,
    events: [
      [WELL, 'outage'],
      [WELL + 1200, 'recovery'],
    ],
    plan: between(WELL, WELL + 1200, {}),
  },
  {
    name: 'midnight',
    seconds: WELL + 240,
    start: midnightAt(WELL + 120),
    events: [[WELL + 120, 'midnight']],
    plan: () => undefined,
  },
  { name: '10 minutes of 503, "Retry-After: midnight"', ...maintenance(600) },
  { name: '200 seconds of it, nobody comes or goes', stays: true, ...maintenance(200) },
];
