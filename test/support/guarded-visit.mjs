// How a widget does on the pages of guarded-pages.mjs: what it says is what it says on any other page.
// test/pages/guarded.test.mjs and test/engines/guarded.test.mjs visit them.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { FIELDS, looksOnce } from './guarded-looks.mjs';
import { GUARDED } from './guarded-pages.mjs';

/** How long the past may take, in ms. */
const PATIENCE = 8000;

function read(told) {
  const [secure, noted, ...looks] = told.split('\u0001');
  return {
    secure: secure === 'true',
    noted: noted.split('\u0002').filter((one) => one && !OWN_ICON.test(one)),
    looks: looks.map((look) => {
      const values = look.split('\u0002');
      return Object.fromEntries(FIELDS.map((field, index) => [field, values[index]]));
    }),
  };
}
/** Browsers ask for it by themselves, and tell the page that its policy forbids it. */
const OWN_ICON = /^img-src \S*favicon/;

function telling({ shows, frame }) {
  if (!frame) return looksOnce(shows);
  if (frame.includes('allow-scripts')) return 'return window.framed;';
  return `if (!frames[0]) return; const { document } = frames[0]; ${looksOnce(shows)}`;
}

/** How a page looks once its elements are as they should be. */
const look = async (window, page) =>
  read(
    await window.until(`
      if (location.pathname !== '${page.path}') return;
      ${telling(page)}`),
  );

/** Words only: times pass, and markup of bodies comes later, or not. */
const wordsOf = ({ text }) => text.replaceAll(/\d+/g, '0').replaceAll(/\s+/g, '');

/** What the elements say in a browser where nothing stands in their way. */
const plain = new WeakMap();
async function plainWords(window, origin) {
  if (!plain.has(window)) {
    await window.go(origin + GUARDED[0].path);
    // The past comes with the first answer, as all elements are there before they ask.
    const { looks } = await look(window, GUARDED[0]);
    plain.set(window, looks.map(wordsOf));
  }
  return plain.get(window);
}

/** @param window one of test/engines/window.mjs */
export async function visit(window, origin, page) {
  const { path, shows, forbids, visible, host } = page;
  const expected = await plainWords(window, origin);
  await window.go((host ? origin.replace('127.0.0.1', host) : origin) + path);
  let seen = await look(window, page);
  if (shows === 'all') {
    // Elsewhere it may come with the second.
    const isWhole = () => isDeepStrictEqual(seen.looks.map(wordsOf), expected);
    for (const end = Date.now() + PATIENCE; !isWhole() && Date.now() < end;) {
      seen = await look(window, page);
    }
    assert.deepEqual(seen.looks.map(wordsOf), expected);
  }
  const wrong = seen.noted.filter((one) => !forbids?.test(one));
  assert.deepEqual(wrong, []);
  if (forbids) assert.ok(seen.noted.length, 'nothing was forbidden');
  if (host) assert.equal(seen.secure, false);
  for (const { tag, copies, link, height, status } of seen.looks) {
    if (shows === 'fallback') {
      assert.equal(copies, '-1', tag);
      if (tag !== 'allclear-when')
        assert.ok(Number(link) > 0, `${tag}: its own words do not stand`);
      continue;
    }
    assert.equal(copies, '1', tag);
    // The day is that of an outage.
    assert.notEqual(status, 'operational', tag);
    if (shows === 'unknown') assert.equal(status, 'unknown', tag);
    if (visible && tag !== 'allclear-when') assert.ok(Number(height) > 8, `${tag}: ${height} px`);
  }
}
