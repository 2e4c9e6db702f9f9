// One visit to a page, in a browser context of its own.
import { setTimeout as pause } from 'node:timers/promises';
import { countNodes, record } from './record.mjs';
import { traced } from './trace.mjs';

const VIEWPORT = { width: 1280, height: 900 };
/** How long a page is left to itself after it stands, in ms: what comes late counts too. */
const SETTLE = 400;
/** How long a widget may take, in ms. */
const PATIENCE = 60_000;

/** A page, where it is asked for with a processor so many times slower. */
export async function openPage(context, { throttle = 1 } = {}) {
  const page = await context.newPage();
  await page.setViewport(VIEWPORT);
  const session = await page.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return { page, session };
}

/** Runs something in a context, or in a browser, that ends with it. */
export async function within(opening, action) {
  const context = await opening;
  try {
    return await action(context);
  } finally {
    await context.close();
  }
}

/** What stands in memory, after what is no longer needed has been thrown away. */
export async function footprint(page, session) {
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted) => metrics.find(({ name }) => name === wanted).value;
  return {
    heap: of('JSHeapUsedSize'),
    listeners: of('JSEventListeners'),
    nodes: await page.evaluate(countNodes, 'body'),
  };
}

async function stand(page, { url, selector, words }, frames) {
  await page.evaluateOnNewDocument(record, { selector, words, frames });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  // The program does not wait for it.
  const late = pause(PATIENCE, undefined, { ref: false }).then(() => {
    throw new Error(`shows no data within ${PATIENCE / 1000} s`);
  });
  const paint = await Promise.race([page.evaluate(() => window.bench.stands), late]);
  await pause(SETTLE);
  return paint;
}

async function earlier(context, visit) {
  for (let count = visit.before ?? 0; count > 0; count--) {
    const { page } = await openPage(context);
    await stand(page, visit, false);
    await page.close();
  }
}

/** When a widget is painted, what moved until then, and what had been fetched. */
export async function paintVisit(context, server, visit) {
  await earlier(context, visit);
  const { page } = await openPage(context, visit);
  server.take();
  const paint = await stand(page, visit, true);
  const { shift, painted } = await page.evaluate(() => window.bench);
  const answers = server.take();
  await page.close();
  const before = answers.filter(({ at }) => at <= painted);
  const sum = (kind) =>
    before.filter((one) => one.kind === kind).reduce((all, { bytes }) => all + bytes, 0);
  return {
    paint,
    shift,
    code: sum('code'),
    data: sum('data'),
    requests: answers.filter(({ kind }) => kind !== 'page').length,
  };
}

/** What a widget costs the main thread, and what it leaves in memory. */
export async function cpuVisit(context, visit) {
  await earlier(context, visit);
  const { page, session } = await openPage(context);
  const cpu = await traced(page, visit.throttle, () => stand(page, visit, false));
  return { ...cpu, ...(await footprint(page, session)) };
}
