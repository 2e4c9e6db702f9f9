import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostScript } from '../support/host-script.mjs';
import { corpus, without } from '../support/corpus.mjs';
import { browser, site, visiting } from '../support/visited.mjs';

/* Bodies are drawn into a page that lets everything load, and reports what does. */

const FORMATS = ['text', 'markdown', 'html'];
const xss = corpus('xss-dompurify');

const OWN = [
  '<img src=/loaded onerror=alert(1)>',
  '<svg onload=alert(1)><image href=/loaded></svg>',
  '<script>alert(1)</script><script src=/loaded></script>',
  '<script src=/loaded>',
  '<iframe src=/loaded srcdoc="<script>alert(1)</script>"></iframe>',
  '<link rel=stylesheet href=/loaded><style>@import "/loaded";</style>',
  '<video src=/loaded poster=/loaded><source src=/loaded></video>',
  '<p style="background:url(/loaded)" onclick=alert(1)>x</p>',
  '<a href="javascript:alert(1)" ping=/loaded>x</a>',
  '<a href=" &#106;ava&#9;script:alert(1)">x</a>',
  '[x](javascript:alert(1)) ![x](/loaded) [y](<data:text/html,x>)',
  '[x](https://larkfield.example/"onmouseover="alert(1))',
  '[x]: javascript:alert(1)\n\n[x]',
  '<https://larkfield.example/"onclick="alert(1)> <javascript:alert(1)>',
  '`<img src=/loaded onerror=alert(1)>` \\<img src=/loaded>',
  '<!-- --><img src=/loaded><!--><img src=/loaded>-->',
  '<math><mtext><table><mglyph><style><img src=/loaded onerror=alert(1)></style>',
  '<p><template><img src=/loaded></template><xmp><img src=/loaded></xmp>',
  '${alert(1)}{{alert(1)}}<b ${alert(1)}>x</b><?lit$0$?><!--?lit$0$-->',
];

const STRICT = "script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** A page that draws bodies when it is told to. */
const HOST = `
  import { html, render } from 'lit';
  import { richText } from './dist/text/rich-text.js';
  window.draw = (body, format) => {
    const box = document.body.appendChild(document.createElement('div'));
    render(html\`\${richText(body, format, { more: location.href })}\`, box);
    return box;
  };`;
const pages = {
  '/page': {
    headers: { 'Content-Security-Policy': STRICT },
    body: '<!doctype html><title>x</title><script type="module" src="/host.js"></script>',
  },
};
visiting(pages, async () => {
  pages['/host.js'] = await hostScript(HOST);
});

/** Draws all bodies, waits for what they might load, touches everything; what was wrong. */
async function drawAll(bodies, format) {
  const tab = await browser.newPage();
  const wrong = [];
  tab.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
  await tab.goto(`${site.url}/page`, { waitUntil: 'networkidle0' });
  tab.on('request', (request) => wrong.push(`request: ${request.url().slice(0, 100)}`));
  const found = await tab.evaluate(
    async (all, as) => {
      const violations = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(`violation: ${event.violatedDirective} ${event.blockedURI}`),
      );
      const allowed = 'a b blockquote br code del em hr i li ol p pre s strong sub sup u ul';
      const strange = all.flatMap((body) => {
        const box = window.draw(body, as);
        return [...box.querySelectorAll('*')].flatMap((element) => {
          const { localName, namespaceURI } = element;
          const names = element.getAttributeNames().sort().join();
          for (const type of ['mouseover', 'focus', 'load', 'error', 'toggle']) {
            element.dispatchEvent(new Event(type, { bubbles: true }));
          }
          const fine =
            namespaceURI === 'http://www.w3.org/1999/xhtml' &&
            allowed.split(' ').includes(localName) &&
            names === (localName === 'a' ? 'href,rel' : '') &&
            (localName !== 'a' || /^(?:https?|mailto):$/.test(element.protocol));
          return fine ? [] : [`element: ${element.cloneNode().outerHTML} of ${body}`];
        });
      });
      await new Promise((done) => setTimeout(done, 300));
      const { length } = document.body.children;
      return { wrong: [...strange, ...violations], drawn: length };
    },
    bodies,
    format,
  );
  await tab.close();
  assert.equal(found.drawn, bodies.length);
  return [...wrong, ...found.wrong];
}

for (const format of FORMATS) {
  test(`our own hostile bodies do nothing as ${format}`, async () => {
    assert.deepEqual(await drawAll(OWN, format), []);
  });

  test(`no payload of the corpus does anything as ${format}`, without(xss), async () => {
    const bodies = xss.map(({ payload }) => payload);
    assert.deepEqual(await drawAll(bodies, format), []);
  });
}
