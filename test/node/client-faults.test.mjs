// What the built client makes of everything that can go wrong on its way to an answer.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { test } from 'node:test';
import { FAULT_KINDS } from '../../demo/status-server/faults.mjs';
import { FormatError, HttpError } from '../../dist/client/index.js';
import {
  client,
  counts,
  failing,
  requests,
  server,
  standIn,
  SUMMARY,
  url,
} from '../support/asked-server.mjs';

const FAULTS = {
  none: { status: 'operational', asked: 1 },
  'no-cors': { status: 'operational', asked: 1 }, // which only browsers mind
  500: { kind: 'http', http: 500, asked: 3 },
  404: { kind: 'not-found', http: 404, asked: 1 },
  html: { kind: 'content', asked: 1 },
  malformed: { kind: 'content', asked: 1 },
  empty: { kind: 'format', path: 'page', asked: 1 },
  big: { kind: 'size', asked: 1 },
  hang: { kind: 'timeout', asked: 1 },
  slow: { kind: 'timeout', asked: 1 },
};

test('every fault that there is, is tried', () => {
  assert.deepEqual(Object.keys(FAULTS).sort(), [...FAULT_KINDS].sort());
});

for (const [fault, { status, kind, http: code, path, asked }] of Object.entries(FAULTS)) {
  test(`fault ${fault}: ${kind ?? status}, after ${asked} request(s)`, async () => {
    server.setFault(fault, 20);
    if (status) assert.equal((await client().get(url)).status, status);
    else {
      const error = await failing(kind === 'timeout' ? { timeout: 300 } : {});
      assert.equal(error.kind, kind);
      assert.equal(error.status, code);
      assert.equal(error.path, path);
      assert.equal(error instanceof HttpError, code !== undefined);
      assert.equal(error instanceof FormatError, path !== undefined);
    }
    // Where it may be a page of another provider, that is looked into once, in a few other places.
    const { [SUMMARY]: own, ...others } = counts();
    assert.equal(own, asked);
    const searched = ['404', 'html', 'empty'].includes(fault);
    assert.equal(Object.keys(others).length > 0, searched);
    assert.ok(Object.values(others).every((count) => count === 1));
  });
}

test('a body that comes in time is waited for, however many pieces it has', async () => {
  server.setFault('slow', 0.3);
  assert.equal((await client({ timeout: 5000 }).get(url)).status, 'operational');
});

test('the deadline covers the body, and the connection is closed', async () => {
  let closed;
  standIn.answers = (req, res) => {
    closed = once(res, 'close');
    res.writeHead(200, { 'Content-Type': 'application/json' });
    const timer = setInterval(() => res.write(' '), 20);
    res.on('close', () => clearInterval(timer));
  };
  assert.equal((await failing({ timeout: 200 })).kind, 'timeout');
  await closed;
  assert.equal(requests.length, 1);
});

test('a body is read no further than the limit, and the connection is closed', async () => {
  let sent = 0;
  let closed;
  standIn.answers = (req, res) => {
    closed = once(res, 'close');
    const more = () => {
      while (!res.destroyed && res.write(' '.repeat(65_536))) sent += 65_536;
    };
    res.on('drain', more);
    more();
  };
  assert.equal((await failing({ maxBytes: 100_000 })).kind, 'size');
  await closed;
  assert.ok(sent < 50_000_000, `${sent} bytes were sent`);
  assert.equal(requests.length, 1);
});

test('the limit counts what comes out of a compressed body', async () => {
  const { gzipSync } = await import('node:zlib');
  const bomb = gzipSync(Buffer.alloc(4_000_000, ' '));
  assert.ok(bomb.length < 10_000);
  standIn.answers = (req, res) => res.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
  assert.equal((await failing()).kind, 'size');
  standIn.answers = (req, res) =>
    res.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no gzip at all');
  assert.equal((await failing()).kind, 'network');
});

