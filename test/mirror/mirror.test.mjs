// The mirror's file behind the nginx that docs/mirror/nginx.conf describes: what many visitors cost the
// origin, and what they see when it is in trouble. All is as shipped but for ports, folders and a TTL
// of one or two seconds instead of ten.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createClient } from '../../dist/client/index.js';
import { load, tally } from './load.mjs';
import { documentOf } from './origin.mjs';
import { until } from './until.mjs';
import { TTL, mirror, poll, pollUntil, isMarked, assertServed, allowed } from './visitors.mjs';

/** nginx counts whole seconds: a TTL may last one more, and the outer server's second another. */
const ROUNDING = 3;

test('10,000 polls, 2,000 in a second, cost the origin a request per TTL', async (t) => {
  const ttl = 2;
  const { origin, url } = await mirror(t, { ttl });
  const { answers, broken, seconds, rate, latency } = await load(url, {
    amount: 10_000,
    text: origin.text(),
  });
  t.diagnostic(
    `${answers.length} polls in ${seconds.toFixed(2)} s: ${Math.round(rate)} per second`,
  );
  t.diagnostic(`requests to the origin: ${origin.requests.length} (TTL ${ttl} s)`);
  t.diagnostic(`median ${latency.p50} ms, 99 in 100 within ${latency.p99} ms`);
  t.diagnostic(tally(answers.map(({ headers }) => headers.get('x-cache-status'))));
  assert.equal(answers.length, 10_000);
  assert.equal(broken, 0);
  assertServed(answers);
  assert.ok(rate > 1900, `only ${Math.round(rate)} polls per second`);
  const most = allowed(seconds, ttl);
  assert.ok(origin.requests.length <= most, `${origin.requests.length} requests, ${most} allowed`);
});

