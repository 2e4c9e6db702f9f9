import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../support/visited.mjs';

const TEXT = `<p>${'Boats leave on the hour, from both piers. '.repeat(6)}</p>`;

/** What README.md recommends for elements whose height nobody can know. */
const HINT = `:is(allclear-components, allclear-uptime, allclear-incident, allclear-history,
  allclear-maintenance, allclear-page, allclear-banner:not([position='corner'])) {
  display: block; min-block-size: 3000px }
  allclear-badge:not(:defined) { display: inline-block; min-block-size: 1.5em }`;

const MARKUP = {
  badge: '<allclear-badge src="/"></allclear-badge>',
  components: '<allclear-components src="/"></allclear-components>',
  bars: '<allclear-components uptime src="/"></allclear-components>',
  uptime: '<allclear-uptime src="/"></allclear-uptime>',
  incident: '<allclear-incident src="/"></allclear-incident>',
  history: '<allclear-history src="/"></allclear-history>',
  maintenance: '<allclear-maintenance src="/"></allclear-maintenance>',
  page: '<allclear-page src="/"></allclear-page>',
  banner: '<allclear-banner src="/"></allclear-banner>',
  top: '<allclear-banner src="/" position="top"></allclear-banner>',
  corner: '<allclear-banner src="/" position="corner"></allclear-banner>',
};

/** Those that hold their place without being told: the others depend on what there is to say. */
const HOLDING = ['badge', 'uptime', 'history', 'page', 'corner'];

const pageWith = (markup, css) => `<!doctype html><html lang="en"><title>Ferries</title>
  <style>body { font: 16px/1.5 sans-serif } ${css}</style>
  <script type="module" blocking="render" src="/dist/allclear.js"></script>
  <body>${TEXT}${markup}${TEXT.repeat(6)}</body></html>`;

const pages = {};
for (const [name, markup] of Object.entries(MARKUP)) {
  pages[`/${name}`] = { body: pageWith(markup, '') };
  pages[`/${name}/hint`] = { body: pageWith(markup, HINT) };
}
visiting(pages);

/** How far the page has moved by the time that the first answer has been painted. */
async function shiftOf(page, path) {
  await page.goto(site.url + path);
  await page.waitForFunction(() => document.querySelector('body > :not(p)').freshness === 'fresh');
  await page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    // Entries are handed over after a frame.
    await new Promise((told) => setTimeout(told));
  });
  return page.evaluate(() => globalThis.moved);
}

/** Adds up how far the page has moved. */
function watchShifts() {
  globalThis.moved = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) globalThis.moved += value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}

async function visits(path) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(watchShifts);
  await page.setViewport({ width: 1000, height: 800 });
  const values = [await shiftOf(page, path), await shiftOf(page, path)];
  await context.close();
  return values;
}

test('the page does move where nothing is known of a list, or else this measures nothing', async () => {
  const [first] = await visits('/components');
  assert.ok(first > 0.02, String(first));
});

for (const name of Object.keys(MARKUP)) {
  test(`${name}: the page stands still at a second visit, and with a size hint`, async () => {
    const [first, second] = await visits(`/${name}`);
    if (HOLDING.includes(name)) assert.ok(first <= 0.02, `first visit: ${first}`);
    assert.equal(second, 0);
    const hinted = await visits(`/${name}/hint`);
    assert.ok(Math.max(...hinted) <= 0.002, `with a hint: ${hinted}`);
  });
}
