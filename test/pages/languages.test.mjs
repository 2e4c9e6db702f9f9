// Languages as pages load them: before the elements or after, as a module or not, on a strict page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../support/visited.mjs';

const LIST = '<allclear-components src="/"></allclear-components>';
const page = (head, lang = 'de') =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>Laden</title>${head}<body>${LIST}</body></html>`;
const module = (name) => `<script type="module" src="/dist/${name}.js"></script>`;
const classic = (name) => `<script src="/dist/${name}.js"></script>`;
const strict = (body) => ({
  body,
  headers: {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
});
const OWN =
  "import { setMessages } from '/dist/messages.js'; setMessages('de', { STATUS: { partial_outage: 'Stockt' } });";

const PAGES = {
  '/favicon.ico': { type: 'image/x-icon', body: ' ' },
  '/before': page(module('languages/de') + module('allclear')),
  '/after': page(module('allclear') + module('languages/de')),
  '/classic': page(classic('languages/de') + classic('allclear.classic')),
  '/classic-after': page(classic('allclear.classic') + classic('languages/de')),
  '/strict': strict(page(module('allclear') + module('languages/de'))),
  '/twice': page(module('languages/de') + module('allclear') + classic('languages/de')),
  '/own': page(
    `${module('allclear')}<script type="module">${OWN}</script>${module('languages/de')}`,
  ),
};

visiting(PAGES);

async function read(path, expected) {
  const tab = await browser.newPage();
  const errors = [];
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await tab.goto(site.url + path);
  const words = await tab.waitForFunction(
    (text) => {
      const { shadowRoot } = document.querySelector('allclear-components');
      return shadowRoot?.textContent.includes(text) && shadowRoot.textContent;
    },
    { timeout: 10_000 },
    expected,
  );
  const found = await words.jsonValue();
  await tab.close();
  assert.deepEqual(errors, []);
  return found;
}

for (const path of ['/before', '/after', '/classic', '/classic-after', '/strict', '/twice']) {
  test(`German, loaded as on ${path}`, async () => {
    const words = await read(path, 'Teilausfall');
    assert.doesNotMatch(words, /Partial outage|Operational/);
  });
}

test('a page words a message itself, and the file of the language the others', async () => {
  const words = await read('/own', 'Funktioniert');
  assert.match(words, /Stockt/);
  assert.doesNotMatch(words, /Teilausfall/);
});
