// What the guide shows is what the apps of `npm run test:frameworks` are made of.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { snippet } from '../support/snippet.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const quoted = Array.from(
  read('docs/frameworks.md').matchAll(/<!-- from (\S+) -->\n\n```\w+\n([^]*?)\n```/g),
  ([, path, code]) => ({ path, code }),
);

test('it shows an app of each kind', () => {
  const shown = quoted.map(({ path }) => path.split('/').at(-2));
  const apps = readdirSync(new URL('../frameworks/apps', import.meta.url), { withFileTypes: true });
  const kinds = apps.filter((one) => one.isDirectory()).map(({ name }) => name);
  assert.deepEqual([...new Set(shown)].sort(), kinds.sort());
});

for (const { path, code } of quoted) {
  test(`it quotes ${path} as it is`, () => assert.equal(code, snippet(path)));
}

test('its types lines are entries of the package', () => {
  const { exports } = JSON.parse(read('package.json'));
  const named = Array.from(
    read('docs/frameworks.md').matchAll(/import type \{\} from 'allclear(\/\w+)'/g),
    ([, entry]) => `.${entry}`,
  );
  assert.deepEqual([...new Set(named)].sort(), ['./react', './svelte', './vue']);
  for (const entry of named) assert.ok(exports[entry].types, entry);
});
