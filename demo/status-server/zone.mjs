/** The page's time zone: every time the server writes is a wall-clock time in London. */
export const TIME_ZONE = 'Europe/London';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
});

const offsets = new Map();

/** Milliseconds by which London is ahead of UTC; it changes on the hour only. */
function offsetAt(ms) {
  const hour = Math.floor(ms / HOUR) * HOUR;
  if (!offsets.has(hour)) {
    const parts = clock.formatToParts(hour).map(({ type, value }) => [type, Number(value)]);
    const wall = Object.fromEntries(parts);
    offsets.set(hour, Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour) - hour);
  }
  return offsets.get(hour);
}

/** An instant as Statuspage writes it: `2026-06-01T18:40:00.000+01:00`. */
export function zoned(ms) {
  const offset = offsetAt(ms);
  const wall = new Date(ms + offset).toISOString().slice(0, -1);
  return `${wall}+0${offset / HOUR}:00`;
}

/** The instant that lies `minute` minutes of wall clock into the day `daysAgo` days before `now`. */
export function daysBefore(now, daysAgo, minute) {
  const today = new Date(now + offsetAt(now));
  const day = today.getUTCDate() - daysAgo;
  const wall = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), day, 0, minute);
  return wall - offsetAt(wall - offsetAt(wall));
}
