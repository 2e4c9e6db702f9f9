// Recorded answers of all providers, which are not part of this repository: tried where they lie beside
// it, whole, cut off, with values of other types in them, and with a web page in their place.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { StatusError, parseStatus } from '../../dist/client/index.js';
import { claim } from '../../dist/model/claim.js';
import { select } from '../../dist/model/relevance.js';
import { cut, numbers, scratched, swapped, WEB_PAGES } from '../support/unlike.mjs';

const folder = new URL('../../../shared/payloads/', import.meta.url);
const skip = existsSync(folder) ? false : 'no recorded answers beside this repository';
const files = skip
  ? []
  : readdirSync(fileURLToPath(folder), { recursive: true })
      .map(String)
      .filter((name) => /\.(?:json|js|rss|atom|xml)$/.test(name) && !name.includes('uptime/'))
      .sort();

const NOW = Date.parse('2026-11-01T00:00:00Z');
const TIMES = 200;
/** Milliseconds for one answer. The machine may be busy: the best of three counts. */
const LONGEST = 50;

const textOf = (name) => {
  const bytes = readFileSync(new URL(name, folder));
  return new TextDecoder(bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8').decode(
    bytes,
  );
};

/** The snapshot; undefined where it was refused, with the path. */
function read(body, provider) {
  try {
    return parseStatus(body, { url: 'https://status.example/', now: NOW, provider });
  } catch (error) {
    assert.ok(error instanceof StatusError, error.stack);
    assert.ok(['format', 'content'].includes(error.kind));
    assert.match(error.message, /^[^:]+: expected /);
    return undefined;
  }
}

function timed(body) {
  let best = Infinity;
  let found;
  for (let attempt = 0; attempt < 3 && best > LONGEST; attempt++) {
    const started = performance.now();
    found = read(body);
    best = Math.min(best, performance.now() - started);
  }
  assert.ok(best <= LONGEST, `${best} ms`);
  return found;
}

const overall = (snapshot) => claim(snapshot, select(snapshot)).status;
const greens = ({ components }) => components.filter(({ status }) => status === 'operational');

let snapshots = 0;

for (const name of files) {
  test(name, () => {
    // Without the last line break, which a cut may take away without harm.
    const text = textOf(name).trimEnd();
    const whole = read(text);
    if (whole) snapshots++;
    let value;
    try {
      value = JSON.parse(text);
    } catch {
      value = undefined;
    }
    const pick = numbers(7);
    for (let index = 0; index < TIMES; index++) {
      const found = timed(cut(text, pick));
      if (found) assert.notEqual(overall(found), 'operational');
    }
    // By its id or its name: one of the two may have been taken from it.
    const green = new Set(
      whole ? greens(whole).flatMap(({ id, name: called }) => [id, called]) : [],
    );
    const isGreen = whole ? overall(whole) === 'operational' : false;
    for (let index = 0; index < TIMES; index++) {
      const found = timed(value === undefined ? scratched(text, pick) : swapped(value, pick));
      if (!found) continue;
      if (!isGreen) assert.notEqual(overall(found), 'operational');
      for (const { id, name: called } of greens(found)) {
        assert.ok(green.has(id) || green.has(called), `${called} was not well before`);
      }
    }
    for (const page of WEB_PAGES) assert.equal(read(page), undefined);
  });
}

test('how many could be read', { skip }, (t) => {
  t.diagnostic(`${snapshots} of ${files.length}`);
  assert.ok(snapshots > 50);
});
