import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countObjects } from '../support/heap.mjs';
import { browser, site, visiting } from '../support/visited.mjs';

const NAMES = 'badge banner components uptime incident history maintenance page when'.split(' ');

visiting({
  '/': {
    body: '<!doctype html><html lang="en"><title>x</title><script type="module" src="/dist/allclear.js"></script><body></body></html>',
  },
});

/** Counts, before any script of the page runs, what the page leaves running or listening. */
function watchPage() {
  const counts = { timers: new Set(), listeners: 0, channels: 0, observers: 0 };
  globalThis.counts = counts;
  for (const kind of ['Timeout', 'Interval']) {
    const set = globalThis[`set${kind}`];
    const clear = globalThis[`clear${kind}`];
    globalThis[`set${kind}`] = (run, ...rest) => {
      const id = set(
        (...args) => {
          if (kind === 'Timeout') counts.timers.delete(id);
          run(...args);
        },
        ...rest,
      );
      counts.timers.add(id);
      return id;
    };
    globalThis[`clear${kind}`] = (id) => {
      counts.timers.delete(id);
      clear(id);
    };
  }
  // What hangs on an element goes with it; what hangs on the page does not.
  for (const target of [window, document]) {
    for (const [name, step] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ]) {
      const original = target[name].bind(target);
      target[name] = (...args) => {
        counts.listeners += step;
        original(...args);
      };
    }
  }
  globalThis.BroadcastChannel = class extends BroadcastChannel {
    constructor(...args) {
      super(...args);
      counts.channels++;
    }
    close() {
      counts.channels--;
      super.close();
    }
  };
}

const counted = () => ({
  timers: globalThis.counts.timers.size,
  listeners: globalThis.counts.listeners,
  channels: globalThis.counts.channels,
});
const NOTHING = { timers: 0, listeners: 0, channels: 0 };

/** Puts all elements on the page, waits until they have drawn, and takes them away. */
async function round(page) {
  await page.evaluate(async (names) => {
    const box = document.createElement('div');
    box.innerHTML = names.map((name) => `<allclear-${name} src="/"></allclear-${name}>`).join('');
    document.body.append(box);
    const elements = [...box.children];
    while (!elements.every(({ freshness }) => freshness === 'fresh')) {
      await new Promise(requestAnimationFrame);
    }
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));
    box.remove();
  }, NAMES);
}

/** Waits until the page is as quiet as before the first element. */
const settled = (page) =>
  page.waitForFunction(
    () =>
      !globalThis.counts.timers.size && !globalThis.counts.listeners && !globalThis.counts.channels,
  );

test('ten rounds on and off the page leave nothing running, listening or growing', async () => {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watchPage);
  await page.goto(site.url);
  assert.deepEqual(await page.evaluate(counted), NOTHING, 'before the first element');

  const samples = [];
  for (const rounds of [2, 10, 10]) {
    for (let number = 0; number < rounds; number++) await round(page);
    await settled(page);
    samples.push(await countObjects(page));
  }

  assert.deepEqual(await page.evaluate(counted), NOTHING, 'after the last');
  assert.equal(await page.evaluate(() => document.body.children.length), 0);
  // What is made once may be made late; what leaks grows with each ten rounds.
  const [warm, then, last] = samples;
  const growth = (before, after, name) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  const grown = [...last.keys()].filter(
    (name) => growth(warm, then, name) >= 10 && growth(then, last, name) >= 10,
  );
  assert.deepEqual(grown, [], 'classes of which there are more with each round');
  await page.close();
});

test('the banner gives back what it took of the page', async () => {
  const page = await browser.newPage();
  await page.goto(site.url);
  const height = () =>
    page.evaluate(() =>
      document.documentElement.style.getPropertyValue('--allclear-banner-height'),
    );
  await page.evaluate(() => {
    document.body.innerHTML = '<allclear-banner src="/" position="top"></allclear-banner>';
  });
  await page.waitForFunction(() => document.querySelector('allclear-banner').offsetHeight > 0);
  await page.waitForFunction(
    () =>
      document.documentElement.style.getPropertyValue('--allclear-banner-height') ===
      `${document.querySelector('allclear-banner').offsetHeight}px`,
  );
  await page.evaluate(() =>
    document.querySelector('allclear-banner').setAttribute('position', 'corner'),
  );
  await page.waitForFunction(
    () => !document.documentElement.style.getPropertyValue('--allclear-banner-height'),
  );
  await page.evaluate(() => document.querySelector('allclear-banner').removeAttribute('position'));
  await page.waitForFunction(() =>
    document.documentElement.style.getPropertyValue('--allclear-banner-height'),
  );
  await page.evaluate(() => document.querySelector('allclear-banner').remove());
  assert.equal(await height(), '');
  await page.close();
});

test('a banner over the page is printed where it stands', async () => {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.evaluate(() => {
    document.body.innerHTML = '<allclear-banner src="/"></allclear-banner>';
  });
  for (const [position, screen] of [
    ['corner', 'fixed'],
    ['top', 'sticky'],
  ]) {
    const seen = () => page.$eval('allclear-banner', (banner) => getComputedStyle(banner).position);
    await page.$eval(
      'allclear-banner',
      (banner, to) => banner.setAttribute('position', to),
      position,
    );
    await page.emulateMediaType('screen');
    assert.equal(await seen(), screen);
    await page.emulateMediaType('print');
    assert.equal(await seen(), 'static');
  }
  await page.close();
});
