// Tables and figures of the README and of docs/ are those of the code.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filled, marked } from '../../docs/tables/fill.mjs';

const root = new URL('../../', import.meta.url);

test('the README and the page of each element have something that is made', () => {
  assert.ok(marked().includes('README.md'));
  assert.ok(marked().filter((path) => path.startsWith('docs/elements/')).length >= 10);
});

for (const path of marked()) {
  test(`${path} says what the code says`, async () => {
    const text = readFileSync(new URL(path, root), 'utf8').split('\n');
    const wanted = (await filled(path)).split('\n');
    const line = wanted.findIndex((words, index) => words !== text[index]);
    assert.equal(text[line], wanted[line], `line ${line + 1}; npm run readme writes it anew`);
    assert.equal(text.length, wanted.length, 'npm run readme writes it anew');
  });
}
