// The page that makes widgets: what is copied from it and pasted elsewhere is what it shows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ELEMENTS } from '../../demo/maker/choices.js';
import { copied, open, paste, says, snippetOf, WIDGET, wordsIn } from '../support/maker.mjs';

for (const name of Object.keys(ELEMENTS)) {
  test(`a pasted ${name} says what its preview says`, async () => {
    const query = `/?src=/&element=${name}&language=de&uptime=on&position=top&offline=Zu&lead=900`;
    // Both count minutes, each in its own second and only while it is seen: they are looked at in one moment.
    const now = Date.now();
    const { tab, frame, close } = await open(query, { now });
    await says(frame, name === 'when' ? /Cards may fail/ : /\S.{10}/);
    const html = await copied(tab);
    assert.equal(html, await snippetOf(tab));
    const page = await paste(tab, html, `/pasted-${name}`, { now });
    await says(page.mainFrame(), /\S.{10}/);
    let both;
    for (const end = Date.now() + 10_000; Date.now() < end;) {
      both = [await wordsIn(frame), await wordsIn(page.mainFrame())];
      if (both[0] === both[1]) break;
    }
    assert.equal(both[1], both[0]);
    await close();
  });
}

test('a pasted choice of components reads as it was chosen', async () => {
  const query = '/?src=/&element=components&components=Online+sales+-+Card+payments,+Reports';
  const { tab, frame, close } = await open(query);
  await says(frame, /Card payments.*Reports/);
  const page = await paste(tab, await copied(tab), '/pasted-components');
  await says(page.mainFrame(), /Card payments.*Reports/);
  assert.equal(await wordsIn(page.mainFrame()), await wordsIn(frame));
  await close();
});

test('a pasted preset has the colours of its preview, and goes when another is chosen', async () => {
  const { tab, frame, close } = await open('/?src=/&preset=bootstrap');
  await says(frame, /Minor Service Outage/);
  const colour = (where) =>
    where.evaluate((widget) => {
      const glyph = document.querySelector(widget).shadowRoot.querySelector('.glyph');
      return getComputedStyle(glyph).color;
    }, WIDGET);
  const hasPreset = () =>
    getComputedStyle(document.documentElement).getPropertyValue('--allclear-blue') !== '';
  await frame.waitForFunction(hasPreset);
  const page = await paste(tab, await copied(tab), '/pasted-preset');
  await says(page.mainFrame(), /Minor Service Outage/);
  const themed = await colour(frame);
  assert.equal(await colour(page.mainFrame()), themed);
  await tab.bringToFront();
  await tab.select('[name=preset]', '');
  await frame.waitForFunction(`!(${hasPreset})()`);
  assert.notEqual(await colour(frame), themed);
  await close();
});

test('where the page may not write to the clipboard, the text is selected', async () => {
  const { tab, close } = await open();
  await tab.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await tab.click('#copy');
  await tab.waitForFunction(() => /^Selected/.test(document.querySelector('#copied').textContent));
  assert.equal(await tab.evaluate(() => String(getSelection())), await snippetOf(tab));
  assert.equal(await tab.$eval('#copied', ({ localName }) => localName), 'output');
  await close();
});
