import assert from 'node:assert/strict';
import { writeFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startDemo } from '../../demo/serve.mjs';
import { createClock } from '../../demo/status-server/clock.mjs';
import { launchBrowser } from '../support/browser.mjs';

let demo;
let browser;
before(async () => {
  demo = await startDemo({ port: 0, clock: createClock({ start: 'all-well', playing: false }) });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await demo?.close();
});

/** Opens a page of the demo; errors of the page fail the test, other hosts may not be asked. */
async function open(path, { width = 1100, url = demo.url } = {}) {
  const tab = await browser.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('request', (request) => {
    if (!request.url().startsWith('http://localhost') && !request.url().startsWith('data:')) {
      errors.push(`asked ${request.url()}`);
    }
  });
  await tab.setViewport({ width, height: 800 });
  await tab.goto(new URL(path, url));
  await tab.waitForSelector('.day');
  return { tab, errors };
}

/** Waits until a widget says something. */
const reads = (tab, selector, text) =>
  tab.waitForFunction(
    (find, wanted) =>
      document.querySelector(find)?.shadowRoot?.textContent.replace(/\s+/g, ' ').includes(wanted),
    {},
    selector,
    text,
  );

for (const path of [
  '/',
  '/shop',
  '/office',
  '/badge',
  '/banner',
  '/components',
  '/uptime',
  '/status',
  '/twelve-days',
  '/incident',
  '/history',
  '/maintenance',
  '/when',
  '/sources',
]) {
  test(`${path} stands, at 1100 and at 320 pixels`, async () => {
    for (const width of [1100, 320]) {
      const { tab, errors } = await open(path, { width });
      // All that have a source that answers have their data.
      await tab.waitForFunction(() =>
        [
          ...document.querySelectorAll('allclear-badge, allclear-components, allclear-uptime'),
        ].every((element) => element.snapshot || element.hasAttribute('src')),
      );
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, `wider than the window by ${overflow} px at ${width} px`);
      assert.deepEqual(errors, []);
      await tab.close();
    }
  });
}

test('the day plays: widgets follow without a reload, and the box office stops taking cards', async () => {
  const { tab } = await open('/office');
  await tab.click('[data-phase=recurrence]');
  await reads(tab, 'allclear-banner', 'Checkout is unavailable');
  await tab.waitForSelector('#pay[disabled]');
  await tab.waitForFunction(() => document.querySelector('input[name=receipt]').checkVisibility());
  await tab.click('[data-phase=resolved]');
  await tab.waitForSelector('#pay:not([disabled])');
  await reads(tab, 'allclear-banner', 'Resolved Operational');
  await tab.waitForFunction(() => document.querySelector('#pay').checkVisibility());
  const dismiss = () =>
    document.querySelector('allclear-banner').shadowRoot.querySelector('[part=dismiss]').click();
  await tab.evaluate(dismiss);
  await tab.waitForFunction(() => document.querySelector('allclear-banner').offsetHeight === 0);
  await tab.close();
});

test('a hosted page with an incident of twelve days stands in one tag', async () => {
  const { tab } = await open('/twelve-days');
  await tab.waitForFunction(() => {
    const page = document.querySelector('allclear-page').shadowRoot;
    const incident = page?.querySelector('allclear-incident')?.shadowRoot;
    const days = page?.querySelector('allclear-history')?.shadowRoot;
    const bars = page?.querySelector('allclear-components')?.shadowRoot;
    return (
      incident?.querySelectorAll('[part=update]').length === 17 &&
      incident.textContent.includes('for 12d 6h so far') &&
      days?.querySelectorAll('[part=day]').length === 15 &&
      bars?.querySelector('[part=percent]')?.textContent.includes('uptime')
    );
  });
  await tab.close();
});

test('another source can be typed in', async () => {
  const other = await startDemo({
    port: 0,
    clock: createClock({ start: 'recurrence', playing: false }),
  });
  const { tab } = await open('/badge');
  await tab.type('input[name=src]', other.url);
  await Promise.all([tab.waitForNavigation(), tab.click('.source button')]);
  await reads(tab, 'allclear-badge', 'Partial System Outage');
  await tab.close();
  await other.close();
});

test('a recorded file is shown as a status page', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'allclear-')), 'summary.json');
  await writeFile(
    file,
    JSON.stringify({
      page: { id: 'x', name: 'Larkfield Ferries', url: 'https://status.larkfield-ferries.example' },
      status: { indicator: 'major', description: 'Boats are late' },
      components: [{ id: 'a', name: 'Boats', status: 'partial_outage' }],
    }),
  );
  const recorded = await startDemo({ port: 0, payload: file });
  const { tab } = await open('/', { url: recorded.url });
  await reads(tab, 'allclear-badge', 'Boats are late · Boats');
  await tab.close();
  await recorded.close();
});
