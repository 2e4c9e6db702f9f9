// The commands that look at a page, and the one that draws its badge.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createClient } from '../../dist/client/index.js';
import { at, COMPONENTS, origin, page, run, site } from '../support/command.mjs';

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
  site.files = {};
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

test('files above the limit are refused, and read when they are allowed', async () => {
  const big = { ...page('UP'), padding: 'x'.repeat(2_100_000) };
  site.files['/summary.json'] = big;
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
  site.files['/v2/components.json'] = {
    components: [{ id: 'a', name: 'Catalogue', status: 'MAJOROUTAGE' }, COMPONENTS.components[1]],
  };
  site.files['/summary.json'] = page('HASISSUES');
  await run('badge', origin, '-o', at('badge.svg'), '--label', 'Library');
  const red = await readFile(at('badge.svg'), 'utf8');
  assert.match(red, /<title>Library, Catalogue: Major outage, as of /);
  assert.match(red, /#cf222e/);
  await run('badge', origin, '-o', at('badge.svg'), '--components', 'Loans*');
  assert.match(await readFile(at('badge.svg'), 'utf8'), /Loans &#38; returns: Operational/);
});

test('badge never leaves a green picture of what is no longer known', async () => {
  await run('badge', origin, '-o', at('grey.svg'));
  site.failing = 500;
  const { code, stderr } = await run('badge', origin, '-o', at('grey.svg'));
  assert.equal(code, 0, 'or a job would stop before it publishes the grey one');
  assert.match(stderr, /HTTP 500/);
  const svg = await readFile(at('grey.svg'), 'utf8');
  assert.match(svg, /Status unavailable/);
  assert.doesNotMatch(svg, /#1a7f37|perational/);
  // Nor one of a mirror that has not heard for long.
  site.failing = undefined;
  const old = { format: 'allclear/1', page: { name: 'Q' }, status: 'operational' };
  site.files['/old.json'] = { ...old, fetchedAt: new Date(Date.now() - 3_600_000).toISOString() };
  await run('badge', `${origin}/old.json`, '-o', at('grey.svg'));
  assert.match(await readFile(at('grey.svg'), 'utf8'), /Status unavailable/);
});
