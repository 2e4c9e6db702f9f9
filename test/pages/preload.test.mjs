// The request for the status may be sent before the script has come: then there is no second one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../support/visited.mjs';

const FILE = '/api/v2/summary.json';
const page = (source) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>
  <link rel="preload" as="fetch" crossorigin referrerpolicy="no-referrer" href="${source}${FILE}">
  <script type="module" src="/dist/allclear.js"></script>
  <allclear-badge src="${source}/"></allclear-badge></html>`;

const pages = {};
visiting(pages, () => {
  pages['/same'] = page('');
  // Another name of this machine is another origin.
  pages['/other'] = page(site.url.replace('127.0.0.1', 'localhost'));
});

for (const where of ['same', 'other']) {
  test(`of the ${where} origin, the answer that was sent for ahead is used`, async () => {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    const asked = [];
    const warnings = [];
    tab.on(
      'console',
      (message) => /preload/i.test(message.text()) && warnings.push(message.text()),
    );
    tab.on('request', (request) => {
      if (request.url().endsWith(FILE)) asked.push(request.headers());
    });
    await tab.goto(`${site.url}/${where}`);
    await tab.waitForFunction(() => document.querySelector('allclear-badge').freshness === 'fresh');
    assert.equal(asked.length, 1);
    assert.ok(!asked[0].referer);
    assert.deepEqual(warnings, []);
    await context.close();
  });
}
