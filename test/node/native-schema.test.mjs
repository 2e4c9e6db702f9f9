// The published JSON Schema, the strict schema that it is made of, and the reader: what the one
// accepts, the others do.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { incidentsAt, summaryAt } from '../../demo/status-server/documents.mjs';
import { parseStatus } from '../../dist/client/index.js';
import { instant } from '../../dist/model/instant.js';
import { checkDocument } from '../../dist/providers/check-document.js';
import { misfits } from '../../dist/providers/native-schema.js';
import { change, mutated, validDocument } from '../support/native-documents.mjs';

const root = new URL('../../', import.meta.url);
const text = (path) => readFileSync(new URL(path, root), 'utf8');

const published = createRequire(import.meta.url)('allclear/schema.json');

// Strict, as Ajv is by default: a word that the draft does not know would not compile.
const ajv = new Ajv.default({ allErrors: true });
addFormats.default(ajv);
const accepts = ajv.compile(published);

const now = Date.parse('2026-06-10T12:00:00Z');
const url = 'https://status.larkfield-ferries.example/status.json';
const read = (document) => parseStatus(document, { url, now });
const errors = (document) => checkDocument(document).filter((one) => one.severity === 'error');

const minimal = { format: 'allclear/1', page: { name: 'Larkfield Ferries' } };

test('the schema says what it is, and describes every field', () => {
  assert.equal(published.$schema, 'https://json-schema.org/draft/2020-12/schema');
  assert.match(published.$id, /^https:\/\/.*\/allclear\/dist\/schema\.json$/);
  assert.ok(published.title && published.description);
  assert.deepEqual(published.required, ['format', 'page']);
  assert.deepEqual(published.$defs.page.required, ['name']);
  const without = Object.entries({ document: published, ...published.$defs }).flatMap(
    ([name, { properties }]) =>
      Object.entries(properties)
        .filter(([, { description, $ref }]) => !description && !$ref)
        .map(([key]) => `${name}.${key}`),
  );
  assert.deepEqual(without, []);
  assert.ok(Object.values(published.$defs).every(({ description }) => description));
});

test('the examples fit, name the schema, and have nothing to mend', () => {
  const names = readdirSync(new URL('docs/examples', root));
  assert.deepEqual(names.sort(), ['all-well.json', 'minimal.json', 'theatre.json']);
  for (const name of names) {
    const document = JSON.parse(text(`docs/examples/${name}`));
    assert.equal(document.$schema, published.$id, name);
    assert.ok(accepts(document), `${name}: ${ajv.errorsText(accepts.errors)}`);
    assert.deepEqual(checkDocument(document), [], name);
  }
  const { status } = read(JSON.parse(text('docs/examples/all-well.json')));
  assert.equal(status, 'operational');
  assert.equal(read(JSON.parse(text('docs/examples/theatre.json'))).status, 'degraded_performance');
});

test('what the guide shows can be pasted', () => {
  const blocks = [...text('docs/native.md').matchAll(/```json\n(.*?)```/gs)].map(
    ([, json]) => json,
  );
  assert.equal(blocks.length, 4);
  for (const json of blocks) {
    const part = JSON.parse(json.startsWith('{') ? json : `{${json}}`);
    const document = { ...minimal, ...part };
    assert.ok(accepts(document), `${json}: ${ajv.errorsText(accepts.errors)}`);
    assert.deepEqual(errors(document), []);
  }
});

test('the schema takes a time exactly where the reader does', () => {
  const part = (...all) => fc.constantFrom(...all);
  const two = fc.integer({ min: 0, max: 62 }).map((one) => String(one).padStart(2, '0'));
  /** One of these, mostly; else any two digits. */
  const mostly = (...all) => fc.oneof({ arbitrary: part(...all), weight: 5 }, two);
  const joined = (...parts) => fc.tuple(...parts).map((all) => all.join(''));
  const year = fc.oneof(part('0000', '1900', '2000', '2024', '2026'), joined(part('20'), two));
  const month = mostly('01', '02', '04', '06', '09', '11', '12');
  const date = mostly('01', '28', '29', '30', '31');
  const hour = mostly('00', '13', '23', '24');
  const minute = mostly('00', '30', '59');
  const seconds = part('', ':00', ':59', ':60', ':00.', ':00.0', ':59.1234567', ':7');
  const clock = joined(part('T', ' ', 'T', 't', ''), hour, part(':', ':', ''), minute, seconds);
  const zone = fc.oneof(
    part('', ' ', 'Z', 'z', ' Z', '  Z', 'UTC', ' utc', 'GMT', '+01', '+0100', '-00:00', '+14:00'),
    joined(part('+', '-', ' +', '±'), hour, part(':', ''), minute),
  );
  const all = fc.tuple(year, month, date, fc.oneof(clock, part('')), zone);
  const seen = { read: 0, not: 0 };
  fc.assert(
    fc.property(all, ([y, m, d, ...rest]) => {
      const updatedAt = `${y}-${m}-${d}${rest.join('')}`;
      const known = instant(updatedAt) !== undefined;
      seen[known ? 'read' : 'not']++;
      assert.equal(accepts({ ...minimal, updatedAt }), known, updatedAt);
      assert.equal(misfits({ ...minimal, updatedAt }).length === 0, known, updatedAt);
    }),
    { numRuns: 20_000 },
  );
  assert.ok(seen.read > 1000 && seen.not > 1000, JSON.stringify(seen));
});

