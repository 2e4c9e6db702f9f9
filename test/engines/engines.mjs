// The browser engines that the tests run in: `npm test` in Chromium, which it always has, and
// `npm run test:engines` in the others. `missing()` says why one cannot be had here.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { findChromium } from '../support/chromium.mjs';
import { puppeteerWindow, webdriverWindow } from './window.mjs';
import { startWebKit, webkitLauncher } from './webkit-launcher.mjs';
import { startScreen } from './xvfb.mjs';

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

/** What a browser says of itself: "147.0.7727.0" of "Chromium 147.0.7727.0". */
function versionOf({ executablePath, env }) {
  if (process.platform === 'win32') return undefined; // where that opens a window
  const stdio = ['ignore', 'pipe', 'ignore'];
  try {
    const said = execFileSync(executablePath, ['--version'], { encoding: 'utf8', env, stdio });
    return /\d[\w.]*/.exec(said)?.[0];
  } catch {
    return undefined; // It is only for the record.
  }
}

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

const webkit = () => ({ driver: onPath('WebKitWebDriver'), binary: miniBrowser() });

const firefoxOptions = () => ({
  browser: 'firefox',
  executablePath: firefox(),
  extraPrefsFirefox: FIREFOX,
});

/** All of a Chromium, where there is one: the packaged one has no back/forward cache. */
const wholeChromium = () =>
  findChromium({
    env: { ...process.env, PATH: [process.env.PATH, '/usr/lib/chromium'].join(delimiter) },
  });

/**
 * `launcher` is for Web Test Runner; `window` opens one to send to and fro, see window.mjs.
 */
export const ENGINES = {
  chromium: {
    name: 'Chromium',
    missing: () => undefined,
    version: async () => versionOf(await findChromium()),
    launcher: async () => {
      const launchOptions = await findChromium();
      // Of two tabs one is hidden, except in the shell: hidden pages neither draw nor poll.
      const concurrency = launchOptions.headless === 'shell' ? 2 : 1;
      return chromeLauncher({ launchOptions, concurrency });
    },
    window: async () => puppeteerWindow(await puppeteer.launch(await wholeChromium())),
  },
  firefox: {
    name: 'Firefox',
    missing: () => (firefox() ? undefined : 'firefox-esr is not installed'),
    version: () => versionOf({ executablePath: firefox() }),
    // One at a time, as above.
    launcher: () => chromeLauncher({ puppeteer, launchOptions: firefoxOptions(), concurrency: 1 }),
    window: async () => puppeteerWindow(await puppeteer.launch(firefoxOptions())),
  },
  webkit: {
    name: 'WebKitGTK',
    missing: () => {
      if (!onPath('WebKitWebDriver') || !miniBrowser()) return 'webkit2gtk-driver is not installed';
      return onPath('Xvfb') ? undefined : 'xvfb is not installed';
    },
    version: async () => {
      // It says nothing without a screen.
      const { display, stop } = await startScreen();
      const env = { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' };
      const version = versionOf({ executablePath: miniBrowser(), env });
      stop();
      return version;
    },
    launcher: () => webkitLauncher(webkit()),
    window: async () => webdriverWindow(await startWebKit(webkit())),
  },
};
