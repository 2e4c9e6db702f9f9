// Looks at every story: in each theme a picture, compared with the stored one, and what axe finds;
// then whether all of it has room in a narrow window, and with large and with spaced letters.
//   npm test -- --only stories [FILTER]   the stories whose ids hold it
//   npm run pictures [-- FILTER]          stores their pictures anew, and checks nothing
import { parseArgs } from 'node:util';
import { chooseBrowser } from './browser.mjs';
import { openGallery } from './gallery.mjs';
import { startReport } from './report.mjs';
import { startStorybook } from './storybook.mjs';
import { openTab } from './tab.mjs';
import { storePictures, visit } from './visit.mjs';

const TABS = 3;

const { values, positionals: filters } = parseArgs({
  options: { store: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const whole = !filters.length;
const report = startReport();
/** The ids of stories that could not be looked at. */
const failed = new Set();

/** Looks at these stories, several at a time; at the next one in a new browser where one fails. */
async function lookAt(ids, openTab, look) {
  const queue = [...ids];
  const lane = async () => {
    let tab = await openTab();
    for (let id = queue.shift(); id; id = queue.shift()) {
      try {
        await look(id, tab);
      } catch (error) {
        failed.add(id);
        report.tell(id, [error.message]);
        await tab.close().catch(() => undefined); // it may have crashed
        tab = await openTab();
      }
    }
    await tab.close();
  };
  await Promise.all(Array.from({ length: TABS }, lane));
}

const storybook = await startStorybook();
try {
  const ids = storybook.ids.filter((id) => whole || filters.some((part) => id.includes(part)));
  if (!ids.length) throw new Error(`No story's id holds ${filters.join(' or ')}.`);
  const { pinned, start } = await chooseBrowser();
  const gallery = pinned ? await openGallery() : undefined;
  const open = () => openTab(start, storybook.url);

  if (values.store) {
    if (!gallery)
      throw new Error('Pictures are made with the Chromium that npm has for Linux x64.');
    await lookAt(ids, open, (id, tab) => storePictures(id, tab, gallery));
    console.log(await gallery.tidy({ whole, failed }));
  } else {
    await lookAt(ids, open, (id, tab) => visit(id, tab, gallery, report));
    if (gallery && whole) report.tell('pictures of no story', gallery.leftOver(failed));
  }
} finally {
  await storybook.close();
}
process.exitCode = report.close() ? 0 : 1;
