// The package as it is published: its addresses, its types, and what is in it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { reach } from '../../build/reach.mjs';
import { entriesOf, packed } from '../support/packed.mjs';

let pack;
before(async () => {
  pack = await packed();
});
after(() => pack?.remove());

test('publint has nothing to say', async () => {
  const { tarball, manifest } = pack;
  const { buffer, byteOffset, byteLength } = tarball;
  const { messages } = await publint({
    pack: { tarball: buffer.slice(byteOffset, byteOffset + byteLength) },
    strict: true,
  });
  assert.deepEqual(
    messages.map((message) => formatMessage(message, manifest)),
    [],
  );
});

test('the types are not wrong', async () => {
  const { problems, types } = await checkPackage(
    createPackageFromTarballData(new Uint8Array(pack.tarball)),
  );
  assert.equal(types.kind, 'included');
  // The package is of modules only. Node's `require` of 2019 (node10) and TypeScript's of today
  // (node16-cjs, which since Node 20.19 may load modules) say so, and that is all they may say.
  const modulesOnly = ({ kind, resolutionKind }) =>
    (resolutionKind === 'node10' && kind === 'NoResolution') ||
    (resolutionKind === 'node16-cjs' && kind === 'CJSResolvesToESM');
  assert.deepEqual(
    problems.filter((problem) => !modulesOnly(problem)),
    [],
  );
});

/** What frameworks are told of the elements. */
const isTypesOnly = (entry) => /\/(?:react|vue|svelte)$/.test(entry);

test('every entry has types beside its code', () => {
  const { exports } = pack.manifest;
  for (const [address, conditions] of Object.entries(exports)) {
    if (typeof conditions === 'object' && conditions) {
      assert.equal(Object.keys(conditions)[0], 'types', `${address}: types have to come first`);
    }
  }
  const scripts = entriesOf(pack).filter(({ target }) => target.endsWith('.js'));
  assert.ok(scripts.length > 35, `${scripts.length} entries`);
  for (const { entry, target } of scripts) {
    if (entry.includes('/bundle') || isTypesOnly(entry)) continue; // src/bundles describes them all
    const types = target.replace(/\.js$/, '.d.ts');
    assert.ok(pack.paths.includes(types), `${entry} has no ${types}`);
  }
});

test('every entry can be imported in Node, where there is no page', async () => {
  const run = promisify(execFile);
  const scripts = entriesOf(pack).filter(({ target }) => target.endsWith('.js'));
  const tell = `const entry = process.argv.at(-1);
    const names = Object.keys(await import(entry));
    const page = ['window', 'document'].filter((name) => name in globalThis);
    console.log(JSON.stringify({ names, page }));`;
  // What speaks to developers is loaded where somebody develops: there are entries that have it.
  const queue = [
    ...scripts.map(({ entry }) => ({ entry, conditions: [] })),
    ...['allclear', 'allclear/define', 'allclear/bundle'].map((entry) => ({
      entry,
      conditions: ['--conditions=development'],
    })),
  ];
  const one = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { entry, conditions } = next;
      const { stdout, stderr } = await run(
        process.execPath,
        [...conditions, '--input-type=module', '--eval', tell, entry],
        { cwd: pack.project },
      );
      const { names, page } = JSON.parse(stdout);
      assert.deepEqual(page, [], `${entry} makes up a page`);
      if (!conditions.length) assert.equal(stderr, '', entry);
      const isSilent = entry.includes('/languages/') || isTypesOnly(entry);
      assert.equal(names.length > 0, !isSilent, `${entry} exports ${names.join()}`);
    }
  };
  await Promise.all([one(), one()]);
});

