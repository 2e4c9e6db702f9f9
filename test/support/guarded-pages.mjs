// Pages that give a widget little room: strict policies, sandboxes, plain http, hostile styles and scripts.
// What each comes to stands beside it; guarded-visit.mjs visits them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { POSTING, RECEIVING } from './guarded-looks.mjs';
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
const OUTSIDE =
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
const POSTS = '<script src="/posting.js"></script>';

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
    // Inline, so that nothing holds up the parser: what WebKit fetches ahead of it, it knows no hash of.
    notes: `<script>${NOTING}</script>`,
    // Nor of a script that is async.
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

const frames = [
  ['allow-scripts', {}],
  ['allow-scripts', { srcdoc: true }],
  ['allow-scripts allow-same-origin', {}],
  // Without scripts; the page around it may look in.
  ['allow-same-origin', { shows: 'fallback' }],
].map(([frame, more]) => ({
  name: `a frame of sandbox="${frame}"${more.srcdoc ? ', from srcdoc' : ''}`,
  frame,
  notes: noting() + POSTS,
  head: script('allclear.js'),
  ...more,
}));

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

export const GUARDED = [...policies, ...frames, ...styles, ...scripts].map((page, index) => ({
  shows: 'all',
  notes: noting(),
  attributes: '',
  ...page,
  path: `/guarded/${index}`,
}));

/** The document that holds the elements. */
function documentOf({ notes, head, attributes }, src) {
  const widget = (tag) => `<${tag} class="x" src="${src}" uptime ${attributes}>${LINK}</${tag}>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${notes}${head}<body>
    ${TAGS.map(widget).join('\n')}<allclear-when class="x" src="${src}">Write it down.</allclear-when>`;
}

/** A page around it, of a width that no element minds. */
const around = (attributes) =>
  `<!doctype html><title>x</title><script src="/receiving.js"></script>
  <iframe width="1000" height="3000" ${attributes}></iframe>`;

/** All of them, for test/support/site.mjs; `src` is the address of the status page. */
export function guardedPages(src) {
  const pages = {
    '/notes.js': { type: 'text/javascript', body: NOTING },
    '/posting.js': { type: 'text/javascript', body: POSTING },
    '/receiving.js': { type: 'text/javascript', body: RECEIVING },
  };
  for (const page of GUARDED) {
    const { path, policy, code, name, frame, srcdoc } = page;
    const html = documentOf(page, src);
    pages[path] = {
      headers: policy ? { 'Content-Security-Policy': policy } : {},
      body: html,
    };
    if (frame) {
      const inside = srcdoc ? `srcdoc="${html.replaceAll('"', '&quot;')}"` : `src="${path}/inside"`;
      pages[`${path}/inside`] = { body: html };
      pages[path] = { body: around(`sandbox="${frame}" ${inside}`) };
    }
    if (code) {
      const file = `/hostile/${encodeURIComponent(name.replace('a host that ', ''))}.js`;
      pages[file] = { type: 'text/javascript', body: code };
    }
  }
  return pages;
}
