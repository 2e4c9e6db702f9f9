// What the script-tag bundle loads behind itself: when, from where, and what stands there if not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../support/visited.mjs';

const LAZY = '<script type="module" src="/dist/allclear.lazy.js?v=3"></script>';
const WHOLE = '<script type="module" src="/dist/allclear.js?v=3"></script>';
const page = (script, widgets) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${script}${widgets}</html>`;

const NOTICE = {
  page: { id: 'p', name: 'Brindle Tickets', url: 'https://status.brindle.example/' },
  status: { indicator: 'minor', description: 'Slow checkout' },
  components: [{ id: 'c', name: 'Checkout', status: 'degraded_performance' }],
  incidents: [
    {
      id: 'i',
      name: 'Slow checkout',
      status: 'investigating',
      impact: 'minor',
      created_at: '2026-06-10T12:00:00Z',
      incident_updates: [
        {
          id: 'u',
          status: 'investigating',
          body: 'Orders are <strong>slow</strong>.',
          created_at: '2026-06-10T12:00:00Z',
        },
      ],
    },
  ],
  scheduled_maintenances: [],
};

visiting({
  '/first': page(LAZY, '<allclear-badge src="/"></allclear-badge><allclear-banner src="/">'),
  '/more': page(LAZY, '<allclear-badge src="/"></allclear-badge><allclear-components src="/">'),
  '/story': page(WHOLE, '<allclear-incident src="/slow"></allclear-incident>'),
  '/story-later': page(LAZY, '<allclear-incident src="/slow"></allclear-incident>'),
  '/slow/api/v2/summary.json': { type: 'application/json', body: JSON.stringify(NOTICE) },
});

/**
 * Opens a page as one who has never been here, without the files whose address holds `blocked`; and what
 * it asked for below /dist. A request for a status may be answered by `answer`.
 */
async function visit(path, blocked, answer) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const errors = [];
  const asked = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/dist/')) asked.push(pathname.slice('/dist/'.length));
    if (answer && pathname.endsWith('.json')) return void answer(request);
    void (blocked && pathname.includes(blocked) ? request.abort() : request.continue());
  });
  await tab.goto(site.url + path);
  return { tab, errors, asked };
}

const drawn = (tab, ...names) =>
  tab.waitForFunction(
    (all) =>
      all.every((name) =>
        document.querySelector(`allclear-${name}`).shadowRoot?.querySelector('.fresh'),
      ),
    {},
    names,
  );

test('badge and banner need the first file alone; the rest follows when the page is idle', async () => {
  const { tab, errors, asked } = await visit('/first');
  await drawn(tab, 'badge');
  await tab.waitForFunction(() => customElements.get('allclear-history'));
  assert.deepEqual(asked, ['allclear.lazy.js', 'parts/elements.js']);
  assert.deepEqual(errors, []);
  await tab.close();
});

for (const [end, words] of [
  ['continue', 'an answer'],
  ['abort', 'none'],
]) {
  test(`what visitors wait for comes before the rest, be it ${words}`, async () => {
    let release;
    const released = new Promise((resolve) => (release = resolve));
    let asks;
    const asking = new Promise((resolve) => (asks = resolve));
    const { tab, asked } = await visit('/first', undefined, async (request) => {
      asks();
      await released;
      await request[end]();
    });
    await asking;
    for (let turn = 0; turn < 3; turn++) {
      await tab.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    }
    assert.deepEqual(asked, ['allclear.lazy.js']);
    release();
    await tab.waitForFunction(() => customElements.get('allclear-history'));
    await tab.close();
  });
}

test('an element of the rest comes at once, and shares the first file under any address', async () => {
  const { tab, errors, asked } = await visit('/more');
  await drawn(tab, 'badge', 'components');
  assert.deepEqual(asked, ['allclear.lazy.js', 'parts/elements.js']);
  const shares = await tab.evaluate(() => {
    const baseOf = (name) => Object.getPrototypeOf(customElements.get(`allclear-${name}`));
    return baseOf('badge') === baseOf('components');
  });
  assert.ok(shares, 'two copies of the library');
  assert.deepEqual(errors, []);
  await tab.close();
});

test('without the rest, badge and banner stand', async () => {
  const { tab, errors } = await visit('/more', 'parts/');
  await drawn(tab, 'badge');
  assert.equal(await tab.evaluate(() => !!customElements.get('allclear-components')), false);
  assert.deepEqual(errors, []);
  await tab.close();
});

const bodyOf = (tab, selector) =>
  tab
    .waitForFunction(
      (wanted) =>
        document.querySelector('allclear-incident').shadowRoot?.querySelector(`.body ${wanted}`),
      {},
      selector,
    )
    .then((found) => found.evaluate((node) => node.textContent));

test('what reads markup is loaded where somebody has written something', async () => {
  const { tab, asked } = await visit('/story');
  assert.equal(await bodyOf(tab, 'strong'), 'slow');
  assert.deepEqual(asked, ['allclear.js', 'parts/rich-text.js']);
  await tab.close();
});

test('it is found beside the part that asks for it, too', async () => {
  const { tab, asked } = await visit('/story-later');
  assert.equal(await bodyOf(tab, 'strong'), 'slow');
  assert.deepEqual(asked, ['allclear.lazy.js', 'parts/elements.js', 'parts/rich-text.js']);
  await tab.close();
});

test('where that cannot be had, the words stand without their marks', async () => {
  const { tab, errors } = await visit('/story', 'parts/');
  assert.equal(await bodyOf(tab, '.plain'), 'Orders are slow.');
  assert.deepEqual(errors, []);
  await tab.close();
});
