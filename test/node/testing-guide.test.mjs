// The guide to the kit for stories and tests names all that is in it, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { playNames, scenarioNames } from 'allclear/testing';

const guide = readFileSync(new URL('../../docs/testing.md', import.meta.url), 'utf8');

/** What the rows of the table below a heading begin with. */
const listed = (heading) => {
  const [, chapter = ''] = guide.split(new RegExp(`^## ${heading}.*$`, 'm'));
  const [text] = chapter.split(/^## /m);
  return Array.from(text.matchAll(/^\| `([^`]+)`/gm), ([, name]) => name);
};

test('its tables list all scenarios and all plays', () => {
  assert.deepEqual(listed('Scenarios').sort(), [...scenarioNames].sort());
  assert.deepEqual(listed('Plays').sort(), [...playNames].sort());
});
