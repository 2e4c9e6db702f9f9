import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostScript } from '../support/host-script.mjs';
import { browser, site, visiting } from '../support/visited.mjs';

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const WIDGETS = `<allclear-source src="/">
  <allclear-badge>fallback</allclear-badge><allclear-banner></allclear-banner>
  <allclear-components uptime></allclear-components><allclear-uptime></allclear-uptime>
</allclear-source>`;

const MODULE = '<script type="module" src="/dist/allclear.js"></script>';
const CLASSIC = '<script async src="/dist/allclear.classic.js"></script>';
const HOST_LIT = '<script type="module" src="/host.js"></script>';

/** Names the pages; each is a policy and the scripts that run under it. */
const CASES = {
  'its own policy name': ['trusted-types allclear', MODULE],
  'its own policy name, classic': ['trusted-types allclear', CLASSIC],
  'the name of Lit': ['trusted-types lit-html', MODULE],
  'the name of Lit, classic': ['trusted-types lit-html', CLASSIC],
  'the name of Lit, taken by a Lit of the page': ['trusted-types lit-html', HOST_LIT + MODULE],
  'no policy at all': ["trusted-types 'none'", MODULE],
  'no policy at all, classic': ["trusted-types 'none'", CLASSIC],
  'both forms, twice': ['trusted-types allclear', MODULE + CLASSIC + MODULE + CLASSIC],
};
const pathOf = (name) => `/${name.replace(/\W+/g, '-')}`;

/** A page's own copy of Lit, which takes the policy name "lit-html" unguarded. */
const HOST =
  "import { html, render } from 'lit'; render(html`<p id='host'>${'host'}</p>`, document.body);";

const pages = {};
for (const [name, [policy, scripts]] of Object.entries(CASES)) {
  pages[pathOf(name)] = {
    headers: { 'Content-Security-Policy': `${STRICT}; ${policy}` },
    body: `<!doctype html><html lang="en"><title>x</title>${scripts}<body>${WIDGETS}</body></html>`,
  };
}
visiting(pages, async () => {
  pages['/host.js'] = await hostScript(HOST);
});

/** What a page shows once all four widgets have their data, and what went wrong on the way. */
async function visit(path) {
  const page = await browser.newPage();
  const wrong = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(site.url + path);
  await page.waitForFunction(() =>
    [
      ...document.querySelectorAll(
        'allclear-badge, allclear-banner, allclear-components, allclear-uptime',
      ),
    ].every((widget) => widget.shadowRoot?.querySelector('.base')),
  );
  const seen = await page.evaluate(() => ({
    violations: window.violations,
    badge: document.querySelector('allclear-badge').shadowRoot.textContent.trim(),
    rows: document.querySelector('allclear-components').shadowRoot.querySelectorAll('[part=row]')
      .length,
    bar: document.querySelector('allclear-uptime').shadowRoot.querySelectorAll('path[d^=M]').length,
    // Styles reached it: the glyph has the colour of its state.
    tone: getComputedStyle(
      document.querySelector('allclear-badge').shadowRoot.querySelector('.glyph'),
    ).color,
    host: document.querySelector('#host')?.textContent,
  }));
  const before = [...wrong];
  const inForce = await page.evaluate(() => {
    try {
      document.body.lastElementChild.innerHTML = '<i></i>';
      return false;
    } catch {
      return true;
    }
  });
  await page.close();
  return { ...seen, inForce, wrong: before };
}

for (const name of Object.keys(CASES)) {
  test(`a strict page that allows ${name}`, async () => {
    const seen = await visit(pathOf(name));
    assert.ok(seen.inForce, 'the policy forbids nothing');
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.wrong, []);
    assert.match(seen.badge, /Minor Service Outage/);
    assert.ok(seen.rows >= 7, `${seen.rows} rows`);
    assert.ok(seen.bar >= 1);
    assert.equal(seen.tone, 'rgb(188, 76, 0)');
    if (CASES[name][1].includes('host.js')) assert.equal(seen.host, 'host');
  });
}
