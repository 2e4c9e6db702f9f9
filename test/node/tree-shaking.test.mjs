// What an application gets of the package, and what it does not: each entry, bundled.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotli, bundledCode, pathOf } from '../support/bundled.mjs';
import { packed } from '../support/packed.mjs';

const { exports, sideEffects } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));
const budgets = JSON.parse(readFileSync(pathOf('test/budgets.json'), 'utf8'));
const budgetOf = (wanted) => budgets.find(({ what }) => what === wanted).budget;
const namesIn = (folder) =>
  readdirSync(pathOf(folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -'.js'.length));

let pack;
before(async () => {
  pack = await packed();
});
after(() => pack?.remove());
const bundle = (code, options) => bundledCode(code, pack.project, options);

/** Paths of what has been left in a bundle. */
const keptIn = ({ modules }) => Object.keys(modules).filter((path) => modules[path].code);

const PURE = [
  'allclear',
  'allclear/client',
  'allclear/messages',
  'allclear/testing',
  'allclear/testing/msw',
];

for (const entry of PURE) {
  test(`of ${entry}, nothing is left where nothing of it is used`, async () => {
    const { code } = await bundle(`import '${entry}';`);
    assert.equal(code.trim(), '');
  });
}

test('the client brings no Lit and no element, whichever entry it is imported from', async () => {
  const [fromAll, alone] = await Promise.all(
    ['allclear', 'allclear/client'].map((entry) =>
      bundle(`export { createClient } from '${entry}';`),
    ),
  );
  const foreign = keptIn(fromAll).filter(
    (path) => !/\/dist\/(?:client|providers|model)\/|\/application\.js$/.test(path),
  );
  assert.deepEqual(foreign, []);
  assert.deepEqual(keptIn(fromAll).sort(), keptIn(alone).sort());
  // The same modules in another order, so other names.
  const more = Math.abs(fromAll.code.length - alone.code.length);
  assert.ok(more < 20, `${more} characters more or less`);
  assert.ok(brotli(fromAll.code) <= budgetOf('client alone'), `${brotli(fromAll.code)} bytes`);
});

test('one element brings no other', async () => {
  const { code, modules } = await bundle(`export { AllclearBadge } from 'allclear';`);
  const others = keptIn({ modules }).filter((path) =>
    /\/dist\/(?:elements\/(?!badge\/)\w+\/|define\/)/.test(path),
  );
  assert.deepEqual(others, []);
  const budget = budgetOf('one badge with all it needs');
  assert.ok(brotli(code) <= budget, `${brotli(code)} bytes`);
  const registered = await bundle(`import 'allclear/define/badge';`);
  const more = brotli(registered.code) - brotli(code);
  // Less than nothing, where what comes out happens to be packed better; the same code varies by that much.
  assert.ok(Math.abs(more) < 150, `registering it takes ${more} bytes`);
});

test('each word of the model can be had alone', async () => {
  const { code } = await bundle(`export { StatusError } from 'allclear';`);
  assert.ok(code.length < 1000, code);
});

const WITH_EFFECTS = {
  define: /customElements/,
  bundle: /customElements/,
  'bundle/lazy': /customElements/,
  'bundle/classic': /customElements/,
  'bundle/all': /customElements/,
  'bundle/dev': /customElements/,
};
for (const name of namesIn('dist/define')) {
  if (exports[`./define/${name}`] === undefined) {
    WITH_EFFECTS[`define/${name}`] =
      name === 'all' ? /customElements/ : new RegExp(`allclear-${name}`);
  }
}
for (const name of namesIn('dist/languages')) {
  if (exports[`./languages/${name}`] === undefined) {
    WITH_EFFECTS[`languages/${name}`] = new RegExp(`push\\(["'\`]${name}\\b`);
  }
}

test('what is imported for what it does stays', async () => {
  assert.ok(Object.keys(WITH_EFFECTS).length > 28);
  for (const [entry, mark] of Object.entries(WITH_EFFECTS)) {
    const { code } = await bundle(`import 'allclear/${entry}';`, { minify: false });
    assert.match(code, mark, entry);
  }
});

/** Whether a pattern of "sideEffects" names a path. */
const names = (pattern, path) =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`).test(`./${path}`);

test('"sideEffects" names exactly the modules that do something when they are loaded', async () => {
  // What others do is theirs, and has been done.
  await Promise.all(
    ['lit', 'lit/directive.js', 'msw', 'zod/mini', '@rgrove/parse-xml'].map((name) => import(name)),
  );
  const done = [];
  const { define } = customElements;
  customElements.define = function (...given) {
    done.push('define');
    define.apply(this, given);
  };
  // Where languages are put down; while there is none on it, it tells nobody anything.
  const shelf = (globalThis[Symbol.for('allclear')] ??= []);
  const world = () =>
    [done.length, ...Reflect.ownKeys(globalThis).map(String), ...shelf.map(String)].join();

  const loaded = new Set();
  const active = [];
  /** Loads a module after all that it imports, so that what is done then is done by itself. */
  async function load(path) {
    if (loaded.has(path)) return;
    loaded.add(path);
    const text = readFileSync(pathOf(path), 'utf8');
    for (const [, name] of text.matchAll(/^(?:import|export)\b[^'"]*['"](\.[^'"]+)['"]/gm)) {
      await load(join(path, '..', name));
    }
    const before = world();
    await import(new URL(`../../${path}`, import.meta.url));
    if (world() !== before) active.push(path);
  }
  // They need a page, or a command line; what they do is all that they are for.
  const acting = sideEffects.filter((path) => !path.includes('*')).map((path) => join(path));
  const all = readdirSync(pathOf('dist'), { recursive: true })
    .map((name) => join('dist', name))
    .filter((path) => path.endsWith('.js') && !acting.includes(path))
    .filter((path) => !path.startsWith('dist/bundles/'));
  for (const path of all) await load(path);
  customElements.define = define;

  const named = all.filter((path) => sideEffects.some((pattern) => names(pattern, path)));
  const inert = [
    ...['all', 'define', 'first', 'later'].map((name) => `dist/define/${name}.js`),
    'dist/languages/register.js',
  ];
  assert.deepEqual(active.sort(), named.filter((path) => !inert.includes(path)).sort());
  const scripts = Object.keys(exports).filter((name) => name.startsWith('./bundle'));
  const files = [...scripts.map((name) => exports[name].default), './dist/command/allclear.js'];
  assert.deepEqual(acting.map((path) => `./${path}`).sort(), files.sort());
});
