// How the demo's pages steer the day, and what the status server breaks on demand.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { createClock } from '../../demo/status-server/clock.mjs';
import { createStatusServer } from '../../demo/status-server/server.mjs';

const now = () => Date.parse('2026-07-14T09:20:00Z');
const server = createStatusServer({ now, clock: createClock({ now, playing: false }) });
let site;

before(async () => (site = await server.listen()));
after(() => server.close());
beforeEach(() => {
  server.setFault('none');
  server.clock.jump('all-well');
});

async function send(path, body, headers = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(site.url + path, { method: 'POST', body: text, headers });
  return { status: response.status, headers: response.headers, ...(await response.json()) };
}

const summary = (init) => fetch(`${site.url}/api/v2/summary.json`, init);

/** A request as it stands: fetch() would set some of these headers itself. */
async function raw(path, method, headers) {
  const sent = request(site.url + path, { method, headers }).end();
  const [response] = await once(sent, 'response');
  response.resume();
  return response.statusCode;
}

test('GET /__day tells where the day stands and where it can go', async () => {
  const response = await fetch(`${site.url}/__day`);
  const { phases, ...state } = await response.json();
  assert.equal(response.headers.get('access-control-allow-origin'), null);
  assert.deepEqual(state, {
    minute: 600,
    time: '10:00',
    phase: 'all-well',
    speed: 60,
    playing: false,
    payload: null,
    fault: 'none',
  });
  assert.deepEqual(phases[4], {
    id: 'partial-outage',
    label: 'Partial outage',
    time: '18:40',
    minute: 1120,
  });
});

test('POST /__day jumps, changes the speed, plays and pauses', async () => {
  const jumped = await send('/__day', { phase: 'recurrence' });
  assert.equal(jumped.time, '19:45');
  assert.equal((await (await summary()).json()).incidents[0].impact, 'critical');
  const moved = await send('/__day', { minute: 1100, speed: 600, playing: true });
  assert.deepEqual(
    [moved.minute, moved.phase, moved.speed, moved.playing],
    [1100, 'slowness', 600, true],
  );
  assert.equal((await send('/__day', { playing: false })).playing, false);
});

const REFUSED = [
  ['not JSON', /must be JSON/],
  ['', /must be JSON/],
  [null, /must be a JSON object/],
  [[], /must be a JSON object/],
  [{ hour: 3 }, /Unknown: hour\. Known: minute/],
  [{ minute: 1440 }, /minute must be/],
  [{ minute: '600' }, /minute must be/],
  [{ phase: 'supper' }, /phase must be one of maintenance, all-well/],
  [{ minute: 1, phase: 'notice' }, /not both/],
  [{ speed: 0 }, /speed must be/],
  [{ speed: 1e9 }, /speed must be/],
  [{ playing: 'yes' }, /playing must be true or false/],
  [{ phase: 'notice', speed: -1 }, /speed must be/],
];

test('a wrong POST changes nothing and is told what was wrong', async () => {
  for (const [body, message] of REFUSED) {
    const { status, error } = await send('/__day', body);
    assert.equal(status, 400, JSON.stringify(body));
    assert.match(error, message);
  }
  assert.equal(server.clock.state().phase, 'all-well');
  assert.equal((await send('/__day', `"${'x'.repeat(20_000)}"`)).status, 413);
  assert.match(
    (await send('/__fault', { kind: 'fire' })).error,
    /kind must be one of .*none, hang, html/,
  );
  assert.match((await send('/__fault', { kind: 'slow', seconds: 0 })).error, /seconds must be/);
});

test('other sites can neither read nor change the day', async () => {
  const foreign = { Origin: 'https://elsewhere.example' };
  assert.equal(await raw('/__day', 'GET', foreign), 403);
  assert.equal(await raw('/__day', 'POST', foreign), 403);
  assert.equal(await raw('/__day', 'POST', { Origin: 'null' }), 403);
  assert.equal(await raw('/__fault', 'POST', { 'Sec-Fetch-Site': 'same-site' }), 403);
  assert.equal(await raw('/__day', 'GET', { Origin: site.url }), 200);
  assert.equal(await raw('/__day', 'DELETE', {}), 405);
});

test('500, 404, a captive portal, an empty object, no CORS, broken JSON', async () => {
  const under = async (kind) => {
    assert.equal((await send('/__fault', { kind })).fault, String(kind));
    const response = await summary();
    return { response, text: await response.text() };
  };
  const whole = (await under('none')).text;
  assert.equal((await under(500)).response.status, 500);
  assert.equal((await under('404')).response.status, 404);
  const portal = await under('html');
  assert.equal(portal.response.status, 200);
  assert.match(portal.response.headers.get('content-type'), /^text\/html/);
  assert.equal((await under('empty')).text, '{}');
  const silent = await under('no-cors');
  assert.equal(silent.response.headers.get('access-control-allow-origin'), null);
  assert.equal(silent.text, whole);
  const { text } = await under('malformed');
  assert.ok(whole.startsWith(text) && text.length < whole.length);
  assert.throws(() => JSON.parse(text), SyntaxError);
});

test('big is 8 MB of the same document', async () => {
  server.setFault('big');
  const { padding, ...rest } = await (await summary()).json();
  assert.equal(padding.length, 8 * 2 ** 20);
  server.setFault('none');
  assert.deepEqual(rest, await (await summary()).json());
});

test('slow sends the document in pieces, and stops when nobody listens', async () => {
  server.setFault('slow', 0.01);
  assert.equal((await (await summary()).json()).page.name, 'Brindle Tickets');
  server.setFault('slow', 600);
  const leave = new AbortController();
  const response = await summary({ signal: leave.signal });
  assert.equal(response.status, 200);
  leave.abort();
  await assert.rejects(response.text(), { name: 'AbortError' });
});

test('hang never answers, and the server closes all the same', async () => {
  const other = createStatusServer({ now });
  const { url } = await other.listen();
  other.setFault('hang');
  const asked = request(`${url}/api/v2/summary.json`).end();
  const lost = once(asked, 'error');
  while (!other.requestCounts()['/api/v2/summary.json']) await new Promise(setImmediate);
  await other.close();
  const [error] = await lost;
  assert.equal(error.code, 'ECONNRESET');
});
