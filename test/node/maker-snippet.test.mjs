// The pure half of the page that makes widgets: choices, the address that holds them, and the HTML to paste.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import {
  absolute,
  CDN,
  DEFAULTS,
  ELEMENTS,
  FIELDS,
  fromQuery,
  LANGUAGES,
  OPTIONS,
  toQuery,
} from '../../demo/maker/choices.js';
import { renewed } from '../../demo/maker/example.js';
import { named, naming } from '../../demo/maker/naming.js';
import { pieces, snippet } from '../../demo/maker/snippet.js';
import { allWell, inTrouble, inUpkeep } from '../../demo/maker/states.js';

const SRC = 'https://status.example.com/';
const made = (choices = {}) => snippet({ ...DEFAULTS, src: SRC, ...choices });
const SCRIPT = `<script type="module" src="${CDN}allclear.js"></script>`;
const element = (choices) => made(choices).replace(`${SCRIPT}\n`, '');

test('with nothing chosen, a snippet is a script and an element, and no more', () => {
  for (const name of Object.keys(ELEMENTS).filter((one) => one !== 'when')) {
    assert.equal(
      made({ element: name }),
      `${SCRIPT}\n<allclear-${name} src="${SRC}"></allclear-${name}>`,
    );
  }
});

test('allclear-when has what it shows in it, and nothing of looks', () => {
  const choices = { element: 'when', language: 'ar', theme: 'dark', preset: 'ant', offline: 'No' };
  assert.equal(
    made({ ...choices, then: 'Cash only', else: 'Cards', 'at-least': 'major_outage' }),
    [
      SCRIPT,
      `<allclear-when src="${SRC}" at-least="major_outage">`,
      '  <p>Cash only</p>',
      '  <p slot="else">Cards</p>',
      '</allclear-when>',
    ].join('\n'),
  );
});

/** A value of each option that is not its default. */
const OTHERS = {
  position: 'corner',
  'min-impact': 'major',
  'dismiss-scope': 'phase',
  snooze: '30',
  order: 'oldest-first',
  days: '7',
  by: 'quarter',
  lead: '0',
  'at-least': 'unknown',
  uptime: 'on',
};

test('each element has its own options, and those of others never', () => {
  for (const [name, own] of Object.entries(OPTIONS)) {
    const attributes = Object.fromEntries(
      pieces({ ...DEFAULTS, ...OTHERS, src: SRC, element: name }).element.attributes,
    );
    const wanted = own.map((one) => [one, one === 'uptime' ? true : OTHERS[one]]);
    assert.deepEqual(attributes, { src: SRC, ...Object.fromEntries(wanted) });
  }
  assert.equal(
    element({ element: 'components', uptime: 'on' }),
    `<allclear-components src="${SRC}" uptime></allclear-components>`,
  );
});

