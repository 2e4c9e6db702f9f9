// The page that makes widgets: what is chosen is what is seen.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, PRESETS } from '../../demo/maker/choices.js';
import {
  choose,
  demo,
  open,
  other,
  says,
  snippetHas,
  snippetOf,
  type,
  WIDGET,
  WORDS,
} from '../support/maker.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

test('what is chosen is seen: element, components, theme, language', async () => {
  const { tab, frame, close } = await open();
  await says(frame, /Minor Service Outage/);
  await choose(tab, 'element', 'components');
  await says(frame, /Seat maps.*Reports/);
  await choose(tab, 'scope', 'some');
  await tab.waitForFunction(() => document.querySelectorAll('#components input').length > 5);
  await tab.evaluate(() => {
    const rows = [...document.querySelectorAll('#components label')];
    const rowsOf = (name) => rows.filter((row) => row.textContent === name);
    rowsOf('Card payments')[0].click();
    rowsOf('Reports')[0].click();
  });
  await snippetHas(tab, 'components="Online sales - Card payments, Reports"');
  await frame.waitForFunction(`!/Seat maps/.test(${WORDS}(document.querySelector('${WIDGET}')))`);
  await choose(tab, 'theme', 'dark');
  await frame.waitForFunction(() => {
    const base = document.querySelector('#place > *').shadowRoot.querySelector('[part=base]');
    return getComputedStyle(base).colorScheme === 'dark';
  });
  await tab.select('[name=language]', 'de');
  await says(frame, /Funktioniert/);
  assert.equal(await frame.evaluate(() => document.documentElement.lang), 'de');
  await tab.select('[name=language]', 'ar');
  await frame.waitForFunction(() => document.querySelector('#place > *').dir === 'rtl');
  await close();
});

test('the address holds what was chosen, and a bad one is as if nothing were', async () => {
  const { tab, close } = await open();
  assert.equal(new URL(tab.url()).search, '?src=%2F');
  await choose(tab, 'element', 'banner');
  await choose(tab, 'position', 'corner');
  await type(tab, 'offline', 'Sell for cash & smile');
  await choose(tab, 'width', '320');
  await tab.waitForFunction(() => /width=320/.test(location.search));
  const before = await snippetOf(tab);
  await tab.reload();
  await tab.waitForFunction(() => document.querySelector('#snippet').textContent);
  assert.equal(await snippetOf(tab), before);
  assert.match(before, /<span slot="offline">Sell for cash &amp; smile<\/span>/);
  assert.equal(await tab.$eval('[name=width]:checked', ({ value }) => value), '320');
  assert.equal(await tab.$eval('#preview', ({ clientWidth }) => clientWidth), 320);

  await tab.goto(
    `${demo.url}/maker/?element=%3Cb%3E&language=xx&snooze=-1&preset=../../x&zone1=Mars`,
  );
  await tab.waitForFunction(() => document.querySelector('#snippet').textContent);
  assert.match(await snippetOf(tab), /<allclear-badge src="[^"]+"><\/allclear-badge>$/);
  assert.equal(await tab.$eval('[name=element]:checked', ({ value }) => value), 'badge');
  await close();
});

test('a source that does not answer: what the widget says, and why it may be', async () => {
  const { tab, frame, close } = await open('/?src=/nobody/status.json');
  await says(frame, /Status page not found|unavailable/);
  await tab.waitForFunction(() => document.querySelector('#source-note').checkVisibility());
  assert.match(
    await tab.$eval('#source-problem', ({ textContent }) => textContent),
    /nothing at this address/,
  );
  // A server that does not let other sites read it.
  await type(tab, 'src', other.url);
  await tab.waitForFunction(() =>
    /CORS/.test(document.querySelector('#source-problem').textContent),
  );
  await says(frame, /Status unavailable/);
  const [, response] = await Promise.all([tab.click('#source-note a'), tab.waitForNavigation()]);
  assert.equal(response.status(), 200);
  assert.match(await tab.$eval('main', ({ textContent }) => textContent), /Access-Control-Allow/);
  await close();
});

