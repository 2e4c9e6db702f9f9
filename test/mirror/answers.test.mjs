// What a mirror answers, and to whom: headers, methods, times, and an origin with https.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { createClient } from '../../dist/client/index.js';
import { documentOf } from './origin.mjs';
import { until } from './until.mjs';
import { mirror, poll, pollUntil, assertServed } from './visitors.mjs';

describe('to each its answer', { concurrency: true }, () => {
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
    // Who asks while nginx is still putting away that it has failed is served once more.
    const asked = () => createClient({ retries: 0 }).get(url);
    const isHttp = (error) => error.kind === 'http';
    await until(() => asked().then(() => false, isHttp), 'it is not known any more');
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
