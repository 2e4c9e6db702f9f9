// What a server draws with @lit-labs/ssr: it stands without a script, and makes no second copy with one.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import { createClient } from 'allclear/client';
import 'allclear/define';
import { browser, site, visiting } from '../support/visited.mjs';

/** Every element, as a server writes it: what it reads later, and what it is told now. */
const drawn = (src, snapshot) => html`
  <allclear-badge src=${src} .snapshot=${snapshot}><a href=${src}>Status</a></allclear-badge>
  <allclear-banner src=${src} .snapshot=${snapshot}></allclear-banner>
  <allclear-components uptime src=${src} .snapshot=${snapshot}></allclear-components>
  <allclear-uptime src=${src} .snapshot=${snapshot}></allclear-uptime>
  <allclear-incident src=${src} .snapshot=${snapshot}></allclear-incident>
  <allclear-history src=${src} .snapshot=${snapshot}></allclear-history>
  <allclear-maintenance src=${src} .snapshot=${snapshot}></allclear-maintenance>
  <allclear-page src=${src} .snapshot=${snapshot}></allclear-page>
  <allclear-when src=${src} .snapshot=${snapshot}
    ><p>Write it down.</p>
    <p slot="else">All is well.</p></allclear-when
  >
  <allclear-source src=${src}
    ><allclear-badge .snapshot=${snapshot}></allclear-badge
  ></allclear-source>
`;
const MODULE = '<script type="module" src="/dist/allclear.js"></script>';
const HYDRATING = '<script type="module" src="/hydrating.js"></script>';
const document = (body, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${head}<body>${body}`;

/** The elements from npm behind Lit's own support for hydration. */
async function hydrating() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import '@lit-labs/ssr-client/lit-element-hydrate-support.js'; import './dist/define/all.js';`,
      resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    conditions: ['production'],
    write: false,
  });
  return { type: 'text/javascript', body: outputFiles[0].text };
}

const pages = {};
let snapshot;
visiting(pages, async () => {
  snapshot = await createClient().get(site.url, { archive: true });
  const rendered = (src) => collectResult(render(drawn(src, snapshot)));
  pages['/hydrating.js'] = await hydrating();
  pages['/alone'] = document(await rendered(`${site.url}/`));
  pages['/with'] = document(await rendered(`${site.url}/`), MODULE);
  pages['/lit'] = document(await rendered(`${site.url}/`), HYDRATING);
  const undated = { ...snapshot, fetchedAt: undefined };
  pages['/undated'] = document(await collectResult(render(drawn(`${site.url}/`, undated))));
  pages['/gone'] = document(await rendered(`${site.url}/nothing-here/`), MODULE);
});

/** Opens a page; its requests, and what went wrong in it. */
async function open(path, prepare) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const wrong = [];
  const asked = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await prepare?.(page);
  await page.goto(site.url + path, { waitUntil: 'domcontentloaded' });
  return { page, wrong, asked, close: () => context.close() };
}

/** What each element shows, and how often. */
const looks = () =>
  [...window.document.querySelectorAll('body > *')]
    .filter(({ localName }) => localName.startsWith('allclear-'))
    .map((element) => {
      const { localName, shadowRoot } = element;
      const copies = shadowRoot.querySelectorAll(
        '[part=base], [part=content], :host > slot',
      ).length;
      return { localName, copies, styles: shadowRoot.querySelectorAll('style').length };
    });
const textOf = (tag) =>
  window.document.querySelector(tag).shadowRoot.textContent.replaceAll(/\s+/g, ' ');

