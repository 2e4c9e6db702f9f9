import { launch } from 'puppeteer-core';
import { findChromium } from './chromium.mjs';

/** A Puppeteer browser on the Chromium of this machine; the caller closes it. */
export const launchBrowser = async () => launch(await findChromium());
