// The stored pictures, test/stories/pictures/STORY.THEME.png.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { read, write } from './picture-file.mjs';

const STORED = 'test/stories/pictures';
/** Where to look at what is not as it was. */
const DIFFERENCES = 'test/stories/differences';

const same = (one, other) =>
  one?.width === other.width && one.height === other.height && one.data.equals(other.data);

async function keepAside(name, picture) {
  await mkdir(DIFFERENCES, { recursive: true });
  const path = join(DIFFERENCES, `${name}.png`);
  await writeFile(path, PNG.sync.write(picture));
  return path;
}

export async function openGallery() {
  await rm(DIFFERENCES, { recursive: true, force: true });
  await mkdir(STORED, { recursive: true });
  const files = (await readdir(STORED)).filter((name) => name.endsWith('.png'));
  const seen = new Set();
  let written = 0;

  /** Of a story that could not be drawn, nothing is left over. */
  const leftOver = (failed) =>
    files
      .filter((name) => !failed.has(name.split('.')[0]))
      .map((name) => join(STORED, name))
      .filter((path) => !seen.has(path));

  /** The picture as it was drawn, and as it is stored, if it is. */
  const bothOf = async (name, png) => {
    const path = join(STORED, `${name}.png`);
    seen.add(path);
    const stored = existsSync(path) ? PNG.sync.read(await readFile(path)) : undefined;
    return { path, stored, drawn: read(png) };
  };

  return {
    /** What is different from the stored picture. */
    async compare(name, png) {
      const { stored, drawn } = await bothOf(name, png);
      if (same(stored, drawn)) return [];
      const actual = await keepAside(`${name}.actual`, drawn);
      if (!stored) return [`no stored picture; drawn: ${actual}`];
      const { width, height } = drawn;
      if (stored.width !== width || stored.height !== height) {
        return [`${width}x${height}, was ${stored.width}x${stored.height}: ${actual}`];
      }
      const marked = new PNG({ width, height });
      const all = { threshold: 0, includeAA: true };
      const count = pixelmatch(stored.data, drawn.data, marked.data, width, height, all);
      return [`${count} pixels differ: ${actual}, ${await keepAside(`${name}.diff`, marked)}`];
    },

    /** Stores a picture, unless it is as it was. */
    async store(name, png) {
      const { path, stored, drawn } = await bothOf(name, png);
      if (same(stored, drawn)) return;
      await writeFile(path, write(drawn));
      written += 1;
    },

    /** Stored pictures of what is no story, or no longer; `failed` holds the ids of stories that failed. */
    leftOver,

    /** Removes these, where the `whole` gallery was seen, and says what was done. */
    async tidy({ whole, failed }) {
      const removed = whole ? leftOver(failed) : [];
      for (const path of removed) await rm(path);
      return `${seen.size} pictures, ${written} of them new or changed; ${removed.length} removed`;
    },
  };
}
