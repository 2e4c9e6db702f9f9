// The embedded status server over real HTTP: how it answers, and what the played day says.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createClock } from '../../demo/status-server/clock.mjs';
import { ID } from '../../demo/status-server/company.mjs';
import { PHASES, phaseAt } from '../../demo/status-server/day.mjs';
import * as documents from '../../demo/status-server/documents.mjs';
import { createStatusServer } from '../../demo/status-server/server.mjs';

const SUMMER = Date.parse('2026-07-14T09:20:30.500Z');
const WINTER = Date.parse('2026-01-20T23:59:59.999Z');
const NOW_AND_THEN = [
  SUMMER,
  WINTER,
  Date.parse('2026-03-29T00:59:00Z'), // the clocks are about to go forward
  Date.parse('2026-10-25T01:30:00Z'), // and have just gone back
  Date.parse('2026-03-01T00:10:00Z'),
];
const MINUTE = 60_000;

let now = SUMMER;
const clock = createClock({ now: () => now, playing: false });
const server = createStatusServer({ clock, now: () => now });
let site;

before(async () => (site = await server.listen()));
after(() => server.close());
beforeEach(() => {
  now = SUMMER;
  clock.pause();
  clock.jump('all-well');
  server.resetRequestCounts();
});

const get = (path, init) => fetch(`${site.url}/api/v2/${path}`, init);
const read = async (path) => (await get(path)).json();
const statusOf = ({ components }, id) => components.find((one) => one.id === id).status;

test('every document is JSON that any site may read, and revalidated each time', async () => {
  for (const path of Object.keys(documents.DOCUMENTS)) {
    const response = await fetch(site.url + path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get('content-type'), /^application\/json/);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(response.headers.get('cache-control'), 'public, max-age=0, must-revalidate');
    assert.match(response.headers.get('etag'), /^"[\w-]{20,}"$/);
    assert.equal((await response.json()).page.time_zone, 'Europe/London');
  }
});

test('who holds the document gets 304 for as long as it stays the same', async () => {
  const etag = (await get('summary.json')).headers.get('etag');
  const again = async (tag = etag) =>
    (await get('summary.json', { headers: { 'If-None-Match': tag } })).status;
  assert.equal(await again(), 304);
  assert.equal(await again(`"other", W/${etag}`), 304);
  assert.equal(await again('"other"'), 200);
  now += 20_000;
  assert.equal(await again(), 304, 'in the same minute');
  clock.jump('slowness');
  assert.equal(await again(), 200);
});

test('at speed 1 documents change with events only', async () => {
  const tag = async () => (await get('incidents.json')).headers.get('etag');
  clock.jump('slowness');
  clock.setSpeed(1);
  clock.play();
  now += 7_300;
  const first = await tag();
  for (let seconds = 0; seconds < 900; seconds += 37.7) {
    now += 37_700;
    assert.equal(await tag(), first, `after ${seconds} s`);
  }
});

