// Fills what stands between marks, `<!-- made NAME -->` and `<!-- /made -->`, in the README and in docs/.
import { readdirSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { pathOf } from '../../test/support/bundled.mjs';
import * as tables from './elements.mjs';
import { entrySize, fileSize, languageCount, languageTags, providerNames } from './figures.mjs';

/** What is made, by name; what follows a colon in the mark is handed over. */
const MADE = {
  elements: (folder = '') => tables.elementTable(folder),
  'common-attributes': tables.commonAttributes,
  'own-attributes': tables.ownAttributes,
  members: tables.commonMembers,
  events: tables.allEvents,
  slots: tables.commonSlots,
  parts: tables.commonParts,
  'all-parts': tables.allParts,
  states: tables.states,
  reference: tables.ownReference,
  file: fileSize,
  entry: entrySize,
  providers: providerNames,
  languages: languageTags,
  'language-count': languageCount,
};

const MARKED = /(<!-- made ([\w-]+)(?::(\S+))? -->)[^]*?(<!-- \/made -->)/g;

/** The files in which something is made. */
export const marked = () =>
  [
    'README.md',
    ...readdirSync(pathOf('docs'), { recursive: true })
      .map((name) => `docs/${name}`)
      .filter((name) => name.endsWith('.md')),
  ].filter((path) => readFileSync(pathOf(path), 'utf8').includes('<!-- made '));

/** A file as it has to be. */
export async function filled(path) {
  const text = readFileSync(pathOf(path), 'utf8');
  const pieces = await Promise.all(
    Array.from(text.matchAll(MARKED), async ([, start, name, argument, end]) => {
      if (!Object.hasOwn(MADE, name)) throw new Error(`${path}: nothing is made by ${name}`);
      const made = await MADE[name](argument);
      // A sentence goes on; tables and sections stand by themselves.
      return /^[|#]/.test(made) ? `${start}\n\n${made}\n\n${end}` : `${start}${made}${end}`;
    }),
  );
  const whole = text.replace(MARKED, () => pieces.shift());
  // Markdown would take the whole line for HTML, and show its marks of code as they are.
  const [, astray] = /^[\s>*-]*(<!-- made \S+ -->)(?!\n)/m.exec(whole) ?? [];
  if (astray) throw new Error(`${path}: ${astray} begins a line; put words before it`);
  return format(whole, { ...(await resolveConfig(pathOf(path))), parser: 'markdown' });
}
