// What visitors of a mirror see, each poll cut down to what matters.
import assert from 'node:assert/strict';
import { startNginx } from './nginx.mjs';
import { startOrigin } from './origin.mjs';
import { until } from './until.mjs';

export const TTL = 1;

/** An origin and nginx before it, for one test. */
export async function mirror(t, { ttl = TTL, changes, secure } = {}) {
  const origin = await startOrigin(secure);
  t.after(origin.die);
  const nginx = await startNginx({ origin: origin.port, ttl, changes });
  t.after(nginx.stop);
  return { origin, nginx, url: nginx.url };
}

/** One visitor's poll, cut down to what matters; of no status when no whole answer came. */
export async function poll(url, init) {
  const started = performance.now();
  const response = await fetch(url, init);
  const text = await response.text().catch(() => undefined);
  return {
    status: text === undefined ? 0 : response.status,
    headers: response.headers,
    text,
    started,
    cache: response.headers.get('x-cache-status'),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Ten visitors who ask again at once, until something is so. */
export async function pollUntil(url, condition, what, seconds) {
  const answers = [];
  let over = false;
  const visitor = async () => {
    while (!over) answers.push(await poll(url));
  };
  const visitors = Array.from({ length: 10 }, visitor);
  const waiting = until(() => condition(answers), what, seconds).finally(() => (over = true));
  await Promise.all([waiting, ...visitors]);
  return answers;
}

export const isMarked = ({ cache }) => cache === 'STALE' || cache === 'UPDATING';

/** Everybody was served this document, and may read it. */
export function assertServed(answers, text) {
  for (const answer of answers) {
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    if (answer.text !== undefined) assert.equal(answer.text, text);
  }
}

/** What so many seconds may cost an origin. */
export const allowed = (seconds, ttl) => Math.floor(seconds / ttl) + 1;
