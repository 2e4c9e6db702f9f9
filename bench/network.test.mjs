import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../test/support/visited.mjs';

/* Requests of real tabs to the real status server, with the time of all going faster. */

/** Seconds that go by in one: fewer where tabs must hear of each other in time. */
const PACE = { shared: 40, alone: 80 };
const ELEMENTS = 20;
const SUMMARY = '/api/v2/summary.json';

visiting({
  '/': `<!doctype html><html lang="en"><title>x</title><script type="module" src="/dist/allclear.js"></script>${'<allclear-badge src="/"></allclear-badge>'.repeat(ELEMENTS)}</html>`,
});

/** From a moment on, the same for all pages, their clocks and timers run faster; all can be seen. */
function hurry(pace) {
  const own = { now: Date.now, setInterval: globalThis.setInterval };
  const { timeOrigin } = performance;
  let from = Infinity;
  globalThis.hurryFrom = (at) => (from = at);
  Date.now = () => {
    const real = own.now();
    return real < from ? real : Math.floor(from + (real - from) * pace);
  };
  performance.now = () => Date.now() - timeOrigin;
  const timers = new Map();
  let last = 0;
  const add =
    (isRepeated) =>
    (run, ms, ...rest) => {
      timers.set(++last, {
        run: () => run(...rest),
        ms,
        isRepeated,
        due: performance.now() + (ms || 0),
      });
      return last;
    };
  globalThis.setTimeout = add(false);
  globalThis.setInterval = add(true);
  globalThis.clearTimeout = globalThis.clearInterval = (id) => timers.delete(id);
  own.setInterval.call(
    globalThis,
    () => {
      for (const [id, timer] of timers) {
        if (timer.due > performance.now()) continue;
        if (timer.isRepeated) timer.due = performance.now() + timer.ms;
        else timers.delete(id);
        timer.run();
      }
    },
    4,
  );
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
}

/** Whether the page can be seen. */
const look = (is) => {
  const value = is ? 'visible' : 'hidden';
  Object.defineProperty(document, 'visibilityState', { configurable: true, value });
  document.dispatchEvent(new Event('visibilitychange'));
};

/** Tabs of one visitor of a test, opened one after the other, each with its badges drawn. */
async function visitor(t, tabs, pace) {
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  const pages = [];
  for (let tab = 0; tab < tabs; tab++) {
    const page = await context.newPage();
    await page.evaluateOnNewDocument(hurry, pace);
    await page.goto(site.url);
    await page.waitForFunction(
      (count) =>
        [...document.querySelectorAll('allclear-badge')].filter(
          ({ freshness }) => freshness === 'fresh',
        ).length === count,
      { polling: 20 },
      ELEMENTS,
    );
    pages.push(page);
  }
  return pages;
}

/** Until so many seconds have gone by for the pages, which hurry from now on. */
async function pass(pages, seconds) {
  const from = Date.now() + 100;
  for (const page of pages) await page.evaluate((at) => globalThis.hurryFrom(at), from);
  const end = from + seconds * 1000;
  await pages[0].waitForFunction((at) => Date.now() >= at, { polling: 20 }, end);
}

async function until(holds) {
  while (!holds()) await new Promise((done) => setTimeout(done, 10));
}

const asked = () => site.status.requestCounts()[SUMMARY] ?? 0;

test('twenty elements in each of five tabs make one request an interval, answered with 304', async (t) => {
  site.status.resetRequestCounts();
  const pages = await visitor(t, 5, PACE.shared);
  assert.equal(asked(), 1, 'all tabs are filled by the first');
  const statuses = [];
  for (const page of pages) {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.responseReceivedExtraInfo', ({ statusCode }) => statuses.push(statusCode));
  }
  await pass(pages, 600);
  const polls = asked() - 1;
  assert.ok(polls >= 8 && polls <= 12, `${polls} polls in ten minutes, not about ten`);
  assert.ok(statuses.length >= polls - 1);
  assert.deepEqual([...new Set(statuses)], [304]);
});

test('tabs that nobody sees make none', async (t) => {
  const pages = await visitor(t, 5, PACE.alone);
  for (const page of pages) await page.evaluate(look, false);
  site.status.resetRequestCounts();
  await pass(pages, 600);
  assert.equal(asked(), 0);
  await pages[3].evaluate(look, true);
  await until(asked);
  assert.equal(asked(), 1, 'the one that is seen again');
});

for (const kind of ['500', 'no-cors', 'html']) {
  test(`ten minutes of outage (${kind}) cost ten requests at most`, async (t) => {
    const pages = await visitor(t, 1, PACE.alone);
    t.after(() => site.status.setFault('none'));
    site.status.setFault(kind);
    site.status.resetRequestCounts();
    await pass(pages, 600);
    assert.ok(asked() >= 2 && asked() <= 10, `${asked()} requests`);
  });
}
