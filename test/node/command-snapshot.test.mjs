// The command that writes documents for mirrors, once or again and again.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { parseStatus } from '../../dist/client/index.js';
import { at, bin, json, origin, page, run, site } from '../support/command.mjs';

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
  site.files['/other/summary.json'] = page('UNDERMAINTENANCE');
  const { code } = await run('snapshot', origin, `${origin}/other/`, '-o', at('many'));
  assert.equal(code, 0);
  const host = origin.replace(/^http:\/\//, '').replace(/[^\w.-]/g, '-');
  assert.deepEqual((await readdir(at('many'))).sort(), [`${host}-other.json`, `${host}.json`]);
  assert.equal((await json(`many/${host}-other.json`)).status, 'under_maintenance');
});

test('snapshot writes no file over another', async () => {
  const twins = [`${origin}/a/b`, `${origin}/a-b`];
  const { code, stderr } = await run('snapshot', ...twins, '-o', at('twins'));
  assert.equal(code, 2);
  assert.match(stderr, /a\/b and .*a-b would both be written to .*twins/);
  await assert.rejects(readFile(at('twins')), { code: 'ENOENT' });
  const wrong = await run('snapshot', origin, 'status.example', '-o', at('twins'));
  assert.deepEqual([wrong.code, wrong.stderr], [2, 'allclear: status.example is no address\n']);
});

test('snapshot keeps the last good file when its source fails, and says since when', async () => {
  await run('snapshot', origin, '-o', at('kept.json'));
  const good = await json('kept.json');
  site.failing = 500;
  const first = await run('snapshot', origin, '-o', at('kept.json'), '--json');
  assert.equal(first.code, 1);
  const line = JSON.parse(first.stdout);
  assert.deepEqual([line.ok, line.error.kind, line.fetchedAt], [false, 'http', good.fetchedAt]);
  const { staleSince, ...rest } = await json('kept.json');
  assert.deepEqual(rest, good, 'as it was, as of when it was');
  assert.ok(Date.parse(staleSince) >= Date.parse(good.fetchedAt));
  // Later failures leave it as it is.
  site.failing = 404;
  await run('snapshot', origin, '-o', at('kept.json'));
  assert.equal((await json('kept.json')).staleSince, staleSince);
  // A widget is told no more than was known then.
  const snapshot = parseStatus(await readFile(at('kept.json'), 'utf8'), { now: Date.now() + 1e6 });
  assert.equal(snapshot.fetchedAt, good.fetchedAt);

  site.failing = undefined;
  await run('snapshot', origin, '-o', at('kept.json'));
  const healed = await json('kept.json');
  assert.equal(healed.staleSince, undefined);
  assert.ok(healed.fetchedAt > good.fetchedAt);
});

test('snapshot writes nothing where nothing was ever known', async () => {
  site.failing = 503;
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
