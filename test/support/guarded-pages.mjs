// Pages that give a widget little room: strict policies, sandboxes, plain http, hostile styles and scripts.
// What each comes to stands beside it; test/pages/guarded.test.mjs and test/engines/guarded.test.mjs visit them.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { HOSTILE } from './hostile-scripts.mjs';

const ROOT = new URL('../../', import.meta.url);
const hashOf = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
const hash = (name) => hashOf(readFileSync(new URL(`dist/${name}`, ROOT)));

/** The policy that the README prints, where the status page is on the page's own origin. */
const PRINTED = /^default-src 'none';[^`]*/m
  .exec(readFileSync(new URL('README.md', ROOT), 'utf8'))[0]
  .replace('https://status.example.com', '')
  .replaceAll(/\s+/g, ' ');

/** An address of this machine that is not its own to itself: http there is no secure context. */
export const OUTSIDE =
  Object.values(networkInterfaces())
    .flat()
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '0.0.0.0';

const NAMES = ['badge', 'banner', 'components', 'uptime', 'incident', 'history', 'maintenance'];
const TAGS = [...NAMES, 'page'].map((name) => `allclear-${name}`);
const LINK = '<a href="/elsewhere">Service status</a>';

const CLASSIC = /classic|\.all\./;
const script = (name, more = '') =>
  `<script ${CLASSIC.test(name) ? 'async' : 'type="module"'} src="/dist/${name}" ${more}></script>`;

const OTHER = '<script type="module" src="/other-version.js"></script>';

/** What is thrown into the page, and what its policy forbids; no earlier visit is known. */
const NOTING = `window.noted = [];
  try { localStorage.clear(); } catch {}
  addEventListener('error', ({ message }) => message && noted.push(message));
  addEventListener('unhandledrejection', ({ reason }) => noted.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    noted.push([effectiveDirective, blockedURI, sample].join(' ')));`;
const noting = (more = '') => `<script src="/notes.js" ${more}></script>`;

/*
 * `shows` is "all" where every element shows what is known, "unknown" where they say that they know nothing, "either"
 * where the page itself is broken, and "fallback" where no script runs. `forbids` is what may be noted.
 */
const FORMS = ['allclear.js', 'allclear.lazy.js', 'allclear.classic.js'];
const strict = FORMS.flatMap((form) => [
  { name: `the policy of the README, ${form}`, policy: PRINTED, head: script(form) },
  {
    name: `a nonce and strict-dynamic, ${form}`,
    policy: `default-src 'none'; script-src 'nonce-mine' 'strict-dynamic'; style-src 'none'; connect-src 'self'`,
    notes: noting('nonce="mine"'),
    head: script(form, 'nonce="mine"'),
  },
  {
    name: `only other Trusted Types policies, ${form}`,
    policy: `script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html theirs`,
    head: script(form),
  },
]);

const policies = [
  { name: 'a page like any other', head: script('allclear.js') },
  ...strict,
  {
    name: 'one file, by its hash',
    policy: `default-src 'none'; script-src '${hash('allclear.all.js')}' '${hashOf(NOTING)}'; connect-src 'self'`,
    notes: noting(`integrity="${hashOf(NOTING)}"`),
    // WebKit knows no hash of a script that is async.
    head: `<script src="/dist/allclear.all.js" integrity="${hash('allclear.all.js')}"></script>`,
  },
  {
    name: 'no status page in connect-src',
    policy: `default-src 'self'; connect-src 'none'`,
    head: script('allclear.js'),
    shows: 'unknown',
    forbids: /^connect-src/,
  },
  {
    name: 'no scripts',
    policy: `default-src 'self'; script-src 'none'`,
    notes: '',
    head: script('allclear.js'),
    shows: 'fallback',
  },
  {
    name: 'a file that is not the one of its hash',
    head: script('allclear.js', `integrity="${hash('allclear.lazy.js')}" crossorigin`),
    shows: 'fallback',
  },
  { name: 'a sandbox', policy: 'sandbox allow-scripts', head: script('allclear.js') },
  {
    name: 'a sandbox, classic',
    policy: 'sandbox allow-scripts',
    head: script('allclear.classic.js'),
  },
  { name: 'plain http', host: OUTSIDE, head: script('allclear.js') },
  { name: 'another version before this one', head: OTHER + script('allclear.js') },
  { name: 'another version behind this one', head: script('allclear.js') + OTHER },
  {
    name: 'a second Lit, which has the policy name',
    policy: `script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
    head: `<script type="module" src="/host-lit.js"></script>${script('allclear.js')}`,
  },
];

const styles = [
  ['* { all: unset }', ''],
  [
    '* { all: unset !important; display: none !important } body, html, .x { display: block !important }',
    'isolate',
  ],
  [
    '* { font: 60px/1 serif !important; float: left; direction: rtl; letter-spacing: 1em; position: relative }',
    '',
  ],
  [
    'div, span, svg, path, p, li, ul { display: none !important; fill: none !important; color: lime !important }',
    '',
  ],
].map(([sheet, attributes]) => ({
  name: `styles: ${sheet.slice(0, 40)}`,
  head: `<style>${sheet}</style>${script('allclear.js')}`,
  attributes,
  visible: true,
}));

const scripts = Object.entries(HOSTILE).map(([name, { code, ...rest }]) => ({
  name: `a host that ${name}`,
  code,
  head: `<script src="/hostile/${encodeURIComponent(name)}.js"></script>${script('allclear.js')}`,
  ...rest,
}));