test('the origin dies under 2,000 polls a second: all are answered, and marked', async (t) => {
  const { origin, url } = await mirror(t);
  let died;
  const { answers, broken, rate } = await load(url, {
    amount: 14_000,
    text: origin.text(),
    onAnswer(count) {
      if (count !== 3000) return;
      origin.die();
      died = performance.now();
    },
  });
  const after = answers.filter(({ at }) => at > died);
  const late = after.filter(({ at }) => at > died + (TTL + ROUNDING) * 1000);
  const caches = (some) => some.map(({ headers }) => headers.get('x-cache-status'));
  t.diagnostic(
    `${answers.length} polls, ${Math.round(rate)} per second, ${broken} without an answer`,
  );
  t.diagnostic(`since the origin died: ${tally(caches(after))}`);
  assert.equal(answers.length, 14_000);
  assert.equal(broken, 0);
  assertServed(answers);
  assert.ok(late.length > 1000, `only ${late.length} polls after the last TTL`);
  for (const cache of caches(late)) assert.ok(isMarked({ cache }), cache);

  // And what a client makes of it, whose clock goes on.
  const hours = async (later) => {
    const client = createClient({ now: () => Date.now() + later * 3_600_000 });
    for await (const update of client.watch(url)) return update;
  };
  const seen = [];
  for (const later of [0, 0.1, 0.24, 0.26, 24]) {
    const { snapshot, freshness, error } = await hours(later);
    assert.equal(error, undefined);
    assert.equal(snapshot.fetchedAt, JSON.parse(origin.text()).fetchedAt);
    seen.push(freshness);
  }
  assert.deepEqual(seen, ['fresh', 'stale', 'stale', 'unknown', 'unknown']);
});
describe('on its own', { concurrency: true }, () => {
  for (const failure of [500, 503, 429, 403, 520]) {
    test(`an origin that answers ${failure} is asked once a TTL, and nobody notices`, async (t) => {
      const { origin, url } = await mirror(t);
      assertServed([await poll(url)], origin.text());
      origin.fail(failure);
      const started = performance.now();
      const answers = await pollUntil(url, () => origin.requests.length > 3, 'three more requests');
      const seconds = (performance.now() - started) / 1000;
      const asked = origin.requests.length - 1;
      assertServed(answers, origin.text());
      assert.ok(answers.some(isMarked));
      assert.ok(asked <= allowed(seconds, TTL), `${asked} requests in ${seconds} s`);

      // It is well again, and had marked nothing that lasts.
      origin.recover();
      origin.publish(documentOf({ headline: 'Well again' }));
      await until(async () => (await poll(url)).text === origin.text(), 'the new document');
    });
  }
  test('200 visitors at once find the cache empty: one request', async (t) => {
    const { origin, url } = await mirror(t, { ttl: 5 });
    const answers = await Promise.all(Array.from({ length: 200 }, () => poll(url)));
    assertServed(answers, origin.text());
    assert.equal(origin.requests.length, 1);
  });

  test('a new document is there a TTL later', async (t) => {
    const { origin, url } = await mirror(t);
    assertServed([await poll(url)], origin.text());
    origin.publish(documentOf({ headline: 'Another' }));
    const published = performance.now();
    await until(async () => (await poll(url)).text === origin.text(), 'the new document');
    const seconds = (performance.now() - published) / 1000;
    assert.ok(seconds < TTL + ROUNDING, `after ${seconds} s`);
  });

  test('what has not changed is not sent again by the origin', async (t) => {
    const { origin, url } = await mirror(t);
    const revalidated = (answers) => answers.some(({ cache }) => cache === 'REVALIDATED');
    const answers = await pollUntil(
      url,
      (some) => origin.requests.length > 1 && revalidated(some),
      'a second request',
    );
    assertServed(answers, origin.text());
    const tag = origin.requests[1].headers['if-none-match'];
    assert.match(tag, /^W\/"[0-9a-f]{40}"$/);
  });

  test('the origin comes back, and so does its document', async (t) => {
    const { origin, nginx, url } = await mirror(t);
    const old = origin.text();
    await poll(url);
    origin.die();
    const stale = await pollUntil(url, (some) => some.some(isMarked), 'marked');
    assertServed(stale, old);
    await until(async () => (await nginx.log('mirror.log')).includes(' 502 '), 'it was missed');

    origin.publish(documentOf({ headline: 'Back' }));
    await origin.revive();
    const back = performance.now();
    const after = await pollUntil(
      url,
      (some) => some.at(-1)?.text === origin.text() && some.at(-1).cache === 'HIT',
      'the new document',
    );
    const seconds = (performance.now() - back) / 1000;
    assert.ok(seconds < TTL + ROUNDING, `after ${seconds} s`);
    assert.ok(after.every(({ status }) => status === 200));
  });

  test('half an answer breaks off one visitor a TTL, who asks again, and is never kept', async (t) => {
    const { origin, url } = await mirror(t);
    await poll(url);
    origin.fail('break');
    const started = performance.now();
    const answers = await pollUntil(url, () => origin.requests.length > 2, 'two more requests');
    const most = allowed((performance.now() - started) / 1000, TTL);
    const whole = answers.filter(({ status }) => status);
    assertServed(whole, origin.text());
    assert.ok(answers.length - whole.length <= most, `${answers.length - whole.length} broken`);
    assert.ok(origin.requests.length - 1 <= most, `${origin.requests.length - 1} requests`);
    assert.equal((await createClient().get(url)).headline, 'All well');
  });

  test('an origin that hangs holds up one visitor, and not for long', async (t) => {
    // As shipped, longer than nginx waits for an origin.
    const { origin, nginx, url } = await mirror(t, { ttl: 5 });
    await poll(url);
    origin.fail('hang');
    const missed = async () => (await nginx.log('mirror.log')).includes(' 504 ');
    const answers = await pollUntil(url, missed, 'it is given up', 15);
    assertServed(answers, origin.text());
    assert.equal(origin.requests.length, 2);
    const asked = origin.requests[1].at;
    const meanwhile = answers.filter(({ started }) => started > asked);
    assert.ok(meanwhile.length > 100);
    assert.ok(meanwhile.every(isMarked));
    const slow = answers.filter(({ seconds }) => seconds > 2);
    assert.equal(slow.length, 1);
    assert.equal(slow[0].cache, 'STALE');
    // A client gives up after eight.
    assert.ok(slow[0].seconds < 7, `${slow[0].seconds} s`);
  });

  test('nothing cached, and nobody there: said at once, and to those who may read it', async (t) => {
    const { origin, nginx, url } = await mirror(t);
    origin.die();
    const answers = await Promise.all(Array.from({ length: 100 }, () => poll(url)));
    for (const { status, headers, seconds } of answers) {
      assert.equal(status, 503);
      assert.equal(headers.get('access-control-allow-origin'), '*');
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.ok(seconds < 5, `${seconds} s`);
    }
    const questions = (await nginx.log('mirror.log')).trim().split('\n');
    assert.ok(questions.length <= 2, questions.join('\n'));
    const once = createClient({ retries: 0 });
    await assert.rejects(once.get(url), { kind: 'http', status: 503 });
    await origin.revive();
    await until(async () => (await poll(url)).status === 200, 'the document');
  });

  test('a file that is gone is gone, and no failure', async (t) => {
    const { origin, url } = await mirror(t);
    await poll(url);
    origin.fail(404);
    await until(async () => (await poll(url)).status === 404, 'it is gone');
    const { headers } = await poll(url);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(headers.get('cache-control'), 'no-store');
    origin.recover();
    await until(async () => (await poll(url)).status === 200, 'it is there again');
  });

  test('after a quiet hour the first visitor is served what is true now', async (t) => {
    const { origin, url } = await mirror(t);
    await poll(url);
    origin.publish(documentOf({ headline: 'Now' }));
    const quiet = performance.now() + (TTL + ROUNDING) * 1000;
    await until(() => performance.now() > quiet, 'nobody has asked');
    assertServed([await poll(url)], origin.text());
  });
});
