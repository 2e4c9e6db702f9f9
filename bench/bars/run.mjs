// Bars of 90 days beside the same bars written by hand: `node bench/bars/run.mjs`. Main-thread CPU
// time in ms under 4× throttling, medians of interleaved repetitions, each in a fresh context.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { launchBrowser } from '../../test/support/browser.mjs';
import { MEASURES } from './measures.mjs';

const repetitions = Number(process.env.REPETITIONS ?? 5);
const filter = process.argv[2] ?? '';
const here = fileURLToPath(new URL('.', import.meta.url));
const dist = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));
const PAGE = `<!doctype html><html lang="en"><title>Bars</title><body><div id="box"></div>
  <script src="/data.js"></script><script src="/vanilla.js"></script>
  <script type="module" src="/ours.js"></script></body></html>`;

const files = [sirv(here, { dev: true }), sirv(dist, { dev: true })];
const server = createServer((req, res) => {
  if (req.url === '/') return res.setHeader('Content-Type', 'text/html').end(PAGE);
  files[0](req, res, () => files[1](req, res, () => res.writeHead(404).end()));
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');

const browser = await launchBrowser();
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function take(measure, way) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForFunction(() => globalThis.allclear);
  const session = await page.createCDPSession();
  const value = await measure.take(page, session, way);
  await context.close();
  return value;
}

const table = [];
for (const measure of MEASURES.filter(({ name }) => name.includes(filter))) {
  const values = { allclear: [], vanilla: [] };
  const times = measure.once ? 1 : repetitions;
  for (let time = 0; time < times; time++)
    for (const way of ['vanilla', 'allclear']) values[way].push(await take(measure, way));
  const [ours, limit] = [median(values.allclear), median(values.vanilla)];
  table.push([measure.name, limit.toFixed(1), ours.toFixed(1), (ours / limit).toFixed(2)]);
  console.log(`| ${table.at(-1).join(' | ')} |`);
}
await browser.close();
server.close();
