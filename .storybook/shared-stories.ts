import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadCsf } from 'storybook/internal/csf-tools';
import type { Indexer } from 'storybook/internal/types';
import type { Plugin } from 'vite';

/*
 * Storybook reads from a file only the stories that stand in it. This puts in place of
 * `export * from './support/states.js'` one export for each that stands there.
 */

const STATES = fileURLToPath(new URL('../stories/support/states.ts', import.meta.url));
const SHARED = "export * from './support/states.js';";
const FILES = /\.stories\.ts$/;

/** What is said of a story, its name, and what it is made of. */
const STORY =
  /(\/\*\*(?:(?!\*\/)[^])*\*\/\n)?export const (\w+): Story = ((?:(?!\n\n|\nexport)[^])+)/g;

const namesIn = (code: string): string[] =>
  Array.from(code.matchAll(/^export const (\w+)/gm), ([, name = '']) => name);

/** One export for each common story that the file does not tell in its own way. */
export function withStates(code: string): string {
  if (!code.includes(SHARED)) return code;
  const own = namesIn(code);
  const stories = Array.from(readFileSync(STATES, 'utf8').matchAll(STORY))
    .filter(([, , name = '']) => !own.includes(name))
    .map(([, comment = '', name, story = '']) => {
      // What is said of it: Storybook looks for that in the file itself.
      const said = JSON.stringify(comment.replace(/^\/\*\*|\*\/$|^ \*/gm, '').trim());
      const tags = /tags: \[.*?\]/.exec(story)?.[0] ?? '';
      return `export const ${name} = { ...described(states.${name}, ${said}), ${tags} };`;
    });
  return code.replace(
    SHARED,
    () => `import * as states from './support/states.js';
import { described } from './support/show.js';
${stories.join('\n')}`,
  );
}

export const indexer: Indexer = {
  test: FILES,
  createIndex: (fileName, options) =>
    Promise.resolve(
      loadCsf(withStates(readFileSync(fileName, 'utf8')), { ...options, fileName }).parse()
        .indexInputs,
    ),
};

export const plugin: Plugin = {
  name: 'shared-stories',
  load(id) {
    const [path = ''] = id.split('?');
    if (!FILES.test(path)) return null;
    this.addWatchFile(STATES);
    return withStates(readFileSync(path, 'utf8'));
  },
};
