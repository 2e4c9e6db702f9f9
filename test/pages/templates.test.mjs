import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browser, site, visiting } from '../support/visited.mjs';

/* The bundle builds templates without a sink; what it builds must be what a browser would parse. */

const body = `<script type="module" src="/dist/allclear.js"></script><allclear-source src="/">
  <allclear-badge></allclear-badge><allclear-badge src="/nobody"></allclear-badge>
  <allclear-banner></allclear-banner><allclear-components uptime></allclear-components>
  <allclear-components components="nobody"></allclear-components><allclear-uptime></allclear-uptime>
</allclear-source>`;

visiting({ '/page': `<!doctype html><title>x</title>${body}` });

test('templates of the bundle are what a browser parses', async () => {
  const tab = await browser.newPage();
  await tab.evaluateOnNewDocument(() => {
    // Every template that is cloned comes by here.
    window.templates = new Map();
    const { importNode } = Document.prototype;
    Document.prototype.importNode = function (node, ...rest) {
      const holder = document.createElement('div');
      holder.append(node.cloneNode(true));
      window.templates.set(holder.innerHTML, holder);
      return importNode.call(this, node, ...rest);
    };
  });
  await tab.goto(`${site.url}/page`);
  await tab.waitForFunction(() =>
    [...document.querySelectorAll('allclear-uptime, allclear-components, allclear-badge')].every(
      (element) => element.shadowRoot?.querySelector('.base'),
    ),
  );
  await tab.evaluate(() => {
    for (const button of document
      .querySelector('allclear-components')
      .shadowRoot.querySelectorAll('button')) {
      button.click();
    }
  });
  await tab.waitForFunction(() =>
    document.querySelector('allclear-components').shadowRoot.querySelector('[part=description]'),
  );
  const { count, different } = await tab.evaluate(() => ({
    count: window.templates.size,
    different: [...window.templates].flatMap(([html, holder]) => {
      const parsed = document.createElement('div');
      parsed.innerHTML = html;
      return parsed.isEqualNode(holder) ? [] : [html];
    }),
  }));
  assert.ok(count >= 15, `only ${count} templates were seen`);
  assert.deepEqual(different, []);
});
