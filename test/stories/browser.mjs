import { launch } from 'puppeteer-core';
import { findChromium } from '../support/chromium.mjs';

/**
 * The Chromium that npm brings, with its own fonts, in a language and a time zone that are always
 * the same; `pinned` is false where npm has none for this machine, and it is another one.
 */
export async function chooseBrowser() {
  const packaged = { ...process.env, ALLCLEAR_BROWSER: 'packaged' };
  const pinned = await findChromium({ env: packaged }).catch(() => undefined);
  const { args, env, ...options } = pinned ?? (await findChromium());
  const start = () =>
    launch({
      ...options,
      // What is drawn anew is drawn as a whole: at the edge of a part, round corners look otherwise.
      args: [...args, '--lang=en-US', '--disable-lcd-text', '--disable-partial-raster'],
      env: { ...process.env, ...env, TZ: 'UTC', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' },
    });
  return { pinned: Boolean(pinned), start };
}
