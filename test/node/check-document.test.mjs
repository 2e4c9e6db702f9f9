// What people are told who write a status document by hand: where, what stands there, what was
// expected. What the published JSON Schema can know of it, it refuses too.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { checkDocument } from '../../dist/providers/check-document.js';
import { nearest } from '../../dist/providers/nearest.js';
import {
  booking,
  HINTS,
  LOST,
  MISFITS,
  STRANGERS,
  withIncident,
  written,
} from '../fixtures/faulty-documents.mjs';

const ajv = new Ajv.default();
addFormats.default(ajv);
const accepts = ajv.compile(createRequire(import.meta.url)('allclear/schema.json'));

const plain = (value) => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

function expectOne([document, path, value, expected], severity) {
  const found = checkDocument(plain(document));
  const about = found.filter((one) => one.path === path);
  assert.equal(about.length, 1, `${path}: ${JSON.stringify(found)}`);
  assert.equal(about[0].severity, severity, path);
  assert.equal(about[0].value, value, path);
  assert.match(about[0].expected, expected);
  assert.equal(found[0].severity, severity, 'what is worst is told first');
}

test('what is not as the schema has it is an error, to validators too', () => {
  for (const row of MISFITS) {
    expectOne(row, 'error');
    assert.ok(!accepts(plain(row[0])), row[1]);
  }
});

test('what is lost because of something else is an error', () => {
  for (const row of LOST) {
    expectOne(row, 'error');
    assert.ok(accepts(plain(row[0])), row[1]);
  }
});

test('what works but was probably not meant so is a hint', () => {
  for (const row of HINTS) {
    expectOne(row, 'hint');
    assert.ok(accepts(plain(row[0])), row[1]);
  }
});

test('a field that nobody knows is a hint, with the one that was meant', () => {
  for (const row of STRANGERS) {
    expectOne(row, 'hint');
    assert.ok(!accepts(plain(row[0])), row[1]);
  }
  assert.deepEqual(checkDocument(written({ $schema: './schema.json' })), []);
});

test('everything is told at once, each place once', () => {
  const document = {
    ...written({ components: [{ status: 'down' }, booking, booking, 7], updatedAt: 'now' }),
    page: { nam: 'Larkfield' },
  };
  const paths = checkDocument(document).map(({ path }) => path);
  assert.deepEqual(paths, [
    'page.name',
    'components[0].id',
    'components[0].name',
    'components[0].status',
    'components[3]',
    'updatedAt',
    'components[2].id',
    'page.nam',
  ]);
});

test('what was found is told in at most 60 characters', () => {
  const long = checkDocument(written({ status: '🚢'.repeat(100) }))[0].value;
  assert.match(long, /^"(?:🚢){58}…$/u);
  const cyclic = {};
  cyclic.status = cyclic;
  assert.equal(checkDocument({ ...written(), status: cyclic })[0].value, 'object');
  assert.equal(checkDocument(undefined)[0].value, 'nothing');
});

test('of components that are gone a mirror is told nothing', () => {
  const document = withIncident({ componentIds: ['telephone'] });
  assert.equal(checkDocument(document).length, 1);
  const sourceUrl = 'https://status.larkfield-ferries.example/';
  assert.deepEqual(checkDocument({ ...document, sourceUrl, fetchedAt: '2026-06-10' }), []);
});

test('the nearest word is one that can have been meant', () => {
  const words = ['id', 'name', 'status', 'groupId', 'since'];
  for (const [word, meant] of [
    ['stauts', 'status'],
    ['GROUP-ID', 'groupId'],
    ['names', 'name'],
    ['ID', 'id'],
    ['x', undefined],
    ['description', undefined],
    ['', undefined],
  ]) {
    assert.equal(nearest(word, words), meant, word);
  }
});
