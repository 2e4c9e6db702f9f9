import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../support/visited.mjs';

const PAGE = `<!doctype html><meta name="viewport" content="width=device-width"><title>x</title>
<script type="module" src="/dist/allclear.js"></script>
<allclear-uptime src="/"></allclear-uptime><p id="elsewhere">elsewhere</p>`;

visiting({ '/page': PAGE });

test('a tap tells of a day until one taps elsewhere', async () => {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 400, height: 600, hasTouch: true, isMobile: true });
  await tab.goto(`${site.url}/page`);
  const bar = await tab.waitForFunction(() =>
    document.querySelector('allclear-uptime').shadowRoot?.querySelector('.bar[role]'),
  );
  const { x, y, width } = await bar.boundingBox();
  const tip = () =>
    tab.evaluate(
      () =>
        document.querySelector('allclear-uptime').shadowRoot.querySelector('.tip')?.textContent ??
        '',
    );
  await tab.touchscreen.tap(x + width / 2, y + 5);
  assert.match(await tip(), /\d{4}/);
  await tab.touchscreen.tap(x + 5, y + 5);
  assert.match(await tip(), /\d{4}/);
  const { y: below } = await (await tab.$('#elsewhere')).boundingBox();
  await tab.touchscreen.tap(x + 5, below + 5);
  assert.equal(await tip(), '');
  await tab.close();
});