test('own words are seen without pulling a plug, and nothing made up passes for news', async () => {
  const { tab, frame, close } = await open('/?src=/&element=banner&offline=Sell+for+cash');
  await says(frame, /fail/);
  await type(tab, 'unavailable', 'Ring 4470');
  await tab.click('[data-state=silent]');
  await says(frame, /^Ring 4470/);
  await tab.click('[data-state=offline]');
  await says(frame, /^Sell for cash/);
  await tab.select('[name=state]', 'well');
  await frame.waitForFunction(() => document.querySelector('#place > *').offsetHeight === 0);
  await tab.waitForFunction(() =>
    /^Made up/.test(document.querySelector('#preview-hint').textContent),
  );
  await tab.select('[name=state]', 'trouble');
  await says(frame, /Made up for this preview/);
  await tab.select('[name=state]', 'now');
  await says(frame, /cards? payments fail/i);
  await close();
});

test('a banner in a corner stays in the preview', async () => {
  const { tab, close } = await open('/?element=banner&position=corner&state=trouble');
  const frame = await (await tab.$('#preview')).contentFrame();
  await says(frame, /Made up/);
  assert.equal(await tab.evaluate(() => document.querySelector('allclear-banner')), null);
  const { box, window } = await frame.evaluate(() => {
    const { top, bottom, right } = document.querySelector('#place > *').getBoundingClientRect();
    return { box: { top, bottom, right }, window: [innerWidth, innerHeight] };
  });
  assert.ok(box.top > 0 && box.bottom <= window[1] && box.right <= window[0], JSON.stringify(box));
  await close();
});

test('every language and every preset that is there can be chosen', async () => {
  const tags = (await readdir(at('dist/languages')))
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -'.js'.length));
  for (const tag of tags.filter((one) => !['register', 'en-XA'].includes(one))) {
    assert.ok(tag in LANGUAGES, tag);
  }
  const sheets = (await readdir(at('dist/themes'))).filter((name) => name.endsWith('.css'));
  assert.deepEqual(
    sheets.sort(),
    Object.keys(PRESETS)
      .map((name) => `${name}.css`)
      .sort(),
  );
});

test('keys alone choose and copy', async () => {
  const { tab, frame, close } = await open();
  await says(frame, /Minor Service Outage/);
  await tab.focus('[name=element]:checked');
  await tab.keyboard.press('ArrowRight');
  await snippetHas(tab, '<allclear-banner');
  const outline = await tab.$eval(
    '.tiles label:has(:focus-visible)',
    (label) => getComputedStyle(label).outlineStyle,
  );
  assert.equal(outline, 'solid');
  await tab.focus('#copy');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => document.querySelector('#copied').textContent === 'Copied');
  await close();
});

for (const scheme of ['light', 'dark']) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing on a ${scheme} page of ${width} pixels, and nothing is cut off`, async () => {
      const { tab, frame, close } = await open(
        '/?src=/&element=banner&components=Checkout&zones=two',
        { scheme, width },
      );
      await says(frame, /fail/);
      await tab.waitForFunction(() => document.querySelectorAll('#components input').length > 5);
      // The page and the page in it are one to a reader, headings too.
      for (const where of [frame, tab.mainFrame()]) await where.evaluate(AXE);
      const found = await tab.evaluate(async () => {
        const { violations, incomplete } = await globalThis.axe.run();
        const untested = incomplete.filter(({ id }) => id === 'frame-tested');
        return [...violations, ...untested].map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`,
        );
      });
      assert.deepEqual(found, []);
      for (const where of [frame, tab.mainFrame()]) {
        const overflow = await where.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0);
      }
      await close();
    });
  }
}

test('as a Storybook places it: below any path, on a strict page, with the example', async () => {
  const { tab, frame, close, errors } = await open('', { site: other.url });
  tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await says(frame, /2 of 9 components affected/);
  assert.match(await snippetOf(tab), /src="[^"]+\/deep\/book\/maker\/example\.json"/);
  await tab.select('[name=language]', 'de');
  await choose(tab, 'element', 'page');
  await says(frame, /Checkout fails for some orders.*Teilausfall/);
  const colour = await tab.$eval('#copy', (button) => getComputedStyle(button).backgroundColor);
  assert.equal(colour, 'rgb(138, 28, 59)', 'the style sheet was not loaded');
  await close();
});
