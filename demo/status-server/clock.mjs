import { PHASES, phaseAt } from './day.mjs';

const DAY = 1440;

/** A minute of the day as a person reads it: "18:40". */
export function timeOf(minute) {
  const whole = Math.floor(minute);
  return [Math.floor(whole / 60), whole % 60].map((n) => String(n).padStart(2, '0')).join(':');
}

/**
 * The simulated clock: a minute of the day that runs at `speed` simulated minutes per real one.
 * After midnight the same day begins again.
 *
 * @param {object} [options]
 * @param {() => number} [options.now]  real time in milliseconds
 * @param {number | string} [options.start]  a minute of the day or the id of a phase
 * @param {number} [options.speed]
 * @param {boolean} [options.playing]
 */
export function createClock({
  now = Date.now,
  start = 'all-well',
  speed = 60,
  playing = true,
} = {}) {
  let base = { minute: minuteOf(start), at: now() };

  const minute = () => {
    const passed = playing ? ((now() - base.at) / 60_000) * speed : 0;
    return (((base.minute + passed) % DAY) + DAY) % DAY;
  };
  /** Carries on from here, whatever changes next. */
  const rebase = (to = minute()) => {
    base = { minute: to, at: now() };
  };

  return {
    minute,
    /** @param {number | string} to  a minute of the day or the id of a phase */
    jump: (to) => rebase(minuteOf(to)),
    setSpeed(value) {
      rebase();
      speed = value;
    },
    play() {
      rebase();
      playing = true;
    },
    pause() {
      rebase();
      playing = false;
    },
    state() {
      const at = minute();
      return { minute: Math.floor(at), time: timeOf(at), phase: phaseAt(at), speed, playing };
    },
  };
}

function minuteOf(to) {
  if (typeof to === 'number' && to >= 0 && to < DAY) return to;
  const phase = PHASES.find(({ id }) => id === to);
  if (!phase) throw new RangeError(`No such minute or phase of the day: ${to}`);
  return phase.minute;
}
