import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launchBrowser } from '../support/browser.mjs';

let browser;
before(async () => (browser = await launchBrowser()));
after(() => browser?.close());

test('pages are drawn with fonts and without motion', async () => {
  const page = await browser.newPage();
  await page.setContent('<span>All Systems Operational</span>');
  const width = await page.$eval('span', (span) => span.getBoundingClientRect().width);
  assert.ok(width > 100, `text is ${width} px wide`);
  assert.ok(await page.evaluate(() => matchMedia('(prefers-reduced-motion)').matches));
});
