import { take } from './camera.mjs';
import { axeFinds, largeText, narrow, spacedText } from './checks.mjs';

/** The last is the one in which colours are forced too: Chromium's own palette for it is a light one. */
const THEMES = ['dark', 'light'];

/**
 * Shows a story in one theme after the other, unless it has chosen one itself, then with forced
 * colours; where it is about these (`parameters.forcedColours`), it is photographed with no others.
 */
async function eachTheme(id, tab, look) {
  let shown;
  const photograph = () => take(tab.page, shown.picture);
  for (const theme of THEMES) {
    shown = await tab.show(id, theme);
    if (shown.theme === theme) await look(theme, shown.forcedColours ? undefined : photograph);
  }
  await tab.forceColours(true);
  await look('forced', shown.forcedColours ? photograph : undefined);
  await tab.forceColours(false);
}

export const storePictures = (id, tab, gallery) =>
  eachTheme(id, tab, async (theme, photograph) => {
    if (photograph) await gallery.store(`${id}.${theme}`, await photograph());
  });

/**
 * All that is asked of one story: its pictures where there is a gallery to compare them with.
 * Each answer goes to the report.
 */
export async function visit(id, tab, gallery, { tell, leaveOut, wonder }) {
  const { page } = tab;
  const check = async (name, run) =>
    tell(`${id}, ${name}`, await run().catch((error) => [error.message]));

  await eachTheme(id, tab, async (theme, photograph) => {
    if (photograph && gallery) {
      await check(`picture, ${theme}`, async () =>
        gallery.compare(`${id}.${theme}`, await photograph()),
      );
    } else if (photograph) leaveOut();
    await check(`axe, ${theme}`, async () => {
      const { violations, undecided } = await axeFinds(page);
      for (const rule of undecided) wonder(id, rule);
      return violations;
    });
  });
  await check('320 px wide', () => narrow(page));
  await check('letters of 200 %', () => largeText(page));
  await check('spaced letters', () => spacedText(page));
  tell(`${id}, no errors and no requests`, tab.faults());
}
