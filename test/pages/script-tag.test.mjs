import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../support/visited.mjs';

const page = (head, body = '<h1>Shop</h1>') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${head}<body>${body}</body></html>`;
const script = (data) => `<script async src="/dist/allclear.classic.js" ${data}></script>`;

const PAGES = {
  '/banner': page(script('data-src="/" data-show="banner" data-time-zone="America/New_York"')),
  '/badge': page(script('data-src="/" data-show="badge" data-components="Reports"')),
  '/isolated': page(
    '<link rel="stylesheet" href="/undone.css">' +
      script('data-src="/" data-show="badge" data-isolate'),
  ),
  '/undone.css': {
    type: 'text/css',
    body: '* { all: unset !important } head { display: none !important }',
  },
  '/default': page(script('data-src="/"')),
  '/twice': page(script('data-src="/"') + script('data-src="/"')),
  '/none': page(script('')),
  '/hostile': page(script('data-src="/" data-onclick="window.hit = 1" data-show="x"')),
  '/global': page(script(''), '<allclear-badge src="/"></allclear-badge>'),
  '/module': page(
    '<script type="module" src="/dist/allclear.js"></script>',
    '<allclear-badge src="/"></allclear-badge>',
  ),
};

visiting(PAGES);

/** Opens a page, waits until something holds on it, and returns what is seen there. */
async function visit(path, ready, look) {
  const tab = await browser.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.goto(site.url + path);
  await tab.waitForFunction(ready);
  const seen = await tab.evaluate(look);
  await tab.close();
  assert.deepEqual(errors, []);
  return seen;
}

const bannerIsDrawn = () =>
  document.querySelector('allclear-banner')?.shadowRoot?.querySelector('time');

test('a script tag alone puts the banner at the top of the page', async () => {
  const seen = await visit('/banner', bannerIsDrawn, () => ({
    first: document.body.firstElementChild.localName,
    zone: document.querySelector('allclear-banner').getAttribute('time-zone'),
    time: document.querySelector('allclear-banner').shadowRoot.querySelector('time').textContent,
  }));
  assert.equal(seen.first, 'allclear-banner');
  assert.equal(seen.zone, 'America/New_York');
  assert.match(seen.time, /E[SD]T$/);
});

test('or a badge in a corner, with every other data-* an attribute', async () => {
  const seen = await visit(
    '/badge',
    () => document.querySelector('allclear-badge')?.freshness === 'fresh',
    async () => {
      const badge = document.querySelector('allclear-badge');
      await badge.updateComplete;
      const { right, bottom } = badge.getBoundingClientRect();
      return {
        words: badge.shadowRoot.textContent.trim(),
        right: innerWidth - right,
        bottom: innerHeight - bottom,
      };
    },
  );
  assert.equal(seen.words, 'Reports: Operational');
  assert.ok(seen.right >= 8 && seen.right <= 32, `${seen.right} px from the right`);
  assert.ok(seen.bottom >= 8 && seen.bottom <= 32, `${seen.bottom} px from the bottom`);
});

test('the banner is what is shown when nothing is said', async () => {
  assert.ok(await visit('/default', bannerIsDrawn, () => true));
});

test('an isolated badge keeps its corner on a page that undoes everything', async () => {
  const seen = await visit(
    '/isolated',
    () =>
      document.querySelector('allclear-badge')?.freshness === 'fresh' &&
      getComputedStyle(document.querySelector('h1')).display === 'inline',
    () => {
      const badge = document.querySelector('allclear-badge');
      const words = badge.shadowRoot.querySelector('[part=headline]');
      const { right, bottom } = badge.getBoundingClientRect();
      return {
        right: innerWidth - right,
        bottom: innerHeight - bottom,
        font: getComputedStyle(words).fontFamily,
      };
    },
  );
  assert.ok(seen.right >= 8 && seen.right <= 32, `${seen.right} px from the right`);
  assert.ok(seen.bottom >= 8 && seen.bottom <= 32, `${seen.bottom} px from the bottom`);
  assert.equal(seen.font, 'system-ui, sans-serif');
});

test('loaded twice it still shows one', async () => {
  const count = await visit(
    '/twice',
    bannerIsDrawn,
    () => document.querySelectorAll('allclear-banner').length,
  );
  assert.equal(count, 1);
});

test('a script tag that names no source adds nothing to the page', async () => {
  const seen = await visit(
    '/none',
    () => customElements.get('allclear-badge'),
    () => document.body.children.length,
  );
  assert.equal(seen, 1);
});

test('no data-* becomes an event handler, and an unknown element becomes the banner', async () => {
  const seen = await visit('/hostile', bannerIsDrawn, () => {
    document.querySelector('allclear-banner').click();
    return ['hit' in window, document.querySelector('allclear-banner').hasAttribute('onclick')];
  });
  assert.deepEqual(seen, [false, false]);
});

test('neither form leaves a name on the window', async () => {
  const drawn = () =>
    document.querySelector('allclear-badge')?.shadowRoot?.querySelector('[part=headline]');
  for (const path of ['/global', '/module']) {
    const names = await visit(path, drawn, () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name));
    });
    // Lit notes its versions there, so that two copies can be told of.
    assert.deepEqual(
      names.filter((name) => !/^(?:lit|reactive|\d)|puppeteer|ariaQuery/i.test(name)),
      [],
    );
  }
});
