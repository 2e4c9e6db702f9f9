// The picture in CONTRIBUTING shows the folders of src/ and the imports between them, as they are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { draw } from '../../docs/map/draw.mjs';
import { foldersOfSource } from '../../docs/map/imports.mjs';

/** What a picture shows; how many files and lines there are may have changed since. */
const shown = (svg, what) =>
  [...svg.matchAll(new RegExp(`data-${what}="([^"]+)"`, 'g'))].map(([, name]) => name);

test('the map has every folder and every arrow, and all arrows go down', () => {
  const kept = readFileSync(new URL('../../docs/map.svg', import.meta.url), 'utf8');
  const now = draw(foldersOfSource());
  const folders = shown(now, 'folder');
  assert.ok(folders.length >= 12);
  for (const what of ['folder', 'arrow']) {
    assert.deepEqual(shown(kept, what), shown(now, what), 'npm run map draws it anew');
  }
  for (const arrow of shown(kept, 'arrow')) {
    const [from, to] = arrow.split(' ').map((name) => folders.indexOf(name));
    assert.ok(from < to, arrow);
  }
});
