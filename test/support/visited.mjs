// A site and a browser for the tests of one file: there before them, and gone behind them.
import { after, before } from 'node:test';
import { launchBrowser } from './browser.mjs';
import { startSite } from './site.mjs';

export let site;
export let browser;

/**
 * Opens both.
 *
 * @param {object} pages  see `startSite`
 * @param {() => unknown} [more]  adds pages that need the address of the site, or time to be made
 */
export function visiting(pages, more) {
  before(async () => {
    site = await startSite(pages);
    browser = await launchBrowser();
    await more?.();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
}