test('a language is a file, a lang and, where it is written so, a direction', () => {
  assert.match(
    made({ language: 'de' }),
    /languages\/de\.js"><\/script>\n<allclear-badge src="[^"]+" lang="de"><\/allclear-badge>$/,
  );
  for (const language of Object.keys(LANGUAGES).slice(1)) {
    const html = made({ language });
    assert.ok(html.includes(`src="${CDN}languages/${language}.js"`));
    assert.ok(html.includes(` lang="${language}"`));
    assert.equal(html.includes(' dir="rtl"'), ['ar', 'he'].includes(language));
  }
});

test('a preset is a style sheet before all else; files come from where the page keeps them', () => {
  assert.equal(
    made({ preset: 'govuk', base: '/allclear' }),
    [
      '<link rel="stylesheet" href="/allclear/themes/govuk.css">',
      '<script type="module" src="/allclear/allclear.js"></script>',
      `<allclear-badge src="${SRC}"></allclear-badge>`,
    ].join('\n'),
  );
});

test('theme, refresh and zones stand where they are not as by default', () => {
  const html = element({
    element: 'incident',
    theme: 'dark',
    refresh: '0',
    zones: 'two',
    zone1: 'Europe/London',
    zone2: 'America/New_York',
  });
  for (const attribute of [
    'theme="dark"',
    'refresh="0"',
    'time-zone="Europe/London America/New_York"',
  ]) {
    assert.ok(html.includes(`\n  ${attribute}\n`), html);
  }
  assert.match(element({ element: 'page', zones: 'local' }), / time-zone="local"/);
  assert.match(element({ element: 'page', zones: 'two' }), / time-zone="page local"/);
  assert.doesNotMatch(element({ element: 'page', zones: 'two', zone2: 'page' }), /time-zone/);
  assert.doesNotMatch(element({ zones: 'local' }), /time-zone/);
});

test('what somebody types ends neither an attribute nor an element', () => {
  const nasty = `"><script>alert('1')</script>&amp;`;
  const html = element({ src: nasty, components: nasty, offline: nasty, unavailable: '& < >' });
  const value = `&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;`;
  assert.equal(
    html,
    [
      '<allclear-badge',
      `  src="${value}"`,
      `  components="${value}"`,
      '>',
      '  <span slot="unavailable">&amp; &lt; &gt;</span>',
      `  <span slot="offline">"&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;amp;</span>`,
      '</allclear-badge>',
    ].join('\n'),
  );
});

test('an address holds all choices and brings them back, defaults left out', () => {
  assert.equal(toQuery(DEFAULTS), '');
  const all = {
    ...DEFAULTS,
    ...OTHERS,
    src: 'https://a.example https://b.example/x?y=1&z',
    element: 'banner',
    components: 'Box office - Card payments, Ä & Ö',
    theme: 'dark',
    preset: 'ant',
    language: 'zh-Hans',
    zones: 'two',
    zone1: 'Asia/Tokyo',
    refresh: '0',
    then: 'a+b',
    offline: '100 %',
    base: '/x/',
    ground: 'dark',
    width: '320',
    state: 'trouble',
  };
  assert.deepEqual(fromQuery(`?${toQuery(all)}`), all);
});

test('an address that makes no sense is as if nothing were chosen', () => {
  const bad = Object.keys(FIELDS)
    .filter(
      (name) => !['src', 'components', 'then', 'else', 'unavailable', 'offline'].includes(name),
    )
    .map((name) => `${name}=%00nonsense%E0%A4`)
    .join('&');
  assert.deepEqual(fromQuery(`?${bad}&element=__proto__&constructor=1`), DEFAULTS);
  const outside = 'snooze=0&days=366&refresh=14&lead=-1&zone1=Mars/Base&base=javascript:alert(1)';
  assert.deepEqual(fromQuery(outside), DEFAULTS);
  const long = fromQuery(`src=${'x'.repeat(5000)}&then=a%0A%0Ab`);
  assert.equal(long.src.length, 2000);
  assert.equal(long.then, 'a b');
});

test('an address of a source is made whole', () => {
  const base = 'https://book.example/deep/maker/index.html?x=1';
  for (const [typed, whole] of [
    ['/', 'https://book.example/'],
    ['example.json', 'https://book.example/deep/maker/example.json'],
    ['status.example.com', 'https://status.example.com/'],
    ['status.example.com/a?b#c', 'https://status.example.com/a?b#c'],
    ['localhost.example:8000', 'https://localhost.example:8000/'],
    ['https://a.example  b.example', 'https://a.example/ https://b.example/'],
    ['http://[', 'http://['],
  ]) {
    assert.equal(absolute(typed, base), whole);
  }
});

const group = (id, name = id) => ({ id, name, group: true });
const leaf = (id, name, groupId) => ({ id, name, ...(groupId && { groupId }), group: false });
const COMPONENTS = [
  group('g1', 'Online'),
  leaf('a', 'Cards', 'g1'),
  leaf('b', 'Seats', 'g1'),
  group('g2', 'Desk'),
  leaf('c', 'Cards', 'g2'),
  leaf('d', 'Paper, ink', 'g2'),
  leaf('e', 'Desk'),
  leaf('f', 'E-mail'),
  leaf('g', 'E*'),
  leaf('h,1', 'Post, air'),
];

test('components are named as readers know them, each by what fits it alone', () => {
  const of = (...ids) => naming(new Set(ids), COMPONENTS);
  assert.equal(of('f'), 'E-mail');
  assert.equal(of('c'), 'Desk - Cards');
  assert.equal(of('a', 'b'), 'Online');
  // "Desk" is the name of a group and of a component.
  assert.equal(of('c', 'd'), 'g2');
  assert.equal(of('e'), 'e');
  assert.equal(of('d'), 'd');
  assert.equal(of('g'), 'g');
  assert.equal(of('h,1', 'f'), 'E-mail, h*1');
  assert.equal(of(), '');
  assert.equal(of(...COMPONENTS.map(({ id }) => id)), '');
});

test('any choice of components is what the elements read out of it', async () => {
  const { select } = await import('../../dist/model/relevance.js');
  const leaves = COMPONENTS.filter((one) => !one.group).map(({ id }) => id);
  for (let bits = 1; bits < 2 ** leaves.length - 1; bits++) {
    const ids = leaves.filter((_, index) => bits & (1 << index));
    const value = naming(new Set(ids), COMPONENTS);
    const { components, missing } = select({ components: COMPONENTS }, value);
    assert.deepEqual([components.map(({ id }) => id), missing], [ids, []], value);
    assert.deepEqual(named(value, COMPONENTS), new Set(ids), value);
  }
});

const EXAMPLE = fileURLToPath(new URL('../../demo/maker/example.json', import.meta.url));

test('the example fits, and is of the last hour in any year', async () => {
  const { misfits } = await import('../../dist/providers/native-schema.js');
  const { parseStatus } = await import('allclear/client');
  const text = await readFile(EXAMPLE, 'utf8');
  assert.deepEqual(misfits(JSON.parse(text)), []);
  for (const year of ['2026-12-31T23:59:59Z', '2032-02-29T06:00:00Z']) {
    const now = Date.parse(year);
    const snapshot = parseStatus(renewed(text, now), { now, url: SRC });
    assert.equal(snapshot.status, 'partial_outage');
    const age = now - Date.parse(snapshot.updatedAt);
    assert.ok(age >= 0 && age < 3_600_000, `${age}`);
    assert.ok(Date.parse(snapshot.maintenances[0].scheduledFor) > now);
  }
});

test('what is made up says so, and is of the components that were chosen', async () => {
  const { parseStatus } = await import('allclear/client');
  const { claim } = await import('../../dist/model/claim.js');
  const { select } = await import('../../dist/model/relevance.js');
  const snapshot = parseStatus(await readFile(EXAMPLE, 'utf8'), { url: SRC });
  const now = Date.now();
  const claimed = (document, list) => claim(document, select(document, list)).status;
  assert.equal(claimed(allWell(snapshot)), 'operational');
  const down = inTrouble(snapshot, new Set(['printing']), now);
  assert.equal(claimed(down, 'printing'), 'major_outage');
  assert.equal(claimed(down, 'checkout'), 'operational');
  assert.match(down.incidents[0].title, /^Made up for this preview: Ticket printing$/);
  assert.equal(claimed(inUpkeep(snapshot, new Set(), now), 'seat-maps'), 'under_maintenance');
});
