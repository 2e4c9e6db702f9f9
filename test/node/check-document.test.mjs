// What people are told who write a status document by hand: where, what stands there, what was
// expected. What the published JSON Schema can know of it, it refuses too.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { checkDocument } from '../../dist/providers/check-document.js';
import { nearest } from '../../dist/providers/nearest.js';

const ajv = new Ajv.default();
addFormats.default(ajv);
const accepts = ajv.compile(createRequire(import.meta.url)('allclear/schema.json'));

/** A document of Larkfield Ferries, a shipping line that exists only in tests. */
const written = (rest) => ({ format: 'allclear/1', page: { name: 'Larkfield Ferries' }, ...rest });
const booking = { id: 'booking', name: 'Booking', status: 'operational' };
const components = [booking, { id: 'sales', name: 'Sales', group: true }];
const withComponent = (rest) => written({ components: [{ ...booking, ...rest }] });
const fog = { id: 'fog', title: 'Fog', status: 'investigating' };
const withIncident = (rest) => written({ components, incidents: [{ ...fog, ...rest }] });
const dock = { id: 'dock', title: 'Dock', status: 'scheduled', scheduledFor: '2026-06-11' };
const withMaintenance = (rest) => written({ components, maintenances: [{ ...dock, ...rest }] });
const clear = { date: '2026-06-09', partialSeconds: 0, majorSeconds: 0 };
const withDays = (...days) => written({ components, uptime: { booking: { days } } });

const STATUS = /^one of operational, under_maintenance, unknown, degraded_performance, partial_/;
const TIME = /^a time such as 2026-03-29T00:30:00Z$/;
const DAY = /^a calendar day such as 2026-03-29$/;
const WEB = /^an http or https address$/;
const SECONDS = /^a number of seconds, 0 or more$/;

/** Document, path, value, expected words: what is not as the schema has it. */
const MISFITS = [
  ['text', '', '"text"', /^an object$/],
  [null, '', 'null', /^an object$/],
  [[], '', '[]', /^an object$/],
  [{ page: { name: 'A' } }, 'format', 'nothing', /^"allclear\/1"$/],
  [written({ format: 'allclear/2' }), 'format', '"allclear/2"', /^"allclear\/1"$/],
  [{ format: 'allclear/1' }, 'page', 'nothing', /^an object$/],
  [written({ page: {} }), 'page.name', 'nothing', /^a text$/],
  [written({ page: { name: 'A', url: 'quay.example' } }), 'page.url', '"quay.example"', WEB],
  [
    written({ page: { name: 'A', links: [{ label: 'B', url: 'mailto:a@b.example' }] } }),
    'page.links[0].url',
    '"mailto:a@b.example"',
    WEB,
  ],
  [written({ status: 'Operational' }), 'status', '"Operational"', STATUS],
  [written({ headline: null }), 'headline', 'null', /^a text$/],
  [written({ components: {} }), 'components', '{}', /^a list$/],
  [written({ components: [booking, 'Sales'] }), 'components[1]', '"Sales"', /^an object$/],
  [written({ components: [{ name: 'A' }] }), 'components[0].id', 'nothing', /^a text$/],
  [withComponent({ id: 7 }), 'components[0].id', '7', /^a text$/],
  [withComponent({ status: 'down' }), 'components[0].status', '"down"', STATUS],
  [withComponent({ group: 'yes' }), 'components[0].group', '"yes"', /^true or false$/],
  [withComponent({ regions: 'eu' }), 'components[0].regions', '"eu"', /^a list$/],
  [withComponent({ since: '2026-02-29' }), 'components[0].since', '"2026-02-29"', DAY],
  [
    withIncident({ status: 'fixed' }),
    'incidents[0].status',
    '"fixed"',
    /^one of investigating, identified, monitoring, resolved, postmortem, unknown$/,
  ],
  [
    withIncident({ impact: 'high' }),
    'incidents[0].impact',
    '"high"',
    /^one of none, maintenance, unknown, minor, major, critical$/,
  ],
  [withIncident({ startedAt: 'today' }), 'incidents[0].startedAt', '"today"', TIME],
  [withIncident({ componentIds: [1] }), 'incidents[0].componentIds[0]', '1', /^a text$/],
  [
    withIncident({ updates: [{}, { at: '2026-06-31' }] }),
    'incidents[0].updates[1].at',
    '"2026-06-31"',
    TIME,
  ],
  [
    withIncident({ updates: [{ bodyFormat: 'md' }] }),
    'incidents[0].updates[0].bodyFormat',
    '"md"',
    /^one of text, markdown, html$/,
  ],
  [
    withIncident({ updates: [{ affected: [{ name: 'A', to: 'bad' }] }] }),
    'incidents[0].updates[0].affected[0].to',
    '"bad"',
    STATUS,
  ],
  [
    withMaintenance({ status: 'identified' }),
    'maintenances[0].status',
    '"identified"',
    /^one of scheduled, in_progress, verifying, completed, unknown$/,
  ],
  [withMaintenance({ scheduledFor: 8 }), 'maintenances[0].scheduledFor', '8', TIME],
  [written({ uptime: [] }), 'uptime', '[]', /^an object$/],
  [withDays({ ...clear, date: '9 June' }), 'uptime.booking.days[0].date', '"9 June"', DAY],
  [withDays({ date: '2026-06-09' }), 'uptime.booking.days[0].majorSeconds', 'nothing', SECONDS],
  [
    withDays({ ...clear, partialSeconds: -1 }),
    'uptime.booking.days[0].partialSeconds',
    '-1',
    SECONDS,
  ],
  [
    withDays({ ...clear, seconds: 0 }),
    'uptime.booking.days[0].seconds',
    '0',
    /^a number of seconds, more than 0$/,
  ],
  [
    written({ components, uptime: { booking: { percent: 100.5 } } }),
    'uptime.booking.percent',
    '100.5',
    /^a number from 0 to 100$/,
  ],
  [written({ fetchedAt: 1_780_000_000 }), 'fetchedAt', '1780000000', TIME],
  [written({ staleSince: '25:00' }), 'staleSince', '"25:00"', TIME],
];

