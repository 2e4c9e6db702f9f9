// A world without waiting: its clocks, timers and chance stand in for those of the machine, so that the
// code under dist/ runs through hours in seconds, and the same way each time.

const STEP = 100;

/** Repeatable chance, 0 to 1 (mulberry32, public domain). */
function seeded(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What browsers have and Node has not, of that what the store touches. */
function memoryStorage() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

/**
 * Puts the world in place of the machine's; `restore` undoes that.
 *
 * @param {object} options
 * @param {number} options.start  what the wall clock shows, in milliseconds since 1970
 * @param {number} [options.seed]
 * @param {(url: string) => object} options.fetch  the answer to a request
 */
export function createWorld({ start, seed = 1, fetch }) {
  const turn = setImmediate;
  /** Timers by the step in which they end. */
  const due = new Map();
  const intervals = new Set();
  let elapsed = 0;

  const at = (ms, timer) => {
    const step = Math.max(Math.ceil((elapsed + (ms || 0)) / STEP), elapsed / STEP + 1);
    const ending = due.get(step);
    if (ending) ending.push(timer);
    else due.set(step, [timer]);
    return timer;
  };
  const replaced = {
    setTimeout: (run, ms) => at(ms, { run }),
    setInterval: (run, ms) => {
      const timer = { run, ms };
      intervals.add(timer);
      return at(ms, timer);
    },
    clearTimeout: (timer) => timer && (timer.run = undefined),
    clearInterval: (timer) => {
      if (timer) timer.run = undefined;
      intervals.delete(timer);
    },
    localStorage: memoryStorage(),
    // A tab for each visitor: tabs that share would ask less, never more.
    BroadcastChannel: undefined,
    fetch: (url) => Promise.resolve(fetch(url)),
  };
  const own = [
    ...Object.entries(replaced).map(([name, value]) => [globalThis, name, value]),
    [Date, 'now', () => start + elapsed],
    [performance, 'now', () => elapsed],
    [Math, 'random', seeded(seed)],
    [console, 'warn', () => {}],
    // Thousands of errors a second, of which nobody reads where they come from.
    [Error, 'stackTraceLimit', 0],
  ].map(([object, name, value]) => {
    const before = Object.getOwnPropertyDescriptor(object, name);
    Object.defineProperty(object, name, { configurable: true, writable: true, value });
    return () => {
      if (before) Object.defineProperty(object, name, before);
      else delete object[name];
    };
  });

  return {
    /** Seconds since the start. */
    get second() {
      return Math.floor(elapsed / 1000);
    },
    /** Lets a second pass, and all that was waiting for it happen. */
    async pass() {
      for (const end = elapsed + 1000; elapsed < end;) {
        elapsed += STEP;
        const ending = due.get(elapsed / STEP) ?? [];
        due.delete(elapsed / STEP);
        for (const timer of ending) {
          timer.run?.();
          if (intervals.has(timer)) at(timer.ms, timer);
        }
        await new Promise((done) => turn(done));
      }
    },
    restore() {
      for (const undo of own) undo();
    },
  };
}