test('what a server has drawn stands without a script, and tells of when it is', async () => {
  const { page, close } = await open('/alone', (tab) => tab.setJavaScriptEnabled(false));
  await page.evaluate(() => {}).catch(() => {});
  const seen = await page.evaluate(looks);
  assert.equal(seen.length, 10);
  for (const { localName, copies } of seen) assert.equal(copies, 1, localName);
  const badge = await page.evaluate(textOf, 'allclear-badge');
  assert.match(badge, /Minor Service Outage/);
  assert.match(badge, /\d:\d\d /, 'without a time it would be taken for now');
  const rows = await page.evaluate(textOf, 'allclear-components');
  for (const { name } of snapshot.components.filter(({ groupId }) => !groupId)) {
    assert.ok(rows.includes(name), `${name} is missing`);
  }
  assert.match(rows, /% uptime/);
  assert.match(
    await page.evaluate(textOf, 'allclear-banner'),
    new RegExp(snapshot.incidents[0].title),
  );
  const hidden = await page.evaluate(
    () =>
      window.document.querySelector('allclear-when').shadowRoot.querySelector('[hidden] slot').name,
  );
  assert.equal(hidden, 'else');
  const height = await page.evaluate(
    () =>
      window.document
        .querySelector('allclear-uptime')
        .shadowRoot.querySelector('svg')
        .getBoundingClientRect().height,
  );
  assert.ok(height > 10, 'its style sheet came with it');
  await close();
});

test('what does not say of when it is, claims nothing', async () => {
  const { page, close } = await open('/undated', (tab) => tab.setJavaScriptEnabled(false));
  const badge = await page.evaluate(textOf, 'allclear-badge');
  assert.doesNotMatch(badge, /Outage|Operational/);
  // The host's own words stand.
  const link = await page.evaluate(
    () => window.document.querySelector('allclear-badge a').getBoundingClientRect().width,
  );
  assert.ok(link > 0);
  await close();
});

for (const [path, what] of [
  ['/with', 'the script-tag bundle'],
  ['/lit', 'the hydration of Lit'],
]) {
  test(`${what} draws no second copy`, async () => {
    const { page, wrong, close } = await open(path);
    await page.waitForFunction(() =>
      [...window.document.querySelectorAll('body > :not(allclear-source, script)')].every(
        (element) => !element.localName.startsWith('allclear-') || element.freshness === 'fresh',
      ),
    );
    await page.waitForFunction(
      () => !window.document.querySelector('allclear-page').shadowRoot.querySelector('style'),
    );
    const seen = await page.evaluate(looks);
    for (const { localName, copies, styles } of seen) {
      assert.equal(copies, 1, localName);
      assert.equal(styles, 0, `${localName}: the server’s style sheet stayed`);
    }
    const tone = await page.evaluate(
      () =>
        getComputedStyle(
          window.document.querySelector('allclear-badge').shadowRoot.querySelector('.glyph'),
        ).color,
    );
    assert.equal(tone, 'rgb(188, 76, 0)', 'its own style sheet is not there');
    const badge = await page.evaluate(textOf, 'allclear-badge');
    assert.equal(badge.match(/Minor Service Outage/g).length, 1);
    assert.doesNotMatch(badge, /\d:\d\d/, 'it is new now');
    assert.deepEqual(wrong, []);
    await close();
  });
}

test('where nobody answers, what the server has drawn is given up', async () => {
  const { page, wrong, close } = await open('/gone');
  await page.waitForFunction(
    () => window.document.querySelector('allclear-badge').freshness === 'unknown',
  );
  await page.evaluate(() => window.document.querySelector('allclear-badge').updateComplete);
  assert.doesNotMatch(await page.evaluate(textOf, 'allclear-badge'), /Outage|Operational/);
  assert.deepEqual(wrong, []);
  await close();
});

test('until then it stands as it was', async () => {
  const { page, close } = await open('/with', async (tab) => {
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      if (!/\/api\//.test(request.url())) void request.continue();
    });
  });
  await page.waitForFunction(
    () => window.document.querySelector('allclear-badge').freshness === 'loading',
  );
  await page.evaluate(() => window.document.querySelector('allclear-badge').updateComplete);
  assert.match(await page.evaluate(textOf, 'allclear-badge'), /Minor Service Outage.*\d:\d\d/);
  await close();
});
