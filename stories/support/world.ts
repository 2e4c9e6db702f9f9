import { frozenClock } from '../../src/testing/frozen-clock.js';

/*
 * The world that stories live in: a clock that stands, so that pictures stay the same, and hosts
 * under ".example" that are answered here, so that nothing leaves the machine.
 */

let clock = frozenClock();

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
  const { hostname } = new URL(input instanceof Request ? input.url : input, location.href);
  if (!hostname.endsWith('.example')) return network(input, init);
  return online
    ? Promise.resolve(new Response(null, { status: 404 }))
    : Promise.reject(new TypeError('Failed to fetch'));
};
