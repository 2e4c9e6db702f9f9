// The demo site as `npm start` serves it, and recorded files in place of the played day.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isStale } from '../../demo/build.mjs';
import { startDemo } from '../../demo/serve.mjs';
import { readRecorded } from '../../demo/status-server/recorded.mjs';

const START = fileURLToPath(new URL('../../demo/start.mjs', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'allclear-demo-'));
after(() => rmSync(home, { recursive: true }));

function recorded(name, value) {
  const file = join(home, name);
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  return file;
}

const page = { id: 'p', name: 'Harbour Lights', url: 'https://status.harbour.example' };
const window = (id, status) => ({ id, status, scheduled_for: '2026-07-14T05:00:00Z' });
const summary = {
  page,
  components: [{ id: 'a', name: 'Tills', status: 'partial_outage' }],
  incidents: [{ id: 'i', name: 'Tills are slow', status: 'identified', resolved_at: null }],
  scheduled_maintenances: [window('m', 'scheduled'), window('n', 'verifying')],
  status: { indicator: 'minor', description: 'Partial trouble' },
};

function cli(args, env = {}) {
  const options = { encoding: 'utf8', env: { ...process.env, PORT: '', ...env }, timeout: 20_000 };
  return spawnSync(process.execPath, [START, '--no-build', ...args], options);
}

test('a recorded summary is served byte for byte, with what can be cut out of it', async () => {
  const file = recorded('summary.json', summary);
  const demo = await startDemo({ port: 0, payload: file });
  const read = async (path) => {
    const response = await fetch(`${demo.url}/api/v2/${path}`);
    return response.ok ? response.json() : response.status;
  };
  try {
    const text = await (await fetch(`${demo.url}/api/v2/summary.json`)).text();
    assert.equal(text, JSON.stringify(summary, null, 2));
    assert.deepEqual(await read('status.json'), { page, status: summary.status });
    assert.deepEqual(await read('components.json'), { page, components: summary.components });
    assert.deepEqual(await read('incidents/unresolved.json'), {
      page,
      incidents: summary.incidents,
    });
    const { scheduled_maintenances: active } = await read('scheduled-maintenances/active.json');
    assert.deepEqual(
      active.map(({ id }) => id),
      ['n'],
    );
    assert.equal(await read('incidents.json'), 404, 'a summary is no archive');

    const day = await fetch(`${demo.url}/__day`);
    assert.deepEqual(await day.json(), { phases: [], payload: 'summary.json', fault: 'none' });
    const post = await fetch(`${demo.url}/__day`, { method: 'POST', body: '{"minute":1}' });
    assert.equal(post.status, 409);
    assert.equal((await fetch(`${demo.url}/status/incidents/i`)).status, 404);
  } finally {
    await demo.close();
  }
});

test('each kind of recorded file answers its own document', () => {
  const paths = (name, value) => [...readRecorded(recorded(name, value)).documents.keys()];
  assert.deepEqual(paths('incidents.json', { page, incidents: summary.incidents }), [
    '/api/v2/incidents.json',
    '/api/v2/incidents/unresolved.json',
  ]);
  assert.deepEqual(paths('windows.json', { page, scheduled_maintenances: [] }), [
    '/api/v2/scheduled-maintenances.json',
    '/api/v2/scheduled-maintenances/upcoming.json',
    '/api/v2/scheduled-maintenances/active.json',
  ]);
  assert.deepEqual(paths('status.json', { page, status: summary.status }), [
    '/api/v2/summary.json',
    '/api/v2/status.json',
  ]);
  assert.deepEqual(paths('native.json', { format: 'allclear/1', components: [], incidents: [] }), [
    '/status.json',
    '/api/v2/summary.json',
  ]);
  const odd = { page, status: {}, incidents: [null], scheduled_maintenances: 'none' };
  assert.equal(paths('odd.json', odd).length, 3);
});

