import { NOW } from './company.js';
import { millisOf, type Time } from './move.js';

/** A clock that moves only when it is told to. */
export interface FrozenClock {
  /** What it shows, in milliseconds since 1970. */
  readonly now: number;
  /** Lets milliseconds pass; a negative number sets it back. */
  advance(ms: number): void;
  /** Sets it to a moment. @throws RangeError for what is no time */
  set(time: Time): void;
  /** Lets time go on as it really does. Harmless when done before. */
  restore(): void;
}

interface Hands {
  wall: number;
  monotonic: number;
}

/** All that stand still; the one frozen last is shown. */
const frozen: Hands[] = [];

/** Puts clocks in place of the real ones that show the topmost of `frozen`; undone by what it returns. */
function stopTime(): () => void {
  const RealDate = globalThis.Date;
  const ownNow = Object.getOwnPropertyDescriptor(performance, 'now');
  const realElapsed = performance.now.bind(performance);

  // Whoever has kept one of these beyond the end gets the real time from it.
  const now = (): number => frozen.at(-1)?.wall ?? RealDate.now();
  const elapsed = (): number => frozen.at(-1)?.monotonic ?? realElapsed();
  const FrozenDate = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, values, heir) =>
      Reflect.construct(target, values.length ? values : [now()], heir) as Date,
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  });

  globalThis.Date = FrozenDate;
  Object.defineProperty(performance, 'now', { configurable: true, writable: true, value: elapsed });
  return () => {
    if (globalThis.Date === FrozenDate) globalThis.Date = RealDate;
    if (performance.now !== elapsed) return;
    if (ownNow) Object.defineProperty(performance, 'now', ownNow);
    else Reflect.deleteProperty(performance, 'now');
  };
}

let resumeTime: (() => void) | undefined;

/**
 * Stops `Date` and `performance.now()`, by which the elements tell ages; timers run on, so that what
 * waits for one needs no help. Freeze before elements and clients are made. Several may be nested:
 * the last one counts until it is restored, and the real clocks come back with the last of all.
 * @param at what it shows; without, the moment of the scenarios (`NOW`)
 * @throws RangeError for what is no time
 */
export function frozenClock(at: Time = NOW): FrozenClock {
  const hands: Hands = { wall: millisOf(at), monotonic: performance.now() };
  resumeTime ??= stopTime();
  frozen.push(hands);
  const set = (time: Time): void => {
    const to = millisOf(time);
    // As on a real machine, only the wall clock can be set back.
    hands.monotonic += Math.max(0, to - hands.wall);
    hands.wall = to;
  };
  return {
    get now() {
      return hands.wall;
    },
    set,
    advance: (ms) => set(hands.wall + ms),
    restore() {
      if (frozen.includes(hands)) frozen.splice(frozen.indexOf(hands), 1);
      if (frozen.length) return;
      resumeTime?.();
      resumeTime = undefined;
    },
  };
}
