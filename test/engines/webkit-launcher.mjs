// Lets Web Test Runner drive WebKitGTK's MiniBrowser: one window, one test file after the other,
// because windows in the background are slowed down and get no keys.
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import getPort from 'get-port';
import { click, keys, move } from './actions.mjs';
import { openSession } from './webdriver.mjs';
import { startScreen } from './xvfb.mjs';

const SIZE = { width: 800, height: 600 };

/** A home of its own, in which nothing is remembered and GTK animates nothing: reduced motion. */
async function emptyHome() {
  const home = await mkdtemp(join(tmpdir(), 'allclear-webkit-'));
  for (const version of ['gtk-3.0', 'gtk-4.0']) {
    await mkdir(join(home, version));
    await writeFile(join(home, version, 'settings.ini'), '[Settings]\ngtk-enable-animations=0\n');
  }
  return home;
}

/** Starts screen and browser. Resolves with the session and what takes it all down again. */
export async function startWebKit({ driver, binary }) {
  const screen = await startScreen();
  const home = await emptyHome();
  const down = () => {
    process.off('exit', down);
    screen.stop(); // and with it the browser, and with that its driver
    rmSync(home, { recursive: true, force: true });
  };
  process.once('exit', down);
  const env = {
    ...process.env,
    DISPLAY: screen.display,
    GDK_BACKEND: 'x11',
    NO_AT_BRIDGE: '1',
    // There is no graphics card, and its absence must not be looked for.
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    ...Object.fromEntries(['CONFIG', 'CACHE', 'DATA'].map((kind) => [`XDG_${kind}_HOME`, home])),
  };
  const browser = { browserName: 'MiniBrowser' };
  const options = { 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  try {
    const capabilities = { ...browser, ...options };
    const session = await openSession({ driver, port: await getPort(), env, capabilities });
    return { session, stop: () => session.close().then(down) };
  } catch (error) {
    down();
    throw error;
  }
}

/** The launcher for `browsers` in the runner's configuration. */
export function webkitLauncher(programs) {
  let browser;
  let active;
  process.once('SIGTERM', () => process.exit(1)); // by way of 'exit', above

  const session = async () => (await (browser ??= startWebKit(programs))).session;
  const perform = async (actions) => (await session()).post('actions', { actions });
  const stop = async () => {
    const last = await browser?.catch(() => undefined);
    browser = undefined;
    await last?.stop();
  };

  return {
    name: 'WebKitGTK',
    type: 'webdriver', // by which @web/test-runner-commands knows the methods below
    concurrency: 1,
    async startSession(id, url) {
      active = undefined;
      try {
        const { post, run } = await session();
        const frame = await run('return outerHeight - innerHeight');
        await post('window/rect', { ...SIZE, height: SIZE.height + frame });
        await post('url', { url });
        active = id;
      } catch (error) {
        await stop(); // Whatever it was, the next file gets a browser that is not broken.
        throw error;
      }
    },
    isActive: (id) => id === active,
    /** Asked for when a page has gone, with which the browser may have gone too. */
    getBrowserUrl: async () => (await session()).run('return location.href').catch(() => undefined),
    async stopSession() {
      active = undefined;
      await (await session()).post('url', { url: 'about:blank' }).catch(stop);
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('MiniBrowser cannot be debugged from here.')),
    stop,
    sendKeys: (_, pressed) => perform(keys(pressed)),
    sendMouseMove: (_, x, y) => perform(move(x, y)),
    sendMouseClick: (_, x, y, button) => perform(click(x, y, button)),
    resetMouse: () => perform(move(0, 0)),
  };
}
