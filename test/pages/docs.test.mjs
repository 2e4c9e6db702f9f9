// The site of the documentation in a browser: samples live, nothing is asked, everyone can read it.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import sirv from 'sirv';
import { buildSite } from '../../docs/site/build.mjs';
import { menu, pagesOf } from '../../docs/site/pages.mjs';
import { launchBrowser } from '../support/browser.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const addresses = pagesOf(menu()).map(({ address }) => address);

let folder;
let server;
let browser;
let url;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'allclear-docs-'));
  await buildSite(folder);
  const files = sirv(folder, { dev: true });
  server = createServer((req, res) => files(req, res, () => res.writeHead(404).end()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${server.address().port}/`;
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page once its samples are drawn, and what went wrong until then. */
async function visit(address, { width = 1280, scheme = 'light' } = {}) {
  const page = await browser.newPage();
  const wrong = [];
  const asked = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) asked.push(request.url());
  });
  page.on('response', (response) => {
    if (!response.ok() && response.status() !== 304) wrong.push(response.url());
  });
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(url + address);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.live > *')].every(
      (one) =>
        !one.localName.includes('-') ||
        one.localName === 'allclear-source' ||
        one.shadowRoot?.querySelector('.base, [part=content]'),
    ),
  );
  return { page, wrong, asked };
}

/** Told by axe, which the policy of the site does not let in as a script of the page. */
async function violations(page) {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    // eslint-disable-next-line no-undef
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

const widerThanWindow = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const address of addresses) {
  test(`${address} is whole, wide and narrow, and axe finds nothing`, async () => {
    const { page, wrong, asked } = await visit(address);
    assert.deepEqual(await violations(page), []);
    assert.ok((await widerThanWindow(page)) <= 0);
    await page.setViewport({ width: 320, height: 640 });
    assert.ok((await widerThanWindow(page)) <= 0, 'at 320 px');
    assert.deepEqual(wrong, []);
    assert.deepEqual(asked, [], 'asked of others');
    await page.close();
  });
}

for (const address of ['index.html', 'elements/page.html', 'performance.html']) {
  test(`axe finds nothing in ${address} when it is dark`, async () => {
    const { page } = await visit(address, { scheme: 'dark' });
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(ground, 'rgb(20, 23, 26)');
    assert.deepEqual(await violations(page), []);
    await page.close();
  });
}

test('samples show what their scenario says', async () => {
  const { page } = await visit('index.html');
  const statuses = await page.$$eval('.live > *', (all) => all.map(({ status }) => status));
  assert.deepEqual(statuses, ['partial_outage', 'major_outage']);
  await page.goto(`${url}offline.html`);
  await page.waitForFunction(() => document.querySelector('.live > *').freshness === 'offline');
  assert.ok(
    await page.$eval('[slot=offline]', (words) => words.checkVisibility()),
    'the words of the host',
  );
  await page.close();
});

test('keys reach the content, and the menu where there is little room', async () => {
  const { page } = await visit('client.html', { width: 320 });
  const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Skip to the content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'content');
  assert.equal(await page.$eval('#pages', (menu) => menu.checkVisibility()), false);
  await page.focus('.menu');
  await page.keyboard.press('Enter');
  assert.equal(await page.$eval('#pages', (menu) => menu.checkVisibility()), true);
  await page.keyboard.press('Tab');
  assert.equal(await focused(), 'Start');
  await page.keyboard.press('Escape');
  assert.equal(await page.$eval('#pages', (menu) => menu.checkVisibility()), false);
  await page.close();
});
