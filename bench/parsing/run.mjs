// What it costs to read a summary of 500 components, in Chromium with its processor slowed down four
// times: npm run bench:parsing. Thread time, medians of fresh pages.
import ora from 'ora';
import { launchBrowser } from '../../test/support/browser.mjs';
import { bundled } from '../../test/support/bundled.mjs';
import { startSite } from '../../test/support/site.mjs';
import { median } from '../statistics.mjs';
import { summaryOf } from './payload.mjs';

const PAGES = 15;
const WARM = 100;
const RATE = 4;

const body = summaryOf();
const site = await startSite({
  '/': '<!doctype html><title>x</title>',
  '/summary.json': { type: 'application/json', body },
  '/client.js': { type: 'text/javascript', body: (await bundled('dist/client/index.js')).code },
});
const browser = await launchBrowser();

/** Milliseconds of the page's main thread for what a function does. */
async function cost(page, session, run, ...args) {
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  };
  const before = await spent();
  await page.evaluate(run, ...args);
  return (await spent()) - before;
}

async function measure() {
  const page = await browser.newPage();
  await page.goto(site.url);
  await page.evaluate(async () => {
    globalThis.client = await import('/client.js');
    globalThis.text = await (await fetch('/summary.json')).text();
  });
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: RATE });
  const nothing = await cost(page, session, () => {});
  const parse = () => void (globalThis.value = JSON.parse(globalThis.text));
  const read = () =>
    void (globalThis.snapshot = globalThis.client.parseStatus(globalThis.value, {
      url: 'https://status.brindle.example/',
    }));
  const times = (page_, run) =>
    cost(
      page_,
      session,
      (source, count) => {
        const again = new Function(`return ${source}`)();
        for (let one = 0; one < count; one++) again();
      },
      String(run),
      WARM,
    );
  const first = { parse: await cost(page, session, parse), read: await cost(page, session, read) };
  await times(page, parse);
  await times(page, read);
  const warm = { parse: (await times(page, parse)) / WARM, read: (await times(page, read)) / WARM };
  await page.close();
  return {
    'first parse': first.parse - nothing,
    'first read': first.read - nothing,
    'warm parse': warm.parse,
    'warm read': warm.read,
  };
}

const spinner = ora('parsing').start();
const rows = [];
try {
  for (let page = 0; page < PAGES; page++) {
    rows.push(await measure());
    spinner.text = `parsing: ${page + 1} of ${PAGES} pages`;
  }
} finally {
  spinner.stop();
  await browser.close();
  await site.close();
}
const of = (name) => median(rows.map((row) => row[name]));
const ms = (name) => of(name).toFixed(2);
console.log(
  [
    `${(body.length / 1000).toFixed(0)} kB, ${RATE}× slower, ms of the main thread, medians of ${PAGES}`,
    '',
    '|       | JSON.parse | check and read | ratio |',
    '| ----- | ---------: | -------------: | ----: |',
    ...['first', 'warm'].map(
      (when) =>
        `| ${when.padEnd(5)} | ${ms(`${when} parse`)} | ${ms(`${when} read`)} | ${(of(`${when} read`) / of(`${when} parse`)).toFixed(2)} |`,
    ),
  ].join('\n'),
);
