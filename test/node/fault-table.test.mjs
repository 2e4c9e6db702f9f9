import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ROWS, titleOf } from '../faults/rows.mjs';
import { markdown, summary, TABLE, words } from '../faults/table.mjs';

/** The cells of each line of a table, without those of the engines. */
const cells = (text) =>
  text
    .split('\n')
    .filter((line) => /^\|\s*\d/.test(line))
    .map((line) => line.split(/(?<!\\)\|/).slice(1, 5))
    .map((line) => line.map((cell) => cell.trim()));

describe('the table of faults', () => {
  it('lists exactly the rows, in their words', () => {
    assert.deepEqual(cells(readFileSync(TABLE, 'utf8')), ROWS.map(words));
  });

  it('has each number once, and a test for each', () => {
    const numbers = Array.from({ length: ROWS.length }, (_, index) => index + 1);
    assert.deepEqual(
      ROWS.map(({ number }) => number),
      numbers,
    );
    const folder = new URL('../faults/', import.meta.url);
    const told = readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, folder), 'utf8'));
    for (const section of new Set(ROWS.map((row) => row.section))) {
      assert.ok(
        told.some((text) => text.includes(`complete('${section}')`)),
        `no file answers for the rows on ${section}`,
      );
    }
  });

  it('counts what engines have shown, and nothing else', () => {
    const [first, second, third, ...rest] = ROWS;
    const of = new Map([
      [titleOf(first), { result: 'passed' }],
      [titleOf(second), { result: 'failed', error: 'false green in allclear-badge' }],
      [titleOf(third), { result: 'failed', error: 'too late' }],
    ]);
    const engine = { name: 'Engine', of };
    assert.equal(summary(engine), `1 of ${ROWS.length} (Engine, ${rest.length + 1} not proven)`);
    const passed = new Map(ROWS.map((row) => [titleOf(row), { result: 'passed' }]));
    assert.equal(summary({ name: 'Engine', of: passed }), `0 of ${ROWS.length} (Engine)`);
    const lines = markdown([engine]).split('\n');
    const ends = [first, second, third, rest[0]].map(({ number }) =>
      lines.find((line) => line.startsWith(`| ${number} |`)).slice(-11),
    );
    assert.match(ends.join(), /✓ \|,.*✗ \|,.*✗ \|,.*not run \|/);
  });
});
