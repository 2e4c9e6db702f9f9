// Adapters that a page loads when its status page needs one: from where, how often, and what if not.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { browser, site, visiting } from '../support/visited.mjs';

const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) });
const page = (script, headers = {}) => ({
  headers,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shop</title>${script}
    <allclear-badge src="/tower/"></allclear-badge>
    <allclear-components src="/tower/"></allclear-components></html>`,
});

let cdn;
const pages = {};
visiting(pages, async () => {
  // Another origin, which lets all others import from it, as public ones do.
  const files = sirv(fileURLToPath(new URL('../../dist', import.meta.url)), { dev: true });
  cdn = createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    files(req, res, () => res.writeHead(404).end());
  });
  cdn.listen(0, '127.0.0.1');
  await once(cdn, 'listening');
  const away = `http://127.0.0.1:${cdn.address().port}`;
  Object.assign(pages, {
    '/module': page('<script type="module" src="/dist/allclear.js?v=3"></script>'),
    '/classic': page('<script async src="/dist/allclear.classic.js"></script>'),
    '/away': page(`<script async src="${away}/allclear.classic.js"></script>`),
    '/away-module': page(`<script type="module" src="${away}/allclear.js"></script>`),
    '/all': page('<script async src="/dist/allclear.all.js"></script>'),
    '/nonce': page('<script async src="/dist/allclear.classic.js" nonce="x"></script>', {
      'Content-Security-Policy': "script-src 'nonce-x'",
    }),
    '/known': page('<script type="module" src="/dist/allclear.js"></script>').body.replaceAll(
      'src="/tower/"',
      'src="/"',
    ),
    '/tower/summary.json': json({ page: { name: 'Quillmoor', status: 'HASISSUES' } }),
    '/tower/v2/components.json': json({
      components: [
        { id: 'a', name: 'Catalogue', status: 'PARTIALOUTAGE' },
        { id: 'b', name: 'Loans', status: 'OPERATIONAL' },
      ],
    }),
  });
  pages['/strict'] = page('<script async src="/dist/allclear.classic.js"></script>', {
    'Content-Security-Policy': `script-src ${site.url}/dist/allclear.classic.js`,
  });
});
after(() => {
  cdn?.closeAllConnections();
  cdn?.close();
});

/** Opens a page in a browser that has seen none, and tells what was asked and what stands there. */
async function visit(path) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const [errors, asked] = [[], []];
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('request', (request) => asked.push(request.url()));
  await tab.goto(site.url + path);
  await tab.waitForFunction(() => {
    const badge = document.querySelector('allclear-badge');
    return badge?.freshness && badge.freshness !== 'loading';
  });
  const seen = await tab.evaluate(async () => {
    const badge = document.querySelector('allclear-badge');
    await badge.updateComplete;
    return { status: badge.status, words: badge.shadowRoot.textContent.trim() };
  });
  await context.close();
  assert.deepEqual(errors, []);
  return { ...seen, asked: asked.map((url) => url.replace(site.url, '')) };
}

const adaptersOf = (asked) => asked.filter((url) => url.includes('/adapters/'));

for (const path of ['/module', '/classic', '/nonce', '/away', '/away-module']) {
  test(`${path}: one adapter is loaded, once, from beside the script`, async () => {
    const { status, words, asked } = await visit(path);
    assert.equal(status, 'partial_outage');
    assert.match(words, /Catalogue: Partial outage/);
    const adapters = adaptersOf(asked);
    assert.deepEqual(
      adapters.map((url) => url.replace(/^.*\/adapters\//, '')),
      ['search.js', 'instatus.js'],
    );
    assert.equal(asked.filter((url) => /allclear[\w.]*\.js/.test(url)).length, 1, 'no second copy');
    const data = asked.filter((url) => url.startsWith('/tower/'));
    assert.deepEqual(data, [
      '/tower/api/v2/summary.json',
      '/tower/summary.json',
      '/tower/v2/components.json',
    ]);
  });
}

test('all in one file: nothing else is loaded', async () => {
  const { status, asked } = await visit('/all');
  assert.equal(status, 'partial_outage');
  assert.deepEqual(adaptersOf(asked), []);
});

test('a page that needs none loads none', async () => {
  const { asked } = await visit('/known');
  assert.deepEqual(adaptersOf(asked), []);
});

test('a page whose policy forbids it knows nothing, and nothing is thrown into it', async () => {
  const { status, words } = await visit('/strict');
  assert.equal(status, 'unknown');
  assert.match(words, /Status page not found|Status unavailable/);
});