export const GUARDED = [...policies, ...styles, ...scripts].map((page, index) => ({
  shows: 'all',
  notes: noting(),
  attributes: '',
  ...page,
  path: `/guarded/${index}`,
}));

/** All of them, for test/support/site.mjs; `src` is the address of the status page. */
export function guardedPages(src) {
  const pages = { '/notes.js': { type: 'text/javascript', body: NOTING } };
  for (const { path, policy, notes, head, attributes, code, name } of GUARDED) {
    const widget = (tag) => `<${tag} class="x" src="${src}" uptime ${attributes}>${LINK}</${tag}>`;
    pages[path] = {
      headers: policy ? { 'Content-Security-Policy': policy } : {},
      body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${notes}${head}<body>
        ${TAGS.map(widget).join('\n')}<allclear-when class="x" src="${src}">Write it down.</allclear-when>`,
    };
    if (code) {
      const file = `/hostile/${encodeURIComponent(name.replace('a host that ', ''))}.js`;
      pages[file] = { type: 'text/javascript', body: code };
    }
  }
  return pages;
}

/** How long the past may take, in ms. */
const PATIENCE = 8000;

/** In the page: how each element looks. */
const LOOKS = `
  const looks = [];
  for (const element of document.body.children) {
    const { localName, freshness, status, shadowRoot } = element;
    if (!localName.startsWith('allclear-')) continue;
    const link = element.querySelector('a');
    looks[looks.length] = {
      tag: localName, freshness, status,
      height: element.getBoundingClientRect().height,
      link: link ? link.getBoundingClientRect().height : 0,
      copies: shadowRoot ? shadowRoot.querySelectorAll('[part=base], [part=content]').length : -1,
      text: shadowRoot ? shadowRoot.textContent : '',
    };
  }`;
const FIELDS = ['tag', 'status', 'height', 'link', 'copies', 'text'];
/** As a text, because hosts change what becomes of objects that drivers ask for. */
const TOLD = `
  let told = isSecureContext + '\\u0001' + (window.noted || []).join('\\u0002');
  for (const one of looks) {
    told += '\\u0001';
    ${FIELDS.map((field) => `told += one.${field} + '\\u0002';`).join(' ')}
  }
  return told;`;

function read(told) {
  const [secure, noted, ...looks] = told.split('\u0001');
  return {
    secure: secure === 'true',
    noted: noted.split('\u0002').filter((one) => one && !OWN_ICON.test(one)),
    looks: looks.map((look) => {
      const values = look.split('\u0002');
      return Object.fromEntries(FIELDS.map((field, index) => [field, values[index]]));
    }),
  };
}
/** Browsers ask for it by themselves, and tell the page that its policy forbids it. */
const OWN_ICON = /^img-src \S*favicon/;

const settled = {
  all: `looks.length && looks.every((one) => one.freshness === 'fresh')`,
  unknown: `looks.length && looks.every((one) => one.freshness === 'unknown')`,
  either: `looks.length && looks.every((one) => one.freshness === 'fresh' || one.freshness === 'unknown')`,
  fallback: `looks.length && document.readyState === 'complete'`,
};

/** How a page looks once its elements are as they should be. */
const look = async (window, { path, shows }) =>
  read(
    await window.until(`
      if (location.pathname !== '${path}') return;
      ${LOOKS}
      if (!(${settled[shows]})) return;
      ${TOLD}`),
  );

/** Words only: times pass, and markup of bodies comes later, or not. */
const wordsOf = ({ text }) => text.replaceAll(/\d+/g, '0').replaceAll(/\s+/g, '');

/** What the elements say in a browser where nothing stands in their way. */
const plain = new WeakMap();
async function plainWords(window, origin) {
  if (!plain.has(window)) {
    await window.go(origin + GUARDED[0].path);
    // The past comes with the first answer, as all elements are there before they ask.
    const { looks } = await look(window, GUARDED[0]);
    plain.set(window, looks.map(wordsOf));
  }
  return plain.get(window);
}

/** @param window one of test/engines/window.mjs */
export async function visit(window, origin, page) {
  const { path, shows, forbids, visible, host } = page;
  const expected = await plainWords(window, origin);
  await window.go((host ? origin.replace('127.0.0.1', host) : origin) + path);
  let seen = await look(window, page);
  if (shows === 'all') {
    // Elsewhere it may come with the second.
    const isWhole = () => isDeepStrictEqual(seen.looks.map(wordsOf), expected);
    for (const end = Date.now() + PATIENCE; !isWhole() && Date.now() < end;) {
      seen = await look(window, page);
    }
    assert.deepEqual(seen.looks.map(wordsOf), expected);
  }
  const wrong = seen.noted.filter((one) => !forbids?.test(one));
  assert.deepEqual(wrong, []);
  if (forbids) assert.ok(seen.noted.length, 'nothing was forbidden');
  if (host) assert.equal(seen.secure, false);
  for (const { tag, copies, link, height, status } of seen.looks) {
    if (shows === 'fallback') {
      assert.equal(copies, '-1', tag);
      if (tag !== 'allclear-when')
        assert.ok(Number(link) > 0, `${tag}: its own words do not stand`);
      continue;
    }
    assert.equal(copies, '1', tag);
    // The day is that of an outage.
    assert.notEqual(status, 'operational', tag);
    if (shows === 'unknown') assert.equal(status, 'unknown', tag);
    if (visible && tag !== 'allclear-when') assert.ok(Number(height) > 8, `${tag}: ${height} px`);
  }
}
