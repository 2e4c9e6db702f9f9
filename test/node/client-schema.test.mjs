// Whole documents, read with Zod as in Node and with its stand-in as in browsers: the same snapshot,
// or the same first misfit.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { incidentsAt, summaryAt } from '../../demo/status-server/documents.mjs';
import { parseStatus } from '../../dist/client/index.js';
import * as zod from '../../dist/providers/schema.js';

// A copy of the client whose "#schema" is what browsers get. It lies below node_modules, so that
// what it imports is found.
const copy = new URL('../../node_modules/.cache/allclear-lean-client/', import.meta.url);
rmSync(copy, { recursive: true, force: true });
mkdirSync(copy, { recursive: true });
for (const folder of ['client', 'providers', 'model']) {
  cpSync(new URL(`../../dist/${folder}`, import.meta.url), new URL(folder, copy), {
    recursive: true,
  });
}
// Without Zod, it cannot be read by mistake.
rmSync(new URL('providers/schema.js', copy));
const imports = {
  '#schema': './providers/schema-lean.js',
  '#others': './providers/others.js',
};
writeFileSync(new URL('package.json', copy), JSON.stringify({ type: 'module', imports }));
const lean = await import(new URL('client/index.js', copy));

const now = Date.parse('2026-06-10T12:00:00Z');
const url = 'https://status.larkfield-ferries.example/';

const outcome = (parse, body, options) => {
  try {
    return { snapshot: parse(body, { url, now, ...options }) };
  } catch ({ kind, path, message }) {
    return { kind, path, message };
  }
};

let read = 0;
let refused = 0;
function same(body, options) {
  const expected = outcome(parseStatus, body, options);
  assert.deepEqual(outcome(lean.parseStatus, body, options), expected);
  if (expected.snapshot) read++;
  else {
    refused++;
    assert.equal(expected.kind, 'format', expected.message);
  }
}

/** Documents that are right: the played day at some of its minutes, in both formats. */
const good = [0, 8, 11, 14, 17, 20].map((hour) => {
  const minute = hour * 60 + 15;
  const present = summaryAt(minute, now);
  const archive = [incidentsAt(minute, now)];
  return { present, archive, own: parseStatus(present, { url, now, archive }) };
});

const replacement = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, '', 0, [], {}, [null], 'operational', '2026-02-30', { toString: 1 }),
);
/** Where to change a document: at each level, the number of a key. */
const change = fc.record({
  way: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  to: replacement,
  remove: fc.boolean(),
});

function mutated(document, changes) {
  const root = { document: structuredClone(document) };
  for (const { way, to, remove } of changes) {
    let [parent, key] = [root, 'document'];
    for (const step of way) {
      const keys = Object.keys(Object(parent[key]));
      if (typeof parent[key] !== 'object' || !keys.length) break;
      [parent, key] = [parent[key], keys[step % keys.length]];
    }
    // No JSON has a hole in a list.
    if (remove && Array.isArray(parent)) parent.splice(key, 1);
    else if (remove && parent !== root) delete parent[key];
    else parent[key] = to;
  }
  return root.document;
}

test('the two are different schemas', () => {
  assert.ok(existsSync(new URL('providers/schema-lean.js', copy)));
  assert.notEqual(lean.parseStatus, parseStatus);
  assert.equal(typeof zod.text, 'object');
});

test('documents as they should be', () => {
  for (const { present, archive, own } of good) {
    same(present, { archive });
    same(own);
    assert.deepEqual(outcome(lean.parseStatus, own).snapshot, own);
  }
});

test('documents in which something is wrong', () => {
  [read, refused] = [0, 0];
  const some = fc.constantFrom(...good.flatMap(({ present, own }) => [present, own]));
  const changes = fc.array(change, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(some, changes, (document, all) => same(mutated(document, all))),
    { numRuns: 1500 },
  );
  assert.ok(read > 300 && refused > 30, `${read} read, ${refused} refused`);
});

test('any JSON at all, for each provider', () => {
  [read, refused] = [0, 0];
  const provider = fc.constantFrom(undefined, 'allclear', 'statuspage', 'incidentio');
  const value = fc.jsonValue().filter((json) => typeof json !== 'string');
  const page = fc.oneof(value, fc.record({ name: fc.oneof(fc.string(), value), url: value }));
  const body = fc.oneof(
    value,
    fc.record({ page, status: value, components: value, incidents: value, uptime: value }),
  );
  fc.assert(
    fc.property(body, provider, (json, id) => same(json, id && { provider: id })),
    { numRuns: 2000 },
  );
  assert.ok(read > 100 && refused > 100, `${read} read, ${refused} refused`);
});

test('the misfit that is told first is the first in the document', () => {
  for (const [body, path] of [
    [{ format: 'allclear/1', page: { name: 5, url: 5 }, components: 5 }, 'page.name'],
    [{ format: 'allclear/1', page: 5, components: 5 }, 'page'],
  ]) {
    same(body);
    assert.equal(outcome(lean.parseStatus, body).path, path);
  }
});
