// The built client in Node, over real HTTP, against everything that the status server can get wrong.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { createClock } from '../../demo/status-server/clock.mjs';
import { FAULT_KINDS } from '../../demo/status-server/faults.mjs';
import { createStatusServer } from '../../demo/status-server/server.mjs';
import * as library from '../../dist/client/index.js';

const { createClient, detect, parseStatus, providers, StatusError, FormatError, HttpError } =
  library;
const CLIENT = new URL('../../dist/client/index.js', import.meta.url).href;
const SUMMARY = '/api/v2/summary.json';
const ARCHIVE = '/api/v2/incidents.json';

const clock = createClock({ playing: false });
const server = createStatusServer({ clock });
/** What was asked, as it arrived. */
const requests = [];
/** What answers in place of the status server, if anything does. */
let stranger;
const http = createServer((req, res) => {
  requests.push(req);
  if (stranger) stranger(req, res);
  else void server.handler(req, res);
});
let url;

before(async () => {
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  url = `http://127.0.0.1:${http.address().port}/`;
});
after(() => {
  http.close();
  http.closeAllConnections();
});
beforeEach(() => {
  requests.length = 0;
  server.resetRequestCounts();
  clock.jump('all-well');
});
afterEach(() => {
  stranger = undefined;
  server.setFault('none');
});

/** Attempts follow each other without a pause. */
const client = (options) => createClient({ random: () => 0, ...options });
const failing = async (options, getOptions) => {
  const error = await client(options)
    .get(url, getOptions)
    .then(
      () => assert.fail('it succeeded'),
      (reason) => reason,
    );
  assert.ok(error instanceof StatusError, String(error));
  return error;
};
const counts = () => server.requestCounts();

test('the present, in one request', async () => {
  const started = Date.now();
  const snapshot = await client().get(url);
  assert.equal(snapshot.page.name, 'Brindle Tickets');
  assert.equal(snapshot.page.timeZone, 'Europe/London');
  assert.equal(snapshot.status, 'operational');
  assert.equal(snapshot.headline, 'All Systems Operational');
  assert.ok(snapshot.components.length > 10);
  assert.equal(snapshot.sourceUrl, url);
  assert.ok(Date.parse(snapshot.fetchedAt) >= started);
  assert.equal(snapshot.incidentsSince, undefined);
  assert.deepEqual(counts(), { [SUMMARY]: 1 });
  assert.deepEqual(structuredClone(snapshot), snapshot);
  assert.deepEqual(JSON.parse(JSON.stringify(snapshot)), snapshot);
});

test('trouble, as the page tells it', async () => {
  clock.jump('recurrence');
  const snapshot = await client().get(url);
  assert.equal(snapshot.status, 'partial_outage');
  const [incident] = snapshot.incidents;
  assert.equal(incident.impact, 'critical');
  assert.ok(incident.updates.length > 3);
  const times = incident.updates.map(({ at }) => at);
  assert.deepEqual(times, [...times].sort().reverse());
  const raw = await (await fetch(url + SUMMARY.slice(1))).json();
  const { started_at, created_at } = raw.incidents.find(({ id }) => id === incident.id);
  const earliest = [started_at, created_at, times.at(-1)].map((at) => Date.parse(at));
  assert.equal(Date.parse(incident.startedAt), Math.min(...earliest));
  assert.ok(snapshot.components.some(({ status }) => status === 'major_outage'));
});

test('the archive, only when it is asked for', async () => {
  const present = await client().get(url);
  assert.deepEqual(counts(), { [SUMMARY]: 1 });
  const whole = await client().get(url, { archive: true });
  assert.deepEqual(counts(), { [SUMMARY]: 2, [ARCHIVE]: 1 });
  assert.ok(whole.incidents.length > present.incidents.length);
  assert.ok(Date.parse(whole.incidentsSince) < Date.now());
  assert.deepEqual(whole.components, present.components);
});

test('a simple request, that carries nothing of whoever asks', async () => {
  await client().get(url, { archive: true });
  const usual = [
    ...['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'],
    ...['cache-control', 'pragma', 'sec-fetch-mode'],
  ];
  for (const { method, headers } of requests) {
    assert.equal(method, 'GET');
    const unusual = Object.keys(headers).filter((name) => !usual.includes(name));
    assert.deepEqual(unusual, []);
    assert.equal(headers.accept, '*/*');
  }
  assert.equal(requests.length, 2);
});

