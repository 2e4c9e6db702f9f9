// What a browser test cannot do everywhere: away from a page, and back to it by the browser's own
// button. Run by run.mjs; ALLCLEAR_ENGINES says for which engines, with commas between them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startSite } from '../support/site.mjs';
import { ENGINES } from './engines.mjs';

/** Notes how the page comes and goes; back on it, an hour has passed by its clocks. */
const NOTES = `<script>
  const { now } = Date;
  let away = 0;
  Date.now = () => now() + away;
  Math.random = () => 0.25;
  window.noted = { shown: [], thrown: [], freshness: [], unload: 0 };
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) away = 3_600_000;
    noted.shown.push(persisted);
    noted.at = now();
  });
  addEventListener('error', ({ message }) => noted.thrown.push(message));
  addEventListener('unhandledrejection', ({ reason }) => noted.thrown.push(String(reason)));
  addEventListener('allclear-freshness', ({ freshness }) => {
    noted.freshness.push(freshness);
    noted.after = now() - noted.at;
  });
</script>`;
const page = (body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${body}</html>`;
const WIDGETS = `<script type="module" src="/dist/allclear.js"></script>
<allclear-badge src="/"></allclear-badge><allclear-banner src="/"></allclear-banner>`;

let site;
before(async () => {
  site = await startSite({
    '/plain': page(NOTES),
    '/badge': page(NOTES + WIDGETS),
    '/elsewhere': page('<p>Elsewhere</p>'),
  });
});
after(() => site?.close());

const requests = () => site.status.requestCounts()['/api/v2/summary.json'] ?? 0;

/** Away from a page once it is ready, and back. Resolves with whether it is still the same. */
async function thereAndBack(window, path, ready) {
  await window.go(site.url + path);
  await window.until(`return location.pathname === '${path}' && ${ready}`);
  await window.go(`${site.url}/elsewhere`);
  await window.until(`return location.pathname === '/elsewhere'`);
  await window.back();
  const shown = await window.until(
    `return location.pathname === '${path}' && document.readyState === 'complete' && noted.shown`,
  );
  return shown.at(-1);
}

const areFresh = `[...document.querySelectorAll('allclear-badge, allclear-banner')]
  .every(({ freshness, shadowRoot }) => freshness === 'fresh' && shadowRoot.querySelector('a'))`;

for (const id of (process.env.ALLCLEAR_ENGINES ?? Object.keys(ENGINES).join()).split(',')) {
  const { name, missing, window: open } = ENGINES[id];
  const missed = missing();
  test(
    `${name}: back by the back button, a page is the same, and soon fresh`,
    { skip: missed },
    async (t) => {
      const window = await open();
      t.after(() => window.close());
      if (!(await thereAndBack(window, '/plain', 'true'))) {
        t.skip('this browser brings no page back, not even a plain one');
        return;
      }
      const before = requests();
      const persisted = await thereAndBack(window, '/badge', areFresh);
      assert.equal(persisted, true, 'the widgets keep the page from the back/forward cache');
      await window.until(`return noted.freshness.length >= 6 && ${areFresh}`);
      const noted = await window.until('return noted');
      // Both, at once and then; nothing else, and no second page.
      const way = ['fresh', 'fresh', 'stale', 'stale', 'fresh', 'fresh'];
      assert.deepEqual(noted.freshness, way);
      assert.deepEqual(noted.shown, [false, true]);
      assert.deepEqual(noted.thrown, []);
      assert.ok(noted.after < 5000, `fresh after ${noted.after} ms`);
      assert.equal(requests(), before + 2);
    },
  );
}
