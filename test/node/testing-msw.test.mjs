// The handlers for Mock Service Worker in Node, as others use them: the real msw, the built client.
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { createClient } from 'allclear/client';
import { frozenClock, NOW, play, scenario } from 'allclear/testing';
import { handlers } from 'allclear/testing/msw';
import { setupServer } from 'msw/node';

const PAGE = 'https://status.brindle-tickets.example';

const server = setupServer();
/** What was asked. */
const requests = [];
server.events.on('request:start', ({ request }) => requests.push(request.url));

before(() => server.listen({ onUnhandledRequest: 'error' }));
after(() => server.close());
let clock;
beforeEach(() => (clock = frozenClock()));
afterEach(() => {
  clock.restore();
  server.resetHandlers();
  requests.length = 0;
});

const get = (url = PAGE, options) =>
  createClient({ random: () => 0, timeout: 500 }).get(url, options);
const kindOf = (promise) =>
  promise.then(
    () => 'none',
    ({ kind, status }) => [kind, status].filter(Boolean).join(' '),
  );

test('a scenario is served at the address of its page, in one request', async () => {
  server.use(...handlers({ scenario: 'major-outage' }));
  const expected = scenario('major-outage');
  assert.deepEqual(await get(), { ...expected, sourceUrl: `${PAGE}/` });
  assert.deepEqual(requests, [`${PAGE}/api/v2/summary.json`]);
  // Its past is in it: for the archive nothing more is asked.
  const whole = await get(PAGE, { archive: true });
  assert.equal(whole.incidents.length, expected.incidents.length);
  assert.equal(requests.length, 2);
});

test('without a frozen clock a scenario takes place whenever it is asked for', async () => {
  clock.restore();
  server.use(...handlers({ scenario: 'degraded' }));
  const { fetchedAt, incidents } = await get();
  assert.ok(Math.abs(Date.parse(fetchedAt) - Date.now()) < 60_000, fetchedAt);
  assert.equal(Date.parse(fetchedAt) - Date.parse(incidents[0].startedAt), 48 * 60_000);
});

test('a page of any address: with a path, a file, a provider of its own', async () => {
  for (const [url, asked, at] of [
    ['https://example.test/status', 'https://example.test/status/api/v2/summary.json'],
    ['https://example.test:8443', 'https://example.test:8443/api/v2/summary.json'],
    ['https://example.test/a(b)/status.json?fresh=1'],
    ['https://quill.instatus.com', 'https://quill.instatus.com/summary.json'],
    ['https://quill.statuspage.io', 'https://quill.statuspage.io/api/v2/summary.json'],
    [PAGE, `${PAGE}/`, { provider: 'allclear' }],
  ]) {
    server.use(...handlers({ url, scenario: 'partial-outage' }));
    assert.equal((await get(url, at)).status, 'partial_outage');
    assert.deepEqual(requests.splice(0), [asked ?? url]);
  }
});

test('other addresses are left alone', async () => {
  server.use(...handlers({ url: 'https://example.test/status' }));
  for (const url of ['https://example.test/statuses', 'https://other.test/status']) {
    await assert.rejects(fetch(url));
  }
});

test('a play is served by the clock', async () => {
  server.use(...handlers({ play: 'slow-then-down' }));
  const { frames, start, end } = play('slow-then-down');
  const said = [];
  for (const { at } of [{ at: start - 1 }, ...frames, { at: end }]) {
    clock.set(at);
    const { status, incidents, fetchedAt } = await get();
    assert.equal(Date.parse(fetchedAt), at);
    said.push(`${status} ${incidents.find(({ id }) => id === 'holds')?.status ?? '-'}`);
  }
  assert.deepEqual(said, [
    'operational -',
    'operational -',
    'degraded_performance investigating',
    'degraded_performance investigating',
    'major_outage investigating',
    'major_outage identified',
    'partial_outage monitoring',
    'degraded_performance monitoring',
    'operational resolved',
    'operational postmortem',
    'operational postmortem',
  ]);
});

test('a play may begin at any time and go by a clock of its own', async () => {
  const start = Date.parse('2031-05-05T00:00:00Z');
  const played = play('flapping', { start });
  server.use(...handlers({ play: played, now: () => played.frames[1].at }));
  assert.equal((await get()).status, 'partial_outage');
});

test('a snapshot, or what makes one, is served as it stands', async () => {
  server.use(...handlers({ snapshot: scenario('three', { name: 'Quill' }) }));
  assert.equal((await get()).page.name, 'Quill');
  let name = 'operational';
  server.use(...handlers({ snapshot: () => scenario(name) }));
  assert.equal((await get()).status, 'operational');
  name = 'major-outage';
  assert.equal((await get()).status, 'major_outage');
});

test('errors, silence and no network reach the client as what they are', async () => {
  server.use(...handlers({ status: 503 }));
  assert.equal(await kindOf(get()), 'http 503');
  // Two repetitions, as for any server that fails; more are not asked.
  assert.equal(requests.splice(0).length, 3);
  server.use(...handlers({ status: 403 }));
  assert.equal(await kindOf(get()), 'auth 403');
  assert.equal(requests.splice(0).length, 1);
  server.use(...handlers({ offline: true }));
  assert.equal(await kindOf(get()), 'network');
  server.use(...handlers({ delay: 'infinite' }));
  assert.equal(await kindOf(get()), 'timeout');
  server.use(...handlers({ scenario: 'degraded', delay: 20 }));
  assert.equal(await kindOf(get()), 'none');
});

test('pages of any origin may read the answers', async () => {
  server.use(...handlers(), ...handlers({ url: 'https://failing.test', status: 500 }));
  for (const url of [PAGE, 'https://failing.test']) {
    assert.equal((await fetch(url)).headers.get('access-control-allow-origin'), '*');
  }
});

test('what is misspelt fails at once', () => {
  assert.throws(() => handlers({ scenario: 'outage' }), /no scenario "outage"; there are: /);
  assert.throws(() => handlers({ play: 'outage' }), /no play "outage"; there are: /);
  assert.throws(() => handlers({ scenario: 'empty', at: 'soon' }), /not a time: soon/);
  assert.throws(() => handlers({ url: 'status page' }), TypeError);
});

test('a frozen clock stops time in Node too, and gives it back', () => {
  assert.equal(new Date().toISOString(), new Date(NOW).toISOString());
  const before = performance.now();
  clock.advance(1000);
  // A sum of fractions.
  assert.ok(Math.abs(performance.now() - before - 1000) < 0.001);
  clock.restore();
  assert.ok(Date.now() > 0 && Object.hasOwn(performance, 'now') === false);
});
