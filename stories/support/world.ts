import { frozenClock } from '../../src/testing/frozen-clock.js';
import { scenarios, type ScenarioName } from './fixtures.js';

/*
 * The world that stories live in: a clock that stands, so that pictures stay the same, and hosts
 * under ".example" that are answered here, so that nothing leaves the machine.
 */

/** Where a scenario can be read, for screens whose elements read a source. */
export const addressOf = (name: ScenarioName): string =>
  `https://status.brindle-tickets.example/${name}.json`;

let clock = frozenClock();

/** Moves to a moment, in milliseconds since 1970. */
export const moveTo = (time: number): void => clock.set(time);

/** Lets minutes pass. */
export const advance = (minutes: number): void => clock.advance(minutes * 60_000);

let online = true;
Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });

export const goOffline = (): void => {
  online = false;
};

export const resetWorld = (): void => {
  clock.restore();
  clock = frozenClock();
  online = true;
  // Each story begins like a first visit: what was sent away is there again.
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('allclear/')) localStorage.removeItem(key);
  }
};

const network = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const { hostname, pathname } = new URL(
    input instanceof Request ? input.url : input,
    location.href,
  );
  if (!hostname.endsWith('.example')) return network(input, init);
  if (!online) return Promise.reject(new TypeError('Failed to fetch'));
  const [, name = ''] = /^\/([\w-]+)\.json$/.exec(pathname) ?? [];
  const found = Object.hasOwn(scenarios, name) ? scenarios[name as ScenarioName] : undefined;
  return Promise.resolve(found ? Response.json(found) : new Response(null, { status: 404 }));
};