test('failures that may pass are repeated as often as was said, others not', async () => {
  for (const [code, retries, expected] of [
    [500, 2, 3],
    [503, 0, 1],
    [502, 1, 2],
    [401, 2, 1],
    [403, 2, 1],
    [410, 2, 1],
    [429, 2, 1],
  ]) {
    requests.length = 0;
    standIn.answers = (req, res) => res.writeHead(code).end();
    const error = await failing({ retries });
    assert.equal(error.status, code);
    assert.equal(requests.length, expected, `HTTP ${code}`);
  }
  requests.length = 0;
  standIn.answers = (req) => req.socket.destroy();
  assert.equal((await failing()).kind, 'network');
  assert.equal(requests.length, 3);
});

test('a second attempt may succeed', async () => {
  standIn.answers = (req, res) => {
    standIn.answers = undefined;
    res.writeHead(502).end();
  };
  assert.equal((await client().get(url)).status, 'operational');
  assert.equal(requests.length, 2);
});

test('nobody listens', async () => {
  const gone = createServer().listen(0, '127.0.0.1');
  await once(gone, 'listening');
  const { port } = gone.address();
  await new Promise((resolve) => gone.close(resolve));
  const error = await client()
    .get(`http://127.0.0.1:${port}/`)
    .catch((reason) => reason);
  assert.equal(error.kind, 'network');
  assert.ok(error.cause instanceof TypeError);
});

test('answers that are not what they seem', async () => {
  const body = JSON.stringify({
    page: { name: 'Larkfield' },
    status: { indicator: 'none' },
    components: [{ id: 'a', name: 'Pier', status: 'operational' }],
  });
  const json = Buffer.from(body);
  for (const [what, answer, expected] of [
    ['a byte order mark', (res) => res.end(`\uFEFF${body}`), 'Pier'],
    ['another type', (res) => res.setHeader('Content-Type', 'text/plain').end(body), 'Pier'],
    [
      'bytes that are no UTF-8',
      (res) => res.end(Buffer.from(body.replace('Pier', 'P\xffer'), 'latin1')),
      'P\uFFFDer',
    ],
    ['204', (res) => res.writeHead(204).end(), 'content'],
    ['nothing', (res) => res.end(), 'content'],
    ['UTF-16', (res) => res.end(Buffer.from(body, 'utf16le')), 'content'],
    [
      'less than it says',
      (res) => {
        res.writeHead(200, { 'Content-Length': json.length + 9 }).write(json);
        setImmediate(() => res.destroy());
      },
      'network',
    ],
    ['304', (res) => res.writeHead(304).end(), 'http'],
  ]) {
    standIn.answers = (req, res) => void answer(res);
    const outcome = await client({ retries: 0 })
      .get(url)
      .then(({ components }) => components[0].name)
      .catch(({ kind }) => kind);
    assert.equal(outcome, expected, what);
  }
});

test('redirects are followed: to the page’s new address, to a login, in circles', async () => {
  const to = (location) => (req, res) => res.writeHead(302, { Location: location }).end();
  standIn.answers = (req, res) => {
    if (req.url.startsWith('/moved')) {
      req.url = req.url.slice('/moved'.length);
      return void server.handler(req, res);
    }
    return to(`/moved${req.url}`)(req, res);
  };
  const snapshot = await client().get(url);
  assert.equal(snapshot.status, 'operational');
  assert.equal(snapshot.sourceUrl, url);

  standIn.answers = (req, res) =>
    req.url === '/login'
      ? res.end('<!doctype html><title>Sign in</title>')
      : to('/login')(req, res);
  assert.equal((await failing()).kind, 'content');

  standIn.answers = to(SUMMARY);
  assert.equal((await failing({ retries: 0 })).kind, 'network');
});

test('giving up closes the connection and rejects with the reason', async () => {
  const reason = new Error('shutting down');
  for (const begin of [false, true]) {
    const abort = new AbortController();
    let closed;
    const arrived = new Promise((resolve) => {
      standIn.answers = (req, res) => {
        closed = once(res, 'close');
        if (begin) res.write('{');
        resolve();
      };
    });
    const pending = client().get(url, { signal: abort.signal });
    await arrived;
    abort.abort(reason);
    await assert.rejects(pending, reason);
    await closed;
  }
});
