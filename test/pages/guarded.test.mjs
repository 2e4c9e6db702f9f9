// What a widget comes to on strict and hostile pages, in the Chromium of the tests; in the others by
// test/engines/guarded.test.mjs.
import { after, before, test } from 'node:test';
import { puppeteerWindow } from '../engines/window.mjs';
import { launchBrowser } from '../support/browser.mjs';
import { GUARDED } from '../support/guarded-pages.mjs';
import { startGuardedSite } from '../support/guarded-site.mjs';
import { visit } from '../support/guarded-visit.mjs';

let site;
let window;
before(async () => {
  site = await startGuardedSite();
  window = await puppeteerWindow(await launchBrowser());
});
after(async () => {
  await window?.close();
  await site?.close();
});

for (const page of GUARDED) test(page.name, () => visit(window, site.url, page));