test('HEAD, OPTIONS, other methods and other paths', async () => {
  const head = await get('summary.json', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(await head.text(), '');
  assert.ok(Number(head.headers.get('content-length')) > 1000);

  const preflight = await get('summary.json', { method: 'OPTIONS' });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.match(preflight.headers.get('access-control-allow-methods'), /GET/);

  const post = await get('summary.json', { method: 'POST' });
  assert.equal(post.status, 405);
  assert.equal(post.headers.get('allow'), 'GET, HEAD, OPTIONS');

  for (const path of ['history.json', '../../nothing', 'toString']) {
    const missing = await get(path);
    assert.equal(missing.status, 404);
    assert.match((await missing.json()).error, /^There is no \//);
  }
});

test('requests are counted by path', async () => {
  await get('summary.json');
  await get('summary.json?at=1', { method: 'HEAD' });
  await get('status.json');
  assert.deepEqual(server.requestCounts(), {
    '/api/v2/summary.json': 2,
    '/api/v2/status.json': 1,
  });
  server.resetRequestCounts();
  assert.deepEqual(server.requestCounts(), {});
});

const STORY = {
  maintenance: ['maintenance', 'Service Under Maintenance'],
  'all-well': ['none', 'All Systems Operational'],
  notice: ['none', 'All Systems Operational', 'identified', 'none'],
  slowness: ['minor', 'Partially Degraded Service', 'investigating', 'minor'],
  'partial-outage': ['minor', 'Minor Service Outage', 'identified', 'major'],
  monitoring: ['minor', 'Partially Degraded Service', 'monitoring', 'major'],
  recurrence: ['major', 'Partial System Outage', 'identified', 'critical'],
  resolved: ['none', 'All Systems Operational'],
};

for (const { id, minute } of PHASES) {
  test(`${id}: the summary says so`, async () => {
    clock.jump(id);
    const [indicator, description, status, impact] = STORY[id];
    const summary = await read('summary.json');
    assert.equal(phaseAt(minute), id);
    assert.deepEqual(summary.status, { indicator, description });
    assert.deepEqual(await read('status.json'), { page: summary.page, status: summary.status });
    assert.deepEqual((await read('components.json')).components, summary.components);
    assert.deepEqual((await read('incidents/unresolved.json')).incidents, summary.incidents);
    assert.deepEqual(
      summary.incidents.map((one) => [one.status, one.impact, one.resolved_at]),
      status ? [[status, impact, null]] : [],
    );
    const upcoming = (await read('scheduled-maintenances/upcoming.json')).scheduled_maintenances;
    const active = (await read('scheduled-maintenances/active.json')).scheduled_maintenances;
    assert.deepEqual(summary.scheduled_maintenances, [...upcoming, ...active]);
    assert.equal(active.length, id === 'maintenance' ? 1 : 0);
    assert.ok(upcoming.length > 0);
    for (const incident of summary.incidents) {
      for (const one of incident.components) assert.equal(one.status, statusOf(summary, one.id));
    }
  });
}

test('the evening: slow, failing, better, worse, over', async () => {
  const at = async (phase) => {
    clock.jump(phase);
    return read('summary.json');
  };
  const checkout = [];
  for (const { id } of PHASES.slice(3)) checkout.push(statusOf(await at(id), ID.checkout));
  assert.deepEqual(checkout, [
    'degraded_performance',
    'partial_outage',
    'degraded_performance',
    'major_outage',
    'operational',
  ]);
  const worst = await at('recurrence');
  assert.equal(statusOf(worst, ID.onlineSales), 'major_outage', 'a group is its worst child');
  assert.equal(statusOf(worst, ID.deskCards), 'partial_outage');
  assert.equal(statusOf(await at('partial-outage'), ID.legacySeatMaps), 'degraded_performance');

  await at('resolved');
  const [incident] = (await read('incidents.json')).incidents;
  assert.equal(incident.status, 'resolved');
  assert.equal(incident.resolved_at, incident.updated_at);
  assert.ok(incident.components.every(({ status }) => status === 'operational'));
  assert.ok(incident.incident_updates.some(({ body }) => body.includes('\n\n')));
});

function* timesIn(value, key = '') {
  if (/_at$/.test(key) && value !== null) yield [key, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* timesIn(inner, name);
}

test('nothing but a window lies in the future, at any minute, in summer and winter', () => {
  for (const real of NOW_AND_THEN) {
    for (let minute = 0; minute < 1440; minute += 7.3) {
      for (const write of [documents.incidentsAt, documents.scheduledMaintenancesAt]) {
        for (const [key, time] of timesIn(write(minute, real))) {
          assert.ok(Date.parse(time) <= real, `${key} ${time} at ${minute}`);
          assert.match(time, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000\+0[01]:00$/);
        }
      }
    }
  }
});

test('an event k minutes ago is dated k minutes ago, in London time', () => {
  const { incidents } = documents.summaryAt(1105, SUMMER); // a quarter past six and ten minutes
  assert.equal(incidents[0].created_at, '2026-07-14T10:05:00.000+01:00');
  assert.equal(incidents[0].started_at, '2026-07-14T10:02:00.000+01:00');
  const [later] = documents.upcomingMaintenancesAt(1105, WINTER).scheduled_maintenances;
  assert.equal(later.scheduled_for, '2026-01-21T11:34:00.000+00:00');
});

test('the archive is complete: under 25, newest first, all in the last 90 days', () => {
  for (const real of NOW_AND_THEN) {
    const { incidents } = documents.incidentsAt(1439, real);
    const created = incidents.map((one) => Date.parse(one.created_at));
    assert.ok(incidents.length >= 20 && incidents.length < 25, `${incidents.length}`);
    assert.deepEqual(
      created,
      created.toSorted((a, b) => b - a),
    );
    assert.ok(real - created.at(-1) < 90 * 1440 * MINUTE);
    assert.equal(new Set(incidents.map(({ id }) => id)).size, incidents.length);
  }
  const { incidents } = documents.incidentsAt(600, SUMMER);
  const lasted = (one) => Date.parse(one.resolved_at) - Date.parse(one.created_at);
  const day = (time) => time.slice(0, 10);
  assert.equal(incidents.filter(({ status }) => status === 'postmortem').length, 1);
  assert.ok(incidents.some(({ components }) => components.length === 0));
  assert.ok(incidents.some((one) => day(one.created_at) !== day(one.resolved_at)));
  assert.equal(Math.min(...incidents.map(lasted)), 4 * MINUTE);
  assert.ok(Math.max(...incidents.map(lasted)) > 1440 * MINUTE);
  assert.deepEqual(new Set(incidents.map(({ impact }) => impact)).size, 4);
});

test('transitions fit together, and every story ends well', () => {
  for (const incident of documents.incidentsAt(1439, SUMMER).incidents) {
    const states = new Map();
    for (const update of incident.incident_updates.toReversed()) {
      assert.equal(update.incident_id, incident.id);
      for (const { code, old_status: from, new_status: to } of update.affected_components ?? []) {
        assert.equal(from, states.get(code) ?? 'operational', `${incident.name} ${update.status}`);
        states.set(code, to);
      }
    }
    assert.ok(
      [...states.values()].every((status) => status === 'operational'),
      incident.name,
    );
  }
});

test('components have the shape that Statuspage serves', () => {
  const { components } = documents.componentsAt(600, SUMMER);
  const byId = new Map(components.map((one) => [one.id, one]));
  for (const one of components) {
    assert.match(one.id, /^[0-9a-z]{12}$/);
    assert.equal('components' in one, one.group);
    for (const child of one.components ?? []) assert.equal(byId.get(child).group_id, one.id);
  }
  assert.equal(components.filter(({ name }) => name === 'Card payments').length, 2);
  assert.deepEqual(
    components.filter((one) => one.only_show_if_degraded).map(({ id }) => id),
    [ID.legacySeatMaps],
  );
});

test('the clock runs at its speed, stands when paused and begins again at midnight', () => {
  clock.jump(1430);
  clock.setSpeed(60);
  clock.play();
  now += 10_000;
  assert.equal(clock.state().time, '00:00');
  clock.setSpeed(600);
  now += 30_000;
  assert.equal(clock.state().time, '05:00');
  clock.pause();
  now += 3_600_000;
  assert.deepEqual(clock.state(), {
    minute: 300,
    time: '05:00',
    phase: 'all-well',
    speed: 600,
    playing: false,
  });
  assert.throws(() => clock.jump('supper'), RangeError);
  assert.throws(() => clock.jump(1440), RangeError);
});
