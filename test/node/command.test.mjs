// The command as its users run it: a process of its own, real files, real HTTP.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createClient, parseStatus } from '../../dist/client/index.js';

const bin = fileURLToPath(new URL('../../dist/command/allclear.js', import.meta.url));

/** Runs the command to its end. */
const run = (...args) =>
  new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { timeout: 20_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
  });

const page = (status, rest = {}) => ({ page: { name: 'Quillmoor <Library>', status, ...rest } });
const COMPONENTS = {
  components: [
    { id: 'a', name: 'Catalogue', status: 'OPERATIONAL' },
    { id: 'b', name: 'Loans & returns', status: 'OPERATIONAL' },
  ],
};

let files = {};
let asked = [];
let failing;
let server;
let origin;
let folder;

before(async () => {
  server = createServer(({ url }, response) => {
    asked.push(url);
    const found = failing === undefined ? files[url] : undefined;
    response.statusCode = failing ?? (found === undefined ? 404 : 200);
    response.end(
      found === undefined ? '' : typeof found === 'string' ? found : JSON.stringify(found),
    );
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${server.address().port}`;
  folder = await mkdtemp(join(tmpdir(), 'allclear-command-'));
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  failing = undefined;
  asked = [];
  files = { '/summary.json': page('UP'), '/v2/components.json': COMPONENTS };
});

const at = (name) => join(folder, name);
const json = async (name) => JSON.parse(await readFile(at(name), 'utf8'));

test('detect tells whose page an address is, and by what', async () => {
  const { code, stdout } = await run('detect', origin, '--json');
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), {
    source: origin,
    provider: 'instatus',
    why: 'a word of capitals in page.status',
    file: `${origin}/summary.json`,
    page: 'Quillmoor <Library>',
    status: 'operational',
    components: 2,
  });
  const words = await run('detect', origin);
  assert.match(words.stdout, /^provider +instatus$/m);
});

test('detect says plainly that nobody is known there, or that nobody answers', async () => {
  files = {};
  const nobody = await run('detect', origin);
  assert.equal(nobody.code, 2);
  assert.match(nobody.stderr, /^allclear: HTTP 404 from .*summary\.json\n$/);
  const closed = await run('detect', 'http://127.0.0.1:9/');
  assert.equal(closed.code, 2);
  assert.match(closed.stderr, /^allclear: no answer from /);
});

test('a wrong line is answered with what is right', async () => {
  for (const [args, words] of [
    [['snapshot'], /missing required argument/],
    [['snapshot', origin, '--every', '3'], /number of at least 15/],
    [['badge', origin], /required option/],
    [['frobnicate'], /unknown command/],
    [['detect', origin, '--colour'], /unknown option/],
    [['detect', origin, '--provider', 'cassandra'], /provider: expected the id of a known one/],
    [['detect', '/no/such/file'], /ENOENT/],
  ]) {
    const { code, stderr } = await run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(stderr, words);
    assert.doesNotMatch(stderr, /\n {4}at /, 'no stack');
  }
  const help = await run('--help');
  assert.equal(help.code, 0);
  for (const name of ['detect', 'check', 'snapshot', 'badge'])
    assert.ok(help.stdout.includes(name));
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url)));
  assert.equal((await run('--version')).stdout.trim(), version);
});

test('snapshot writes a document that widgets read', async () => {
  const { code, stdout } = await run('snapshot', origin);
  assert.equal(code, 0);
  const snapshot = parseStatus(stdout);
  assert.equal(snapshot.status, 'operational');
  assert.equal(snapshot.sourceUrl, '');

  assert.equal((await run('snapshot', origin, '-o', at('deep/status.json'))).code, 0);
  const document = await json('deep/status.json');
  assert.equal(document.format, 'allclear/1');
  assert.equal(document.components.length, 2);
  assert.ok(Date.now() - Date.parse(document.fetchedAt) < 20_000);
  assert.deepEqual(await readdir(at('deep')), ['status.json'], 'nothing else is left there');
});

test('snapshot of several addresses is a file each', async () => {
  files['/other/summary.json'] = page('UNDERMAINTENANCE');
  const { code } = await run('snapshot', origin, `${origin}/other/`, '-o', at('many'));
  assert.equal(code, 0);
  const host = origin.replace(/^http:\/\//, '').replace(/[^\w.-]/g, '-');
  assert.deepEqual((await readdir(at('many'))).sort(), [`${host}-other.json`, `${host}.json`]);
  assert.equal((await json(`many/${host}-other.json`)).status, 'under_maintenance');
});

test('snapshot keeps the last good file when its source fails, and says since when', async () => {
  await run('snapshot', origin, '-o', at('kept.json'));
  const good = await json('kept.json');
  failing = 500;
  const first = await run('snapshot', origin, '-o', at('kept.json'), '--json');
  assert.equal(first.code, 1);
  const line = JSON.parse(first.stdout);
  assert.deepEqual([line.ok, line.error.kind, line.fetchedAt], [false, 'http', good.fetchedAt]);
  const { staleSince, ...rest } = await json('kept.json');
  assert.deepEqual(rest, good, 'as it was, as of when it was');
  assert.ok(Date.parse(staleSince) >= Date.parse(good.fetchedAt));
  // Later failures leave it as it is.
  failing = 404;
  await run('snapshot', origin, '-o', at('kept.json'));
  assert.equal((await json('kept.json')).staleSince, staleSince);
  // A widget is told no more than was known then.
  const snapshot = parseStatus(await readFile(at('kept.json'), 'utf8'), { now: Date.now() + 1e6 });
  assert.equal(snapshot.fetchedAt, good.fetchedAt);

  failing = undefined;
  await run('snapshot', origin, '-o', at('kept.json'));
  const healed = await json('kept.json');
  assert.equal(healed.staleSince, undefined);
  assert.ok(healed.fetchedAt > good.fetchedAt);
});

test('snapshot writes nothing where nothing was ever known', async () => {
  failing = 503;
  const { code, stderr } = await run('snapshot', origin, '-o', at('never.json'));
  assert.equal(code, 1);
  // A line for a log: no terminal, so no colours and nothing that moves.
  assert.match(stderr, /^✖ \d\d:\d\d:\d\d 127\.0\.0\.1:\d+: HTTP 503 .*\n$/);
  await assert.rejects(readFile(at('never.json')));
  // What is no document of ours is not touched.
  await writeFile(at('mine.json'), '{"mine":true}');
  await run('snapshot', origin, '-o', at('mine.json'));
  assert.equal(await readFile(at('mine.json'), 'utf8'), '{"mine":true}');
});

test('snapshot goes on with --every, in lines of JSON, until it is told to stop', async () => {
  const args = [bin, 'snapshot', origin, '-o', at('every.json'), '--every', '15', '--json'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((done) => child.once('exit', (code) => done(code)));
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text);
    assert.deepEqual([line.url, line.ok, line.status], [origin, true, 'operational']);
    assert.ok(!Number.isNaN(Date.parse(line.at)));
    child.kill('SIGTERM');
  }
  assert.equal(await ended, 0);
  assert.equal((await json('every.json')).status, 'operational');
});

test('files above the limit are refused, and read when they are allowed', async () => {
  const big = { ...page('UP'), padding: 'x'.repeat(2_100_000) };
  files['/summary.json'] = big;
  const refused = await run('snapshot', `${origin}/summary.json`, '-o', at('big.json'), '--json');
  assert.equal(refused.code, 1);
  assert.equal(JSON.parse(refused.stdout).error.kind, 'size');
  const read = await run(
    'snapshot',
    `${origin}/summary.json`,
    '-o',
    at('big.json'),
    '--max-bytes',
    '5000000',
  );
  assert.equal(read.code, 0);
  await writeFile(at('big-file.json'), JSON.stringify(big));
  assert.match((await run('check', at('big-file.json'))).stderr, /more than 2000000 bytes/);
  assert.equal((await run('check', at('big-file.json'), '--max-bytes', '5e6')).code, 0);
  await assert.rejects(createClient().get(`${origin}/summary.json`), { kind: 'size' });
});

test('check tells what fits and what does not', async () => {
  await writeFile(at('page.json'), JSON.stringify(page('UP')));
  const fits = await run('check', at('page.json'));
  assert.equal(fits.code, 0);
  assert.match(fits.stdout, /fits \(instatus\): All systems operational\n$/);
  const address = await run('check', origin);
  assert.equal(address.code, 0);

  const document = {
    format: 'allclear/1',
    page: { name: 'Quillmoor' },
    components: [{ id: 'a', name: 'Catalogue', status: 'splendid' }],
  };
  await writeFile(at('own.json'), JSON.stringify(document));
  const wrong = await run('check', at('own.json'));
  assert.equal(wrong.code, 1);
  assert.match(
    wrong.stdout,
    /components\[0\]\.status: found "splendid", expected one of operational/,
  );

  for (const [text, words] of [
    ['{"format":', /document: expected JSON/],
    ['<!doctype html>', /document: expected JSON/],
    ['{"a":1}', /page: expected that of a known provider/],
  ]) {
    await writeFile(at('none.json'), text);
    const none = await run('check', at('none.json'));
    assert.equal(none.code, 2);
    assert.match(none.stderr, words);
    assert.ok(none.stderr.startsWith(`allclear: ${at('none.json')}: `), none.stderr);
  }
});

test('check reads a file in UTF-16', async () => {
  const text = `\uFEFF${JSON.stringify(page('UP'))}`;
  await writeFile(at('utf16.json'), Buffer.from(text, 'utf16le'));
  assert.equal((await run('check', at('utf16.json'))).code, 0);
});

test('badge draws the words and colours of the badge', async () => {
  assert.equal((await run('badge', origin, '-o', at('badge.svg'))).code, 0);
  const svg = await readFile(at('badge.svg'), 'utf8');
  assert.match(svg, /<title>Quillmoor &#60;Library&#62;, All systems operational, as of /);
  assert.match(svg, /#1a7f37/);
  assert.doesNotMatch(svg, /<script|<Library|href|@import|url\(/);
  files['/v2/components.json'] = {
    components: [{ id: 'a', name: 'Catalogue', status: 'MAJOROUTAGE' }, COMPONENTS.components[1]],
  };
  files['/summary.json'] = page('HASISSUES');
  await run('badge', origin, '-o', at('badge.svg'), '--label', 'Library');
  const red = await readFile(at('badge.svg'), 'utf8');
  assert.match(red, /<title>Library, Catalogue: Major outage, as of /);
  assert.match(red, /#cf222e/);
  await run('badge', origin, '-o', at('badge.svg'), '--components', 'Loans*');
  assert.match(await readFile(at('badge.svg'), 'utf8'), /Loans &#38; returns: Operational/);
});

test('badge never leaves a green picture of what is no longer known', async () => {
  await run('badge', origin, '-o', at('grey.svg'));
  failing = 500;
  const { code, stderr } = await run('badge', origin, '-o', at('grey.svg'));
  assert.equal(code, 0, 'or a job would stop before it publishes the grey one');
  assert.match(stderr, /HTTP 500/);
  const svg = await readFile(at('grey.svg'), 'utf8');
  assert.match(svg, /Status unavailable/);
  assert.doesNotMatch(svg, /#1a7f37|perational/);
  // Nor one of a mirror that has not heard for long.
  failing = undefined;
  const old = { format: 'allclear/1', page: { name: 'Q' }, status: 'operational' };
  files['/old.json'] = { ...old, fetchedAt: new Date(Date.now() - 3_600_000).toISOString() };
  await run('badge', `${origin}/old.json`, '-o', at('grey.svg'));
  assert.match(await readFile(at('grey.svg'), 'utf8'), /Status unavailable/);
});
