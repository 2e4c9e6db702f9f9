import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  enrichCsf,
  formatCsf,
  loadCsf,
  type CsfFile,
  type CsfOptions,
} from 'storybook/internal/csf-tools';
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
  const states = readFileSync(STATES, 'utf8');
  const all = Array.from(states.matchAll(STORY));
  if (all.length !== namesIn(states).length) throw new Error(`not only stories: ${STATES}`);
  const stories = all
    .filter(([, , name = '']) => !own.includes(name))
    .map(([, comment = '', name, story = '']) => {
      const tags = /tags: \[.*?\]/.exec(story)?.[0] ?? '';
      return `${comment}export const ${name} = { ...states.${name}, ${tags} };`;
    });
  return code.replace(
    SHARED,
    () => `import * as states from './support/states.js';\n${stories.join('\n')}`,
  );
}

const parsed = (path: string, options: CsfOptions): CsfFile =>
  loadCsf(withStates(readFileSync(path, 'utf8')), options).parse();

export const indexer: Indexer = {
  test: FILES,
  createIndex: (fileName, options) =>
    Promise.resolve(parsed(fileName, { ...options, fileName }).indexInputs),
};

/** With what is said of each story, which the plugin of Storybook's docs would look for in the file itself. */
export const plugin: Plugin = {
  name: 'shared-stories',
  async load(id) {
    const [path = ''] = id.split('?');
    if (!FILES.test(path)) return null;
    this.addWatchFile(STATES);
    const csf = parsed(path, { makeTitle: (title) => title ?? '' });
    await enrichCsf(csf, csf);
    return formatCsf(csf) as string;
  },
};