/** What is in it: each kind of file, and how many there may be of it. */
const CONTENTS = [
  ['what npm shows', /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE)$/, [4, 4]],
  [
    'what editors read',
    /^(?:custom-elements|dist\/web-types|dist\/vscode\.(?:html|css)-custom-data)\.json$/,
    [4, 4],
  ],
  ['types for frameworks', /^dist\/frameworks\/(?:\w+\.d\.ts|types-only\.js)$/, [5, 5]],
  ['what script tags load', /^dist\/(?:allclear(?:\.\w+)?|messages)\.js$/, [6, 6]],
  ['what those load later', /^dist\/(?:parts|adapters)\/[\w-]+\.js$/, [20, 40]],
  ['their hashes', /^dist\/sri\.json$/, [1, 1]],
  ['the terms of others', /^dist\/THIRD-PARTY-NOTICES\.txt$/, [1, 1]],
  ['words', /^dist\/languages\/[a-z]{2}(?:-\w+)?\.(?:js|d\.ts)$/, [26, 80]],
  ['style sheets', /^dist\/themes\/\w+\.css$/, [10, 20]],
  ['the schema', /^dist\/schema\.json$/, [1, 1]],
  ['the command', /^dist\/command\/allclear\.js$/, [1, 1]],
  ['the entry', /^dist\/index\.(?:js|d\.ts)$/, [2, 2]],
  ['what describes the bundles', /^dist\/bundles\/allclear\.d\.ts$/, [1, 1]],
  [
    'modules and their types',
    /^dist\/(?:client|controllers|define|elements|model|providers|store|testing|text)\/[\w/.-]+\.(?:js|d\.ts)$/,
    [200, 400],
  ],
];

test('it holds what is needed, and nothing else', () => {
  const kindOf = (path) => CONTENTS.filter(([, pattern]) => pattern.test(path)).map(([of]) => of);
  for (const path of pack.paths) assert.equal(kindOf(path).length, 1, path);
  for (const [kind, pattern, [least, most]] of CONTENTS) {
    const count = pack.paths.filter((path) => pattern.test(path)).length;
    assert.ok(count >= least && count <= most, `${kind}: ${count} files`);
  }
  assert.ok(pack.size < 700_000, `${pack.size} bytes to download`);
});

test('nothing in it is out of reach', () => {
  const reached = reach(pack.folder, ['dist/messages.js']);
  const beside = /^(?:README\.md|CHANGELOG\.md|LICENSE|dist\/sri\.json|dist\/THIRD-PARTY.*)$/;
  assert.deepEqual(
    pack.paths.filter((path) => !reached.has(path) && !beside.test(path)),
    [],
  );
});

test('no module in it asks for one that is not', () => {
  const missing = [];
  for (const path of pack.paths.filter((one) => /\.(?:js|d\.ts)$/.test(one))) {
    const text = readFileSync(join(pack.folder, path), 'utf8');
    for (const [, name] of text.matchAll(/\b(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)) {
      const target = join(path, '..', name);
      const types = target.replace(/\.js$/, '.d.ts');
      const found = pack.paths.includes(path.endsWith('.d.ts') ? types : target);
      if (!found) missing.push(`${path}: ${name}`);
    }
  }
  assert.deepEqual(missing, []);
});

test('whoever has code in a file of ours is named, with all of the terms', () => {
  const notices = readFileSync(join(pack.folder, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
  // What only they write, and the package that it stands for.
  const SIGNS = [
    [/litHtmlVersions/, 'lit-html'],
    [/litElementVersions/, 'lit-element'],
    [/reactiveElementVersions/, '@lit/reactive-element'],
    [/XmlDocument|xmlDeclaration|preserveDocumentType/i, '@rgrove/parse-xml'],
    [/\$ZodType|_zod\b/, 'zod'],
    [/\$isDayjsObject/, 'dayjs'],
  ];
  const found = new Set();
  for (const path of pack.paths.filter((one) => one.endsWith('.js'))) {
    const text = readFileSync(join(pack.folder, path), 'utf8');
    for (const [sign, name] of SIGNS) if (sign.test(text)) found.add(name);
  }
  assert.ok(found.has('lit-html') && found.has('@rgrove/parse-xml'), [...found].join());
  for (const name of found) {
    assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    const terms = readFileSync(
      new URL(`../../node_modules/${name}/LICENSE`, import.meta.url),
      'utf8',
    );
    assert.ok(notices.includes(terms.trim()), `the terms of ${name} are cut short`);
  }
});
