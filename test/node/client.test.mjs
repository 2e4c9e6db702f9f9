// The built client in Node, over real HTTP.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import * as library from '../../dist/client/index.js';
import {
  ARCHIVE,
  client,
  clock,
  counts,
  requests,
  server,
  standIn,
  SUMMARY,
  url,
} from '../support/asked-server.mjs';

const { detect, parseStatus, providers } = library;

const CLIENT = new URL('../../dist/client/index.js', import.meta.url).href;

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
test('a file of our own format, from a mirror', async () => {
  const mirrored = await client().get(url, { archive: true });
  standIn.answers = (req, res) => res.end(JSON.stringify(mirrored));
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
