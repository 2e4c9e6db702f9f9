// A picture that the page's own server has written into it: the first paint asks nobody.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from 'allclear/client';
import { browser, site, visiting } from '../support/visited.mjs';

const ELEMENTS = ['badge', 'banner', 'components', 'uptime', 'incident', 'history', 'maintenance'];
const text = (snapshot) => JSON.stringify(snapshot).replaceAll('<', '\\u003c');
const page = (seed, src = '/', of = src) => `<!doctype html><html lang="en"><meta charset="utf-8">
  <title>x</title><script type="module" src="/dist/allclear.js"></script><body>
  ${ELEMENTS.map((name) => `<allclear-${name} src="${src}"></allclear-${name}>`).join('\n')}
  <script type="application/json" data-allclear="${of}">${seed}</script>`;

const pages = {};
visiting(pages, async () => {
  const snapshot = await createClient().get(site.url, { archive: true });
  const ago = (seconds) => new Date(Date.now() - seconds * 1000).toISOString();
  const tricky = { ...snapshot, headline: 'Minor </script><b>Service</b> Outage' };
  pages['/new'] = page(text(snapshot));
  pages['/absolute'] = page(text(snapshot), '/', `${site.url}/`);
  pages['/tricky'] = page(text(tricky));
  pages['/old'] = page(text({ ...snapshot, status: 'operational', fetchedAt: ago(3600) }));
  pages['/future'] = page(text({ ...snapshot, fetchedAt: ago(-3600) }));
  pages['/undated'] = page(text({ ...snapshot, fetchedAt: undefined }));
  pages['/broken'] = page('{ "format": "allclear/1", ');
  pages['/foreign'] = page('{ "status": "operational" }');
  const planted = text({
    ...snapshot,
    status: 'operational',
    incidents: [],
    headline: 'All is well',
  });
  pages['/planted'] = page('', '/', '').replace(
    '<body>',
    `<body><p data-allclear="/">${planted}</p><div data-allclear="/">${planted}</div>`,
  );
  pages['/other'] = page(text(snapshot), '/', '/elsewhere/');
});

/** What stands at the first drawing, and what has been asked until all is known. */
async function visit(path) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const asked = [];
  const wrong = [];
  tab.on('pageerror', (error) => wrong.push(error.message));
  tab.on('request', (request) => {
    if (/\/api\/|status|history/.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await tab.evaluateOnNewDocument(() => {
    customElements.whenDefined('allclear-badge').then(async () => {
      const badge = document.querySelector('allclear-badge');
      await badge.updateComplete;
      window.first = {
        status: badge.status,
        freshness: badge.freshness,
        text: badge.shadowRoot.textContent,
      };
    });
  });
  await tab.goto(site.url + path);
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('body > *')]
      .filter(({ localName }) => localName.startsWith('allclear-'))
      .every(({ freshness }) => freshness === 'fresh'),
  );
  await tab.waitForNetworkIdle({ idleTime: 300 });
  const first = await tab.evaluate(() => window.first);
  await context.close();
  return { first, asked, wrong };
}

for (const path of ['/new', '/absolute', '/tricky']) {
  test(`${path}: what is written into the page is shown at once, and nobody is asked`, async () => {
    const { first, asked, wrong } = await visit(path);
    assert.equal(first.freshness, 'fresh');
    assert.match(first.text, /Minor .*Outage/);
    assert.deepEqual(asked, []);
    assert.deepEqual(wrong, []);
  });
}

for (const path of ['/old', '/future', '/undated', '/broken', '/foreign', '/planted', '/other']) {
  test(`${path}: what is not new, not whole or of another source is no answer`, async () => {
    const { first, asked, wrong } = await visit(path);
    assert.notEqual(first.freshness, 'fresh');
    assert.notEqual(first.status, 'operational');
    assert.ok(asked.length > 0);
    assert.deepEqual(wrong, []);
  });
}
