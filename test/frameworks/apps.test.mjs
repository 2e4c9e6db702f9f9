// Each app is compiled against the packed package and used as a visitor would.
// Run by run.mjs, which installs it all; ALLCLEAR_WORKSHOP is where.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scenario } from '../../dist/testing/index.js';
import { launchBrowser } from '../support/browser.mjs';
import { CHECKED, reportedIn, wrongIn } from './check.mjs';
import { everyProperty, writeEvery } from './every.mjs';
import { serve } from './served.mjs';
import { run } from './workshop.mjs';

const workshop = process.env.ALLCLEAR_WORKSHOP;
assert.ok(workshop, 'run by: npm run test:frameworks');
const modules = join(workshop, 'node_modules');
const apps = join(workshop, 'apps');
const manifest = JSON.parse(readFileSync(join(modules, 'allclear/custom-elements.json'), 'utf8'));
writeEvery(manifest, apps);
const wanted = process.env.ALLCLEAR_APPS?.split(',').filter(Boolean) ?? [];
const isWanted = (name) => !wanted.length || wanted.includes(name);

let browser;
before(async () => {
  browser = await launchBrowser();
});
const sites = [];
after(async () => {
  await browser?.close();
  for (const site of sites) await site.close();
});

async function served(folders) {
  const site = await serve(folders);
  sites.push(site);
  return site;
}

/** A page, what it has asked for, and what it has complained of. */
async function open(url) {
  const page = await browser.newPage();
  const asked = [];
  const complaints = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  return { page, asked, complaints };
}

/** What a visitor reads in an element, once it holds what is expected. */
const reads = (page, tag, expected) =>
  page.waitForFunction(
    (tag, expected) => document.querySelector(tag)?.shadowRoot?.textContent.includes(expected),
    {},
    tag,
    expected,
  );

const bars = (page) =>
  page.$eval(
    'allclear-components',
    ({ shadowRoot }) => shadowRoot.querySelectorAll('[part=bar]').length,
  );

/** By tag and property, what the elements inside #every hold. */
const everyHeld = (page, wanted) =>
  page.evaluate((wanted) => {
    const held = {};
    for (const element of document.querySelectorAll('#every > *')) {
      const names = Object.keys(wanted[element.localName]);
      held[element.localName] = Object.fromEntries(
        names.map((name) => [name, String(element[name])]),
      );
      if (typeof element.refresh !== 'function' && 'snapshot' in element) {
        held[element.localName].refresh = 'is no method any more';
      }
    }
    return held;
  }, wanted);

async function use(folders, { every = false } = {}) {
  const site = await served(folders);
  const { page, asked, complaints } = await open(site.url);
  try {
    // The status comes from `src` …
    await reads(page, 'allclear-badge', 'All Systems Operational');
    assert.ok(await page.$eval('allclear-badge', (badge) => badge.status === 'operational'));

    // … the list from the property, which makes no request.
    const given = scenario('major-outage');
    await reads(page, 'allclear-components', given.components.at(-1).name);
    const shown = await page.$eval('allclear-components', ({ status }) => status);
    assert.equal(shown, 'major_outage');
    assert.deepEqual(
      asked.filter((path) => path.startsWith('/api/')),
      ['/api/v2/summary.json'],
    );

    // An attribute follows the state of the app.
    assert.equal(await bars(page), 0);
    await page.click('input[type=checkbox]');
    await page.waitForFunction(() =>
      document.querySelector('allclear-components').shadowRoot.querySelector('[part=bar]'),
    );
    await page.click('input[type=checkbox]');
    await page.waitForFunction(
      () => !document.querySelector('allclear-components').shadowRoot.querySelector('[part=bar]'),
    );

    // An event is heard with its fields, and a method can be called.
    site.clock.jump('partial-outage');
    await page.click('button');
    await page.waitForFunction(
      () => document.querySelector('output').textContent === 'operational, now partial_outage',
    );
    await reads(page, 'allclear-badge', 'Minor Service Outage');

    // `refresh="30"` is the attribute, not the method of that name.
    const interval = await page.$eval('allclear-badge', (badge) => badge.refreshInterval);
    assert.equal(Number(interval), 30);
    // So with each attribute of each element.
    if (every)
      assert.deepEqual(await everyHeld(page, everyProperty(manifest)), everyProperty(manifest));
    assert.deepEqual(complaints, []);
  } catch (error) {
    error.message += `\nThe page said: ${complaints.join('\n') || 'nothing'}`;
    throw error;
  } finally {
    await page.close();
  }
}

for (const name of CHECKED.filter(isWanted)) {
  const folder = join(apps, name);
  describe(name, () => {
    test('what is right passes the strict checks of its compiler, what is wrong is named', async () => {
      const wrong = wrongIn(folder);
      assert.ok(wrong.length >= 3);
      const { lines, said } = await reportedIn(name, modules, folder);
      assert.deepEqual(lines, wrong, said);
    });

    test('bundled, it works in a browser', async () => {
      const vite = join(modules, 'vite/bin/vite.js');
      const args = [vite, 'build', '--logLevel', 'warn'];
      const { code, output } = await run(process.execPath, args, folder);
      assert.equal(code, 0, output);
      await use({ '/': join(folder, 'dist') }, { every: name !== 'typescript' });
    });
  });
}

describe('html', { skip: !isWanted('html') && 'not asked for' }, () => {
  const folders = { '/': join(apps, 'html'), '/allclear/dist/': join(modules, 'allclear/dist') };
  const given = scenario('major-outage', { at: new Date() });
  const snapshot = `export const snapshot = ${JSON.stringify(given)};`;
  before(() => writeFileSync(join(apps, 'html/snapshot.js'), snapshot));

  test('from the package, without a build, it works in a browser', () => use(folders));

  test('the script for developers names what is wrong', async () => {
    const site = await served(folders);
    const { page, complaints } = await open(`${site.url}/wrong.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('allclear-badge')].every((one) => one.shadowRoot?.textContent),
    );
    assert.match(complaints.join('\n'), /theme="drak"/);
    assert.match(complaints.join('\n'), /statuspage/);
    await page.close();
  });
});