/** Each fault: how it ends, and how many requests it takes. */
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
  stranger = (req, res) => {
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
  stranger = (req, res) => {
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
  stranger = (req, res) => res.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb);
  assert.equal((await failing()).kind, 'size');
  stranger = (req, res) => res.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no gzip at all');
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
    stranger = (req, res) => res.writeHead(code).end();
    const error = await failing({ retries });
    assert.equal(error.status, code);
    assert.equal(requests.length, expected, `HTTP ${code}`);
  }
  requests.length = 0;
  stranger = (req) => req.socket.destroy();
  assert.equal((await failing()).kind, 'network');
  assert.equal(requests.length, 3);
});

test('a second attempt may succeed', async () => {
  stranger = (req, res) => {
    stranger = undefined;
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
    stranger = (req, res) => void answer(res);
    const outcome = await client({ retries: 0 })
      .get(url)
      .then(({ components }) => components[0].name)
      .catch(({ kind }) => kind);
    assert.equal(outcome, expected, what);
  }
});

test('redirects are followed: to the page’s new address, to a login, in circles', async () => {
  const to = (location) => (req, res) => res.writeHead(302, { Location: location }).end();
  stranger = (req, res) => {
    if (req.url.startsWith('/moved')) {
      req.url = req.url.slice('/moved'.length);
      return void server.handler(req, res);
    }
    return to(`/moved${req.url}`)(req, res);
  };
  const snapshot = await client().get(url);
  assert.equal(snapshot.status, 'operational');
  assert.equal(snapshot.sourceUrl, url);

  stranger = (req, res) =>
    req.url === '/login'
      ? res.end('<!doctype html><title>Sign in</title>')
      : to('/login')(req, res);
  assert.equal((await failing()).kind, 'content');

  stranger = to(SUMMARY);
  assert.equal((await failing({ retries: 0 })).kind, 'network');
});

test('giving up closes the connection and rejects with the reason', async () => {
  const reason = new Error('shutting down');
  for (const begin of [false, true]) {
    const abort = new AbortController();
    let closed;
    const arrived = new Promise((resolve) => {
      stranger = (req, res) => {
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

test('a file of our own format, from a mirror', async () => {
  const mirrored = await client().get(url, { archive: true });
  stranger = (req, res) => res.end(JSON.stringify(mirrored));
  requests.length = 0;
  const copy = await client().get(`${url}status.json`, { archive: true });
  assert.deepEqual(copy, { ...mirrored, sourceUrl: `${url}status.json` });
  assert.deepEqual(
    requests.map((req) => req.url),
    ['/status.json'],
  );
});

test('watch: the first answer at once, and an end to it', async () => {
  for await (const { snapshot, freshness, error } of client().watch(url)) {
    assert.equal(freshness, 'fresh');
    assert.equal(error, undefined);
    assert.equal(snapshot.status, 'operational');
    break;
  }
  const abort = new AbortController();
  server.setFault('500');
  const updates = [];
  for await (const update of client().watch(url, { signal: abort.signal })) {
    updates.push(update);
    abort.abort();
  }
  assert.equal(updates.length, 1);
  assert.equal(updates[0].freshness, 'unknown');
  assert.equal(updates[0].error.kind, 'http');
  assert.deepEqual(counts(), { [SUMMARY]: 4 });
});

test('in a worker', async () => {
  const code = `
    import { parentPort, workerData } from 'node:worker_threads';
    import { createClient } from ${JSON.stringify(CLIENT)};
    const client = createClient();
    const post = (value) => parentPort.postMessage(value);
    post(await client.get(workerData));
    post(await client.get(workerData + 'nowhere').catch(({ kind }) => kind));
  `;
  const module = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const worker = new Worker(module, { workerData: url });
  const answers = [];
  worker.on('message', (value) => answers.push(value));
  const [exit] = await once(worker, 'exit');
  assert.equal(exit, 0);
  const [snapshot, kind] = answers;
  assert.equal(snapshot.page.name, 'Brindle Tickets');
  assert.equal(kind, 'not-found');
});

test('what the entry exports', async () => {
  assert.deepEqual(Object.keys(library).sort(), [
    'FormatError',
    'HttpError',
    'StatusError',
    'createClient',
    'detect',
    'parseStatus',
    'providers',
  ]);
  const body = await (await fetch(url + SUMMARY.slice(1))).json();
  assert.equal(detect(body).provider.id, 'statuspage');
  assert.ok(providers.some(({ id }) => id === 'incidentio'));
  assert.equal(parseStatus(body).page.name, 'Brindle Tickets');
  assert.throws(() => parseStatus({}), { kind: 'format', path: 'page' });
});
