import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const styles = readdirSync(new URL('src/elements', root), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.styles.ts'))
  .map((name) => read(`src/elements/${name}`))
  .join('\n');
const themes = readdirSync(new URL('src/themes', root));
const guide = read('docs/theming.md');

const all = (text, pattern) => [...new Set(Array.from(text.matchAll(pattern), ([, one]) => one))];
const used = all(styles, /var\(\s*(--allclear-[\w-]+)/g).sort();
const rows = Array.from(guide.matchAll(/^\| `(--allclear-[\w-]+)`\s*\|[^|]+\| (.+?)\s*\|$/gm));

test('the guide has every token that styles read, and no other', () => {
  assert.deepEqual(rows.map(([, token]) => token).sort(), used);
});

test('the defaults in the guide are those of the styles', () => {
  const flat = styles.replace(/\s+/g, '');
  const literal = rows.filter(([, , value]) => /^`(?!--)[^`]+`$/.test(value));
  assert.ok(literal.length >= 20);
  for (const [, token, value] of literal) {
    const wanted = `var(${token},${value.replaceAll('`', '').replace(/\s+/g, '')}`;
    assert.ok(flat.includes(wanted), wanted);
  }
});

test('a meaning falls back to the palette, an element to a meaning', () => {
  for (const [, token, value] of rows) {
    const [, other] = /^`(--allclear-[\w-]+)`$/.exec(value) ?? [];
    if (!other) continue;
    const inner = other === '--allclear-radius' ? '--_radius' : other;
    assert.match(styles, new RegExp(`var\\(${token}, var\\(${inner}\\b`));
  }
});

test('the guide names every preset, and presets set only tokens that there are', () => {
  assert.deepEqual(all(guide, /^\| `(\w+\.css)`/gm).sort(), themes.sort());
  for (const theme of themes) {
    const css = read(`src/themes/${theme}`);
    const set = all(css, /^\s*(--allclear-[\w-]+):/gm);
    assert.deepEqual(
      set.filter((token) => !used.includes(token)),
      [],
      theme,
    );
    for (const colour of ['green', 'yellow', 'orange', 'red', 'blue', 'grey', 'surface', 'text']) {
      assert.ok(set.includes(`--allclear-${colour}`), `${theme} has no ${colour}`);
    }
    // What has specificity would count before a page's own tokens.
    for (const selector of all(css, /^([^\s/}][^{]*) \{/gm)) assert.match(selector, /^:where\(/);
    assert.equal(read(`dist/themes/${theme}`), css);
  }
});

test('no style depends on the root font size or on the width of the window', () => {
  const placed = read('src/bundles/placement.ts');
  assert.doesNotMatch(styles + placed, /\d(?:rem|rlh|rex|rch)\b/);
  for (const query of all(styles, /@media ([^{]+)\{/g)) {
    assert.match(query, /^(?:print|\((?:prefers-[\w-]+|forced-colors): [\w-]+\)) $/);
  }
});

test('styles are shipped without the comments of their source', () => {
  assert.match(styles, /\/\*/);
  assert.doesNotMatch(read('dist/elements/shared.styles.js').split('css `')[1], /\/\*/);
});
