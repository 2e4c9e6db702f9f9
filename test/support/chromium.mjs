// Finds a Chromium to test with, so that nobody has to install one by hand:
// CHROME_PATH, else an installed Chrome or Chromium, else (Linux x64) the one that the npm package
// @sparticuz/chromium ships. ALLCLEAR_BROWSER=packaged insists on the last: it comes with its own
// fonts, so its screenshots are the same on every machine.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { packagedChromium } from './packaged-chromium.mjs';

/** The first version with custom states, `:state(…)`. */
const OLDEST = 125;

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  // Contrast is measured on what is drawn: nothing may be caught fading in.
  '--force-prefers-reduced-motion',
];

const NAMES = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

/** Launch options for Puppeteer: `{ executablePath, args, headless, env? }`. */
export async function findChromium({ env = process.env, platform = process.platform } = {}) {
  if (env.ALLCLEAR_BROWSER === 'packaged') return options(await packagedChromium());
  if (env.CHROME_PATH) {
    if (!existsSync(env.CHROME_PATH)) throw new Error(`CHROME_PATH: no file ${env.CHROME_PATH}`);
    return options({ executablePath: env.CHROME_PATH });
  }
  const executablePath = candidates(env, platform).find((path) => usable(path, platform));
  return options(executablePath ? { executablePath } : await packagedChromium());
}

function options({ executablePath, env }) {
  // The old headless mode is a program of its own, which knows no other mode.
  const shell = /headless[-_]shell/.test(basename(executablePath));
  return { executablePath, args: ARGS, headless: shell ? 'shell' : true, ...(env && { env }) };
}

function candidates(env, platform) {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const applications = ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) =>
    ['Google Chrome', 'Chromium'].map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
  );
  return [...applications, ...onPath];
}

/** There, recent enough, and not the stub that only says how to install a snap. */
function usable(path, platform) {
  if (!existsSync(path)) return false;
  if (platform === 'win32') return true; // where --version opens a window
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    const version = execFileSync(path, ['--version'], { encoding: 'utf8', stdio, timeout: 10_000 });
    return Number(/chrom\D*(\d+)\./i.exec(version)?.[1]) >= OLDEST;
  } catch {
    return false;
  }
}
