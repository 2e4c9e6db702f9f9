// A page that insists on what it loads from elsewhere: the published hashes, another origin, and what
// happens to a file that is not the one that was meant.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { pathOf } from '../support/bundled.mjs';
import { launchBrowser } from '../support/browser.mjs';
import { startSite } from '../support/site.mjs';

const { version, files } = JSON.parse(readFileSync(pathOf('dist/sri.json'), 'utf8'));
const read = (file) => readFileSync(pathOf(`dist/${file}`), 'utf8');
const CORS = { 'Access-Control-Allow-Origin': '*' };
const script = (body) => ({ type: 'text/javascript; charset=utf-8', headers: CORS, body });
const altered = (file) => script(`${read(file)}\n// and one line more`);

const SCRIPTS = [
  'allclear.js',
  'allclear.lazy.js',
  'allclear.classic.js',
  'allclear.all.js',
  'allclear.dev.js',
];
const isClassic = (file) => /classic|all\./.test(file);

const NOTICE = {
  format: 'allclear/1',
  page: { name: 'Brindle Tickets', url: 'https://status.brindle-tickets.example/' },
  components: [{ id: 'c', name: 'Checkout', status: 'degraded_performance' }],
  incidents: [
    {
      id: 'i',
      title: 'Slow checkout',
      status: 'investigating',
      impact: 'minor',
      startedAt: '2026-06-10T12:00:00Z',
      updates: [
        {
          id: 'u',
          status: 'investigating',
          body: 'Orders are **slow**.',
          bodyFormat: 'markdown',
          at: '2026-06-10T12:00:00Z',
        },
      ],
    },
  ],
};

let cdn;
let site;
let browser;
before(async () => {
  cdn = await startSite({
    ...Object.fromEntries(Object.keys(files).map((file) => [`/cdn/${file}`, script(read(file))])),
    ...Object.fromEntries(SCRIPTS.map((file) => [`/bad/${file}`, altered(file)])),
    '/half/allclear.js': script(read('allclear.js')),
    '/half/parts/rich-text.js': altered('parts/rich-text.js'),
  });
  const tag = (file, folder) =>
    `<script ${isClassic(file) ? 'async' : 'type="module"'} src="${cdn.url}/${folder}/${file}"
      integrity="${files[file]}" crossorigin="anonymous"></script>`;
  const page = (head, widget) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${head}${widget}</html>`;
  const badge = '<allclear-badge src="/">Status</allclear-badge>';
  const story = '<allclear-incident src="/notice.json"></allclear-incident>';
  const map = (folder) => {
    const integrity = { [`${cdn.url}/${folder}/parts/rich-text.js`]: files['parts/rich-text.js'] };
    return `<script type="importmap">${JSON.stringify({ integrity })}</script>`;
  };
  site = await startSite({
    ...Object.fromEntries(SCRIPTS.map((file) => [`/good/${file}`, page(tag(file, 'cdn'), badge)])),
    ...Object.fromEntries(SCRIPTS.map((file) => [`/bad/${file}`, page(tag(file, 'bad'), badge)])),
    '/story': page(map('cdn') + tag('allclear.js', 'cdn'), story),
    '/altered-part': page(map('half') + tag('allclear.js', 'half'), story),
    '/unwatched-part': page(tag('allclear.js', 'half'), story),
    '/notice.json': { type: 'application/json', body: JSON.stringify(NOTICE) },
  });
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await site?.close();
  await cdn?.close();
});

test('each file that a page loads by address has its hash', () => {
  assert.equal(version, JSON.parse(readFileSync(pathOf('package.json'), 'utf8')).version);
  for (const [file, hash] of Object.entries(files)) {
    const digest = createHash('sha384').update(read(file)).digest('base64');
    assert.equal(hash, `sha384-${digest}`, file);
  }
  for (const file of [...SCRIPTS, 'messages.js', 'languages/de.js']) assert.ok(files[file], file);
  // What a script file asks for is in the list as well.
  for (const file of SCRIPTS) {
    for (const [, name] of read(file).matchAll(/import\((?:new URL\()?["']\.\/([^"']+)["']/g)) {
      assert.ok(existsSync(pathOf(`dist/${name}`)) && files[name], `${file} loads ${name}`);
    }
  }
});

for (const file of SCRIPTS) {
  test(`${file} runs from another origin when it is what was meant`, async () => {
    const tab = await browser.newPage();
    await tab.goto(`${site.url}/good/${file}`);
    await tab.waitForFunction(() =>
      document.querySelector('allclear-badge').shadowRoot?.querySelector('.fresh'),
    );
    await tab.close();
  });

  test(`${file} is refused when it is another, and what the page has written stands`, async () => {
    const tab = await browser.newPage();
    const errors = [];
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await tab.goto(`${site.url}/bad/${file}`, { waitUntil: 'load' });
    const seen = await tab.evaluate(() => ({
      defined: !!customElements.get('allclear-badge'),
      words: document.body.innerText.trim(),
    }));
    assert.deepEqual(seen, { defined: false, words: 'Status' });
    assert.match(errors.join('\n'), /integrity/i);
    await tab.close();
  });
}

/** What stands in the body of an update, once there is one that fits. */
async function bodyOf(path, selector) {
  const tab = await browser.newPage();
  const refused = new Promise((resolve) => {
    tab.on('console', (message) => /integrity/i.test(message.text()) && resolve(true));
  });
  await tab.goto(site.url + path);
  const found = await tab.waitForFunction(
    (wanted) =>
      document.querySelector('allclear-incident').shadowRoot?.querySelector(`.body ${wanted}`),
    {},
    selector,
  );
  return { tab, refused, text: await found.evaluate((node) => node.textContent) };
}

test('what a script file loads later runs when an import map says its hash', async () => {
  const { tab, text } = await bodyOf('/story', 'strong');
  assert.equal(text, 'slow');
  await tab.close();
});

test('it is refused when it is another, and the words stand without their marks', async () => {
  const { tab, text, refused } = await bodyOf('/altered-part', '.plain');
  assert.equal(text, 'Orders are slow.');
  assert.ok(await refused);
  assert.equal(
    await tab.evaluate(
      () => !!document.querySelector('allclear-incident').shadowRoot.querySelector('.body strong'),
    ),
    false,
  );
  await tab.close();
});

test('without an import map it is not looked at: the guide says so', async () => {
  const { tab, text } = await bodyOf('/unwatched-part', 'strong');
  assert.equal(text, 'slow');
  await tab.close();
});