test('a file that cannot be served ends npm start with a sentence', () => {
  const cases = [
    [join(home, 'missing.json'), /^Cannot read .*missing\.json/],
    [recorded('broken.json', '{"page":'), /broken\.json is not JSON/],
    [recorded('list.json', []), /list\.json is JSON, but not an object/],
    [recorded('other.json', { hello: 1 }), /other\.json is JSON, but no status page/],
  ];
  for (const [file, message] of cases) {
    const { status, stderr, stdout } = cli(['--payload', file]);
    assert.equal(status, 1);
    assert.match(stderr, message);
    assert.equal(stderr.trim().split('\n').length, 1);
    assert.equal(stdout, '');
  }
});

test('wrong options and ports are told, --help helps', () => {
  assert.match(cli(['--help']).stdout, /--payload FILE/);
  assert.match(cli(['--port', '80x']).stderr, /"80x" is no port/);
  assert.match(cli([], { PORT: '99999' }).stderr, /"99999" is no port/);
  assert.equal(cli(['--colour']).status, 1);
});

test('without a port a free one is found, with one exactly that or an error', async () => {
  const first = await startDemo();
  const second = await startDemo();
  try {
    assert.notEqual(first.port, second.port);
    assert.match(second.url, /^http:\/\/localhost:\d+$/);
    await assert.rejects(startDemo({ port: first.port }), /Port \d+ is taken/);
    const { status, stderr } = cli([], { PORT: String(second.port) });
    assert.equal(status, 1);
    assert.match(stderr, /Port \d+ is taken\. Choose another/);
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
});

test('a port is free again as soon as the demo has closed', async () => {
  const { port, close } = await startDemo({ port: 0 });
  await close();
  await (await startDemo({ port })).close();
});

test('the site is the status page that its own documents name', async () => {
  const now = () => Date.parse('2026-07-14T09:20:00Z');
  const demo = await startDemo({ port: 0, now });
  try {
    demo.status.clock.jump('recurrence');
    for (const origin of [demo.url, `http://127.0.0.1:${demo.port}`]) {
      const told = await (await fetch(`${origin}/api/v2/summary.json`)).json();
      assert.equal(told.page.url, `${origin}/status`);
      const front = await (await fetch(told.page.url)).text();
      assert.match(front, /<allclear-page/);
      const incident = await fetch(told.incidents[0].shortlink);
      assert.match(await incident.text(), /<h1>Checkout is unavailable/);
    }
    assert.equal((await fetch(`${demo.url}/status/incidents/nothing`)).status, 404);
    assert.equal((await fetch(`${demo.url}/dist/nothing.js`)).status, 404);
    assert.equal((await fetch(`${demo.url}/dist/..%2fpackage.json`)).status, 404);
  } finally {
    await demo.close();
  }
});

const skip = process.platform === 'win32' && 'Windows has no signals';

test('npm start says where it is, and ends at once when interrupted', { skip }, async () => {
  const file = recorded('summary.json', summary);
  const child = spawn(process.execPath, [START, '--no-build', '--payload', file, '--port', '0']);
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data');
  assert.match(line, /^Allclear demo: http:\/\/localhost:\d+ \(serving summary\.json\)\n$/);
  const url = /http:\S+/.exec(line)[0];
  assert.equal((await fetch(`${url}/api/v2/summary.json`)).status, 200);
  child.kill('SIGINT');
  assert.deepEqual(await once(child, 'exit'), [0, null]);
});

test('dist/ is stale when it is missing, not whole, or older than its sources', () => {
  const put = (path, age) => {
    const file = join(home, 'repo', path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, '');
    utimesSync(file, 1e9 - age, 1e9 - age);
    for (let folder = join(file, '..'); folder !== home; folder = join(folder, '..')) {
      utimesSync(folder, 1e9 - 1000, 1e9 - 1000);
    }
  };
  const repo = join(home, 'repo');
  put('src/model/status.ts', 20);
  assert.equal(isStale(repo), true);
  put('dist/allclear.js', 10);
  assert.equal(isStale(repo), true, 'a build that failed halfway');
  put('dist/sri.json', 10);
  assert.equal(isStale(repo), false);
  put('src/model/status.ts', 5);
  assert.equal(isStale(repo), true);
});
