// The page that makes widgets, opened by a visitor, and a site that somebody pastes a snippet into.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { CDN } from '../../demo/maker/choices.js';
import { startDemo } from '../../demo/serve.mjs';
import { createClock } from '../../demo/status-server/clock.mjs';
import { launchBrowser } from './browser.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const STRICT = "default-src 'self'; connect-src *; base-uri 'none'; form-action 'none'";

/**
 * Another site than the demo's: pages that somebody pasted a snippet into, and under /deep/book/ what a
 * Storybook has, as .storybook/main.ts places it, under a strict policy.
 */
async function startOther() {
  const pages = new Map();
  const folders = [
    ['/deep/book/dist', sirv(at('dist'), { dev: true })],
    ['/deep/book/maker', sirv(at('demo/maker'), { dev: true })],
  ];
  const server = createServer((req, res) => {
    const path = new URL(req.url, 'http://x').pathname;
    if (pages.has(path)) {
      res.setHeader('Content-Type', 'text/html; charset=utf-8');
      return res.end(pages.get(path));
    }
    const [prefix, files] = folders.find(([start]) => path.startsWith(`${start}/`)) ?? [];
    if (!files) return res.writeHead(404).end();
    res.setHeader('Content-Security-Policy', STRICT);
    req.url = req.url.slice(prefix.length);
    files(req, res, () => res.writeHead(404).end());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, pages, close };
}

export let demo;
export let other;
let browser;
before(async () => {
  demo = await startDemo({
    port: 0,
    clock: createClock({ start: 'partial-outage', playing: false }),
  });
  other = await startOther();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await other?.close();
  await demo?.close();
});

/** Stops the clock of what a tab opens. */
const stopClock = (tab, now) =>
  tab.evaluateOnNewDocument((moment) => {
    Date.now = () => moment;
  }, now);

/**
 * Opens the maker as a visitor who has never been here, at a moment that stays if one is given; errors of its
 * own scripts fail the test.
 */
export async function open(
  query = '',
  { width = 1280, scheme = 'light', site = demo.url, now } = {},
) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.setViewport({ width, height: 900 });
  await tab.evaluateOnNewDocument(() => {
    globalThis.copied = [];
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text) => void globalThis.copied.push(text) },
    });
  });
  if (now) await stopClock(tab, now);
  const path = site === demo.url ? '/maker' : '/deep/book/maker/index.html';
  await tab.goto(`${site}${path}${query}`);
  const frame = await (await tab.waitForSelector('#preview')).contentFrame();
  const close = async () => {
    assert.deepEqual(errors, []);
    await context.close();
  };
  return { tab, frame, close, errors };
}

/** Everything that a visitor can read of a widget, its parts' shadow trees included. Runs in the page. */
export const WORDS = `((element) => {
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.localName === 'style' || node.hidden) return '';
    const assigned = node.localName === 'slot' ? node.assignedNodes() : [];
    const inside = node.shadowRoot ?? (assigned.length ? { childNodes: assigned } : node);
    return [...inside.childNodes].map(words).join(' ');
  };
  return element ? words(element).replace(/\\s+/g, ' ').trim() : '';
})`;
export const WIDGET =
  ':is(#place > *, body > :is(allclear-badge, allclear-banner, allclear-components, allclear-uptime, allclear-incident, allclear-history, allclear-maintenance, allclear-page, allclear-when):not([hidden]))';
export const wordsIn = (frame) => frame.evaluate(`${WORDS}(document.querySelector('${WIDGET}'))`);

/** Waits until the widget of a page says something. */
export const says = (frame, expected) =>
  frame.waitForFunction(`${WORDS}(document.querySelector('${WIDGET}')).match(${expected})`);

export const snippetOf = (tab) => tab.$eval('#snippet', ({ textContent }) => textContent);
export const choose = (tab, name, value) =>
  tab.evaluate(
    (wanted, to) => document.querySelector(`[name="${wanted}"][value="${to}"]`).click(),
    name,
    value,
  );
export const type = async (tab, name, text) => {
  await tab.$eval(`[name="${name}"]`, (field) => {
    field.value = '';
  });
  await tab.type(`[name="${name}"]`, `${text}\n`);
};
export const snippetHas = (tab, text) =>
  tab.waitForFunction(
    (wanted) => document.querySelector('#snippet').textContent.includes(wanted),
    {},
    text,
  );

export async function copied(tab) {
  await tab.click('#copy');
  await tab.waitForFunction(() => document.querySelector('#copied').textContent === 'Copied');
  return tab.evaluate(() => globalThis.copied.at(-1));
}

/** Puts a snippet into an empty page of another site, with our files in place of the network's. */
export async function paste(tab, html, path, { now } = {}) {
  const local = html.replaceAll(CDN, `${demo.url}/dist/`);
  other.pages.set(
    path,
    `<!doctype html><meta charset="utf-8"><title>x</title><body>${local}</body>`,
  );
  const page = await tab.browserContext().newPage();
  if (now) await stopClock(page, now);
  await page.goto(other.url + path);
  return page;
}