/** What is lost, or taken for something else, because of what stands elsewhere. */
const LOST = [
  [written({ components: [booking, booking] }), 'components[1].id', '"booking"', /entry 0 has/],
  [written({ incidents: [fog, fog] }), 'incidents[1].id', '"fog"', /^an id of its own/],
  [written({ maintenances: [dock, dock] }), 'maintenances[1].id', '"dock"', /^an id of its own/],
  [
    withIncident({ updates: [{ id: 'a' }, { id: 'a' }] }),
    'incidents[0].updates[1].id',
    '"a"',
    /^an id of its own/,
  ],
  [
    written({ components: [{ ...booking, groupId: 'sale' }, components[1]] }),
    'components[0].groupId',
    '"sale"',
    /"group": true: did you mean "sales"\?$/,
  ],
  [
    written({ components: [{ ...booking, groupId: 'booking' }] }),
    'components[0].groupId',
    '"booking"',
    /"group": true: there is none$/,
  ],
  [
    withMaintenance({ scheduledUntil: '2026-06-10T23:00Z' }),
    'maintenances[0].scheduledUntil',
    '"2026-06-10T23:00Z"',
    /^a time after scheduledFor, 2026-06-11$/,
  ],
  [
    withDays(clear, clear),
    'uptime.booking.days[1].date',
    '"2026-06-09"',
    /^a day after 2026-06-09/,
  ],
  [withIncident({ url: 'https://[quay]' }), 'incidents[0].url', '"https://[quay]"', WEB],
];

/** What works as it stands, but was probably not meant so. */
const HINTS = [
  [
    withIncident({ componentIds: ['bookings'] }),
    'incidents[0].componentIds[0]',
    '"bookings"',
    /"booking"\?$/,
  ],
  [
    withIncident({ updates: [{ affected: [{ name: 'Piers', componentId: 'piers' }] }] }),
    'incidents[0].updates[0].affected[0].componentId',
    '"piers"',
    /^the id of a component: one of booking, sales$/,
  ],
  [
    written({ components, uptime: { 'north pier': { days: [] } } }),
    'uptime["north pier"]',
    '{"days":[]}',
    /^days of a component, by its id: one of booking, sales$/,
  ],
  [withIncident({ status: 'resolved' }), 'incidents[0].resolvedAt', 'nothing', /when it ended$/],
  [
    withIncident({ updates: [{ at: '2026-06-01' }, { status: 'resolved', at: '2026-06-02' }] }),
    'incidents[0].status',
    '"investigating"',
    /^"resolved", as its newest update says/,
  ],
  [
    withIncident({ resolvedAt: '2026-06-02' }),
    'incidents[0].status',
    '"investigating"',
    /^"resolved"/,
  ],
  [
    withIncident({ status: 'resolved', startedAt: '2026-06-02', resolvedAt: '2026-06-01' }),
    'incidents[0].resolvedAt',
    '"2026-06-01"',
    /^a time after startedAt, 2026-06-02$/,
  ],
  [withIncident({ status: undefined }), 'incidents[0].status', 'nothing', /taken to go on$/],
  [withIncident({ title: '' }), 'incidents[0].title', '""', /^a text that visitors can read$/],
  [withMaintenance({ status: undefined }), 'maintenances[0].status', 'nothing', /not shown$/],
  [
    withMaintenance({ scheduledFor: undefined }),
    'maintenances[0].scheduledFor',
    'nothing',
    /^a time: when/,
  ],
  [withComponent({ status: undefined }), 'components[0].status', 'nothing', /nobody knows$/],
  [
    written({ page: { name: 'A', timeZone: 'Europe/Lodnon' } }),
    'page.timeZone',
    '"Europe/Lodnon"',
    /^a time zone such as Europe\/London/,
  ],
  [
    written({ fetchedAt: '2026-06-10' }),
    'fetchedAt',
    '"2026-06-10"',
    /^nothing, in a file kept by/,
  ],
];

/** Fields that nobody knows. */
const STRANGERS = [
  [written({ componets: [] }), 'componets', '[]', /did you mean "components"\?$/],
  [withComponent({ group_id: 'a' }), 'components[0].group_id', '"a"', /did you mean "groupId"\?$/],
  [written({ page: { name: 'A', colour: 'red' } }), 'page.colour', '"red"', /there are name, url,/],
];

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
