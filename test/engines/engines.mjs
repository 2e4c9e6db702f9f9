// The browser engines that the tests run in: `npm test` in Chromium, which it always has, and
// `npm run test:engines` in the others. `missing()` says why one cannot be had here.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { findChromium } from '../support/chromium.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** Reached by WebDriver BiDi, which needs no driver program. */
const FIREFOX = {
  'ui.prefersReducedMotion': 1,
  'dom.disable_open_during_load': false, // Tests may open windows.
};

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(existsSync);

/** Where there is no Firefox, Ubuntu has a program of that name which only says how to get one. */
function isFirefox(path) {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return /Firefox \d/.test(execFileSync(path, ['--version'], { encoding: 'utf8', stdio }));
  } catch {
    return false;
  }
}
const firefox = () => ['firefox-esr', 'firefox'].map(onPath).filter(Boolean).find(isFirefox);

/** WebKitGTK's own browser stands beside its library, not on the path. */
function miniBrowser() {
  const folders = existsSync('/usr/lib') ? readdirSync('/usr/lib') : [];
  return folders
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((lib) => `/usr/lib/${folder}/${lib}/MiniBrowser`),
    )
    .find(existsSync);
}

export const ENGINES = {
  chromium: {
    name: 'Chromium',
    missing: () => undefined,
    launcher: async () => chromeLauncher({ launchOptions: await findChromium() }),
  },
  firefox: {
    name: 'Firefox',
    missing: () => (firefox() ? undefined : 'firefox-esr is not installed'),
    launcher: () => {
      const executablePath = firefox();
      const launchOptions = { browser: 'firefox', executablePath, extraPrefsFirefox: FIREFOX };
      // One at a time: of two tabs one is hidden, and hidden pages neither draw nor poll.
      return chromeLauncher({ puppeteer, launchOptions, concurrency: 1 });
    },
  },
  webkit: {
    name: 'WebKitGTK',
    missing: () => {
      if (!onPath('WebKitWebDriver') || !miniBrowser()) return 'webkit2gtk-driver is not installed';
      return onPath('Xvfb') ? undefined : 'xvfb is not installed';
    },
    launcher: () => webkitLauncher({ driver: onPath('WebKitWebDriver'), binary: miniBrowser() }),
  },
};