test('documents as they should be are accepted by all, and read without loss', () => {
  fc.assert(
    fc.property(validDocument, (document) => {
      assert.ok(accepts(document), ajv.errorsText(accepts.errors));
      assert.deepEqual(errors(document), []);
      const snapshot = read(document);
      for (const key of ['components', 'incidents', 'maintenances']) {
        const before = document[key] ?? [];
        assert.equal(snapshot[key].length, before.length);
        for (const one of before) {
          const found = snapshot[key].find(({ id }) => id === one.id);
          assert.equal(found.status, one.status ?? 'unknown');
          assert.equal(found.title ?? found.name, one.title ?? one.name);
          for (const at of ['startedAt', 'resolvedAt', 'scheduledFor', 'scheduledUntil']) {
            // The first update tells when it began, where that is earlier.
            if (one[at]) assert.ok(found[at] <= instant(one[at]), at);
          }
          const updates = one.updates ?? [];
          assert.deepEqual(
            (found.updates ?? []).map(({ body }) => body).sort(),
            updates.map(({ body = '' }) => body).sort(),
          );
          const affected = (all) => all.flatMap((update) => update.affected ?? []).length;
          assert.equal(affected(found.updates ?? []), affected(updates));
        }
      }
      const uptime = document.uptime ?? {};
      assert.deepEqual(Object.keys(snapshot.uptime), Object.keys(uptime));
      for (const [id, { days }] of Object.entries(uptime)) {
        const told = days.map(({ noData, ...day }) => (noData ? { ...day, noData } : day));
        assert.deepEqual(snapshot.uptime[id].days, told);
      }
      if (document.status) assert.equal(snapshot.status, document.status);
      for (const at of ['updatedAt', 'fetchedAt', 'staleSince', 'incidentsSince']) {
        if (document[at]) assert.equal(snapshot[at], instant(document[at]), at);
      }
      assert.deepEqual(errors(JSON.parse(JSON.stringify(snapshot))), []);
    }),
    { numRuns: 500 },
  );
});

test('about any other document, validators and the check say the same', () => {
  const seen = { fits: 0, not: 0 };
  const changes = fc.array(change, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(validDocument, changes, (document, all) => {
      const changed = mutated(document, all);
      const found = misfits(changed);
      const fits = accepts(changed);
      seen[fits ? 'fits' : 'not']++;
      assert.equal(found.length === 0, fits, JSON.stringify([found, accepts.errors]));
      for (const { expected } of found) assert.doesNotMatch(expected, /invalid/i);
      for (const { value } of checkDocument(changed)) assert.ok([...value].length <= 60);
    }),
    { numRuns: 3000 },
  );
  assert.ok(seen.fits > 300 && seen.not > 1000, JSON.stringify(seen));
});

test('what adapters make of a provider is a document without errors', () => {
  const at = '2026-06-10T10:00:00.000+01:00';
  const part = { id: 'k1', name: 'Booking', status: 'partial_outage', start_date: '2024-01-08' };
  const row = { id: 'i1', name: 'Fog', status: 'resolved', impact: 'major', created_at: at };
  const step = { id: 'u1', status: 'resolved', body: 'Gone.', created_at: at, display_at: at };
  const gone = {
    code: 'k9',
    name: 'Telephone',
    old_status: 'operational',
    new_status: 'major_outage',
  };
  const summary = {
    page: { id: 'p1', name: 'Larkfield Ferries', url, time_zone: 'Europe/London', updated_at: at },
    status: { indicator: 'major', description: 'Partial System Outage' },
    components: [part, { ...part, id: 'k2', group: true, start_date: null }],
    incidents: [{ ...row, incident_updates: [{ ...step, affected_components: [gone] }] }],
    scheduled_maintenances: [{ ...row, id: 'm1', status: 'scheduled', scheduled_for: at }],
  };
  const days = [0, 8, 11, 14, 17, 20].map((hour) => hour * 60 + 15);
  const snapshots = [
    read(summary),
    ...days.map((minute) =>
      parseStatus(summaryAt(minute, now), { url, now, archive: [incidentsAt(minute, now)] }),
    ),
  ];
  for (const snapshot of snapshots) {
    const mirrored = JSON.parse(JSON.stringify(snapshot));
    assert.deepEqual(errors(mirrored), []);
    assert.ok(accepts(mirrored), ajv.errorsText(accepts.errors));
    assert.deepEqual(read({ ...mirrored, staleSince: at }).staleSince, instant(at));
  }
});

test('browsers load nothing of it', () => {
  for (const name of ['allclear.js', 'allclear.classic.js', 'allclear.all.js']) {
    assert.doesNotMatch(text(`dist/${name}`), /zod|did you mean|no such field/i, name);
  }
});
