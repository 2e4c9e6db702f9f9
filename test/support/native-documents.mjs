// Random status documents of Larkfield Ferries, a shipping line that exists only in tests: such as a
// person may write, and such in which something was changed.
import fc from 'fast-check';
import { instant } from '../../dist/model/instant.js';
import {
  COMPONENT_STATUSES,
  IMPACTS,
  INCIDENT_STATUSES,
  MAINTENANCE_STATUSES,
} from '../../dist/model/status.js';

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const pad = (number, length = 2) => String(number).padStart(length, '0');

const date = fc
  .date({
    min: new Date('1990-01-01'),
    max: new Date('2090-01-01'),
    noInvalidDate: true,
  })
  .map((one) => one.toISOString().slice(0, 10));
const numbers = (min, max) => fc.integer({ min, max }).map((one) => pad(one));
const clock = fc
  .tuple(numbers(0, 23), numbers(0, 59), fc.constantFrom('', ':09', ':59.5', ':00.123456'))
  .map(([hours, minutes, rest]) => `${hours}:${minutes}${rest}`);
const zone = fc.constantFrom('', 'Z', 'z', ' UTC', '+01:00', '-0330', ' +13:45');
/** In all the forms that are read. */
const time = fc.oneof(
  fc
    .tuple(date, fc.constantFrom('T', ' ', 't'), clock, zone)
    .map(([day, between, hour, rest]) => `${day}${between}${hour}${rest}`),
  fc.tuple(date, zone).map(([day, rest]) => `${day}${rest}`),
);
const web = fc.webUrl({ withQueryParameters: true, withFragments: true });

/** Fields that must be there, and others that may be missing. */
const entry = (must, may = {}) =>
  fc.record({ ...must, ...may }, { requiredKeys: Object.keys(must) });
const some = (one) => fc.array(one, { maxLength: 3 });

const status = fc.constantFrom(...COMPONENT_STATUSES);
const affected = entry({ name: words }, { componentId: words, from: status, to: status });
const update = entry(
  {},
  {
    status: fc.constantFrom(...INCIDENT_STATUSES, ...MAINTENANCE_STATUSES),
    body: words,
    bodyFormat: fc.constantFrom('text', 'markdown', 'html'),
    at: time,
    affected: some(affected),
  },
);
const happening = {
  impact: fc.constantFrom(...IMPACTS),
  startedAt: time,
  resolvedAt: time,
  componentIds: some(words),
  updates: some(update),
  url: web,
};
/** Nothing ends before it begins. */
function inOrder(one) {
  const { scheduledFor: from, scheduledUntil: until, ...rest } = one;
  return from && until && instant(until) < instant(from)
    ? { ...rest, scheduledFor: until, scheduledUntil: from }
    : one;
}

/** Each has an id of its own. */
const numbered = (name, must, may) =>
  some(entry(must, may)).map((all) =>
    all.map((one, index) => ({ id: `${name}-${index}`, ...one })),
  );

const seconds = fc.double({ min: 0, max: 86_400, noNaN: true });
const days = fc
  .uniqueArray(date, { maxLength: 5 })
  .chain((dates) =>
    fc.tuple(
      ...dates
        .sort()
        .map((day) =>
          entry(
            { date: fc.constant(day), partialSeconds: seconds, majorSeconds: seconds },
            { seconds: fc.integer({ min: 1, max: 90_000 }), noData: fc.boolean() },
          ),
        ),
    ),
  );

/** As they may be written. */
export const validDocument = entry(
  {
    format: fc.constant('allclear/1'),
    page: entry(
      { name: words },
      {
        url: fc.oneof(web, fc.constant('')),
        timeZone: fc.constantFrom('Europe/London', 'UTC'),
        language: words,
        about: words,
        links: some(entry({ label: words, url: web })),
      },
    ),
  },
  {
    $schema: words,
    status,
    headline: words,
    components: numbered(
      'part',
      { name: words },
      {
        status,
        description: words,
        group: fc.boolean(),
        regions: some(words),
        since: date,
        hiddenWhileOperational: fc.boolean(),
      },
    ),
    incidents: numbered(
      'incident',
      { title: words },
      { ...happening, status: fc.constantFrom(...INCIDENT_STATUSES) },
    ),
    maintenances: numbered(
      'maintenance',
      { title: words },
      {
        ...happening,
        status: fc.constantFrom(...MAINTENANCE_STATUSES),
        scheduledFor: time,
        scheduledUntil: time,
      },
    ).map((all) => all.map(inOrder)),
    uptime: fc.dictionary(
      words.filter((id) => id !== '__proto__'),
      entry(
        { days },
        {
          since: date,
          percent: fc.double({ min: 0, max: 100, noNaN: true }),
          origin: fc.constantFrom('provider', 'derived'),
        },
      ),
      { maxKeys: 3, noNullPrototype: true },
    ),
    incidentsSince: time,
    updatedAt: time,
    sourceUrl: web,
    fetchedAt: time,
    staleSince: time,
  },
);

/** Values that are nearly right at one place or another. */
const replacement = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  time,
  fc.constantFrom(
    null,
    '',
    0,
    -1,
    100.5,
    [],
    {},
    [null],
    true,
    'Operational',
    'resolved',
    'unknown',
  ),
  fc.constantFrom('2026-02-29', '2024-02-29', '2026-04-31', '2026-03-29T24:00', '2026-03-29T24:01'),
  fc.constantFrom(
    '2026-03-29T00:00+24:00',
    'yesterday',
    'http://',
    'ftp://a.example',
    'https://a b',
  ),
);

/** Where to change a document (at each level, the number of a key), and how. */
export const change = fc.record({
  way: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  to: replacement,
  how: fc.constantFrom('replace', 'remove', 'add'),
});

export function mutated(document, changes) {
  const root = { document: structuredClone(document) };
  for (const { way, to, how } of changes) {
    let [parent, key] = [root, 'document'];
    for (const step of way) {
      const keys = Object.keys(Object(parent[key]));
      if (typeof parent[key] !== 'object' || !keys.length) break;
      [parent, key] = [parent[key], keys[step % keys.length]];
    }
    if (how === 'add' && !Array.isArray(parent) && parent !== root) parent.stranger = to;
    else if (how === 'remove' && parent !== root && !Array.isArray(parent)) delete parent[key];
    else parent[key] = to;
  }
  return root.document;
}
