// A window of a browser that a test sends to and fro, whichever way its engine is driven.
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 10_000;

/** Waits until a script, as the body of a function, returns something. */
async function until(run, script) {
  for (const end = Date.now() + PATIENCE; ; await pause(20)) {
    // Between two pages there is nobody who could answer.
    const value = await run(script).catch(() => undefined);
    if (value) return value;
    if (Date.now() > end) throw new Error(`it never came: ${script}`);
  }
}

/** By a browser of Puppeteer. */
export async function puppeteerWindow(browser) {
  const page = await browser.newPage();
  const run = (script) => page.evaluate(`(() => { ${script} })()`);
  return {
    // By the page itself: goto and goBack wait for a page to load, and one out of the cache never does.
    go: (url) => run(`location.href = ${JSON.stringify(url)}`).catch(() => {}),
    back: () => run('history.back()').catch(() => {}),
    until: (script) => until(run, script),
    close: () => browser.close(),
  };
}

/** By a session of WebDriver. */
export const webdriverWindow = ({ session, stop }) => ({
  go: (url) => session.post('url', { url }),
  back: () => session.post('back'),
  until: (script) => until(session.run, script),
  close: stop,
});
