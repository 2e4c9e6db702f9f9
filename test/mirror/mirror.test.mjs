// The mirror's file behind the nginx that docs/mirror/nginx.conf describes: what many visitors cost the
// origin, and what they see when it is in trouble. All is as shipped but for ports, folders and a TTL
// of one or two seconds instead of ten.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createClient } from '../../dist/client/index.js';
import { load, tally } from './load.mjs';
import { startNginx } from './nginx.mjs';
import { documentOf, startOrigin } from './origin.mjs';
import { until } from './until.mjs';

const TTL = 1;
/** nginx counts whole seconds: a TTL may last one more, and the outer server's second another. */
const ROUNDING = 3;

/** An origin and nginx before it, for one test. */
async function mirror(t, { ttl = TTL, changes, secure } = {}) {
  const origin = await startOrigin(secure);
  t.after(origin.die);
  const nginx = await startNginx({ origin: origin.port, ttl, changes });
  t.after(nginx.stop);
  return { origin, nginx, url: nginx.url };
}

/** One visitor's poll, cut down to what matters; of no status when no whole answer came. */
async function poll(url, init) {
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
async function pollUntil(url, condition, what, seconds) {
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

const isMarked = ({ cache }) => cache === 'STALE' || cache === 'UPDATING';

/** Everybody was served this document, and may read it. */
function assertServed(answers, text) {
  for (const answer of answers) {
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    if (answer.text !== undefined) assert.equal(answer.text, text);
  }
}

/** What so many seconds may cost an origin. */
const allowed = (seconds, ttl) => Math.floor(seconds / ttl) + 1;

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

  test('nobody gets past the cache, nor through it to the origin', async (t) => {
    const { origin, nginx, url } = await mirror(t, { ttl: 5 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        poll(`${url}?x=${index}`, {
          headers: {
            Cookie: `visitor=${index}`,
            Authorization: `Bearer ${index}`,
            Origin: `https://${index}.example`,
            'Accept-Language': `x-${index}`,
            'X-Forwarded-Host': 'elsewhere.example',
            'Cache-Control': 'no-cache',
            Pragma: 'no-cache',
          },
        }),
      ),
    );
    // One that sends a body with a GET, which fetch will not.
    const odd = connect(nginx.port, '127.0.0.1');
    odd.end(
      'GET /status.json?odd HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nConnection: close\r\n\r\nbody',
    );
    for await (const chunk of odd.setEncoding('utf8')) {
      assert.match(chunk, /^HTTP\/1\.1 200 /);
      break;
    }
    assertServed(answers, origin.text());
    assert.equal(origin.requests.length, 1);
    const [{ url: path, headers }] = origin.requests;
    assert.equal(path, '/status.json');
    assert.deepEqual(headers, {
      host: 'mirror.internal',
      accept: 'application/json',
      'user-agent': 'status mirror',
      connection: 'close',
    });

    // Nor does what the origin says reach those who ask for something else, or in another way.
    for (const path of [
      '/',
      '/other.json',
      '/status.json/',
      '/%2e%2e/status.jsonx',
      '//a.example/',
    ]) {
      assert.equal((await poll(nginx.base + path)).status, 404, path);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const body = method === 'OPTIONS' ? undefined : 'x'.repeat(100_000);
      const { status, headers } = await poll(url, { method, body });
      assert.equal(status, 405, method);
      assert.equal(headers.get('allow'), 'GET, HEAD');
      assert.equal(headers.get('access-control-allow-origin'), '*');
    }
    assert.equal(origin.requests.length, 1);
  });

  test('the headers are those of the mirror, and none of the origin', async (t) => {
    const { url } = await mirror(t, { ttl: 5 });
    const { headers } = await poll(url, { headers: { 'Accept-Encoding': 'gzip' } });
    const { date, etag, ...rest } = Object.fromEntries(headers);
    assert.ok(Math.abs(Date.parse(date) - Date.now()) < 5000);
    assert.match(etag, /^W\/"[0-9a-f]{40}"$/);
    assert.deepEqual(rest, {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'X-Cache-Status',
      'cache-control': 'public, max-age=10, stale-while-revalidate=10, stale-if-error=86400',
      connection: 'keep-alive',
      'content-encoding': 'gzip',
      'content-type': 'application/json',
      server: 'nginx',
      'transfer-encoding': 'chunked',
      vary: 'Accept-Encoding',
      'x-cache-status': 'MISS',
      'x-content-type-options': 'nosniff',
    });
  });

  test('HEAD, packed or not, and 304 for who has it already', async (t) => {
    const { origin, url } = await mirror(t, { ttl: 5 });
    const head = await poll(url, { method: 'HEAD' });
    assertServed([head], '');
    const plain = await poll(url, { headers: { 'Accept-Encoding': 'identity' } });
    assert.equal(plain.headers.get('content-encoding'), null);
    assertServed([plain], origin.text());
    const etag = plain.headers.get('etag');
    for (const known of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
      const again = await poll(url, { headers: { 'If-None-Match': known } });
      assert.equal(again.status, 304);
      assert.equal(again.text, '');
      assert.equal(again.headers.get('access-control-allow-origin'), '*');
      assert.match(again.headers.get('cache-control'), /^public, max-age=10,/);
    }
    const other = await poll(url, { headers: { 'If-None-Match': '"other"' } });
    assertServed([other], origin.text());
    const part = await poll(url, { headers: { Range: 'bytes=0-9' } });
    assertServed([part], origin.text());
    assert.equal(origin.requests.length, 1);
  });

  test("a provider's own JSON, which says no time, is not kept beyond it", async (t) => {
    const { origin, nginx, url } = await mirror(t, {
      changes: [
        [
          'error timeout invalid_header updating\n                                  http_429 http_500 http_502 http_503 http_504;',
          'updating;',
        ],
        ['inactive=1d', 'inactive=30s'],
        [', stale-if-error=86400', ''],
      ],
    });
    const { fetchedAt, ...undated } = documentOf();
    assert.ok(fetchedAt);
    origin.publish(undated);
    assert.equal((await createClient().get(url)).status, 'operational');
    // While the origin is well, it is never asked too early.
    const well = await pollUntil(url, () => origin.requests.length > 2, 'two more requests');
    assertServed(well, origin.text());
    origin.die();
    await until(async () => (await poll(url)).status === 503, 'it is not known any more');
    await assert.rejects(createClient({ retries: 0 }).get(url), { kind: 'http' });
    assert.doesNotMatch(await nginx.log('error.log'), /emerg|alert|crit/);
  });

  test('an origin with https, and one that is not who it should be', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'allclear-origin-'));
    t.after(() => rm(folder, { recursive: true, force: true }));
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
    const { status } = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '2', '-subj', '/CN=mirror.internal', '-keyout', key, '-out', cert],
      ...['-addext', 'subjectAltName=DNS:mirror.internal'],
    ]);
    if (status !== 0) return t.skip('openssl is not installed');
    const secure = { key: await readFile(key), cert: await readFile(cert) };
    const changes = [
      ['proxy_pass http://mirror_origin;', 'proxy_pass https://mirror_origin;'],
      ['/etc/ssl/certs/ca-certificates.crt', cert],
    ];
    const right = await mirror(t, { secure, changes });
    assertServed([await poll(right.url)], right.origin.text());
    const wrong = await mirror(t, {
      secure,
      changes: [...changes, ['default mirror.internal;', 'default another.internal;']],
    });
    assert.equal((await poll(wrong.url)).status, 503);
    assert.equal(wrong.origin.requests.length, 0);
    return undefined;
  });
});
