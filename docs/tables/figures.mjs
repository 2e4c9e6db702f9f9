// Figures and lists of names that the README tells, as they are.
import { readdirSync, readFileSync } from 'node:fs';
import { providers } from '../../dist/client/index.js';
import { brotli, bundled, pathOf } from '../../test/support/bundled.mjs';
import { code } from './markdown.mjs';

const read = (path) => readFileSync(pathOf(path), 'utf8');

/** Kilobytes after brotli, the next whole number: what is promised is kept. */
const kilobytes = (bytes) => `${Math.ceil(bytes / 1000)} kB`;

export const fileSize = (path) => kilobytes(brotli(read(path)));
export const entrySize = async (path) => kilobytes(brotli((await bundled(path)).code));

/** In lines as long as those around them. */
const wrapped = (text) => text.replace(/(.{80,110}) /g, '$1\n');

/** Providers as docs/providers.md names them, which has to have all. */
export function providerNames() {
  const rows = [...read('docs/providers.md').matchAll(/^\| ([^|…]+?) *\| `(\w+)` *\|/gm)];
  const told = new Set(rows.map(([, , id]) => id));
  const missing = providers.map(({ id }) => id).filter((id) => !told.has(id));
  if (missing.length) throw new Error(`docs/providers.md does not tell of ${missing.join(', ')}.`);
  const names = rows
    .filter(([, , id]) => !['allclear', 'provider'].includes(id))
    .map(([, name]) => name);
  // "incident.io, widget API" is told by the row before it, "Cachet 3" is another.
  return wrapped([...new Set(names.map((name) => name.replace(/, .*/, '')))].join(', '));
}

/** The languages that are files, without the one that nobody speaks; docs/languages.md has to have all. */
function tags() {
  const all = readdirSync(pathOf('src/languages'))
    .map((name) => name.replace('.ts', ''))
    .filter((name) => !['register', 'en-XA'].includes(name));
  const guide = read('docs/languages.md');
  const missing = all.filter((tag) => !guide.includes(`/languages/${tag}\``));
  if (missing.length) throw new Error(`docs/languages.md does not tell of ${missing.join(', ')}.`);
  return all;
}

export const languageTags = () => tags().map(code).join(' ');
export const languageCount = () => String(tags().length);
