// What a script tag loads later, and how it finds it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What is loaded when it is needed: by the bundle the search, by that an adapter. */
export const ADAPTERS = [
  'client/search',
  ...Array.from(
    readFileSync(at('../src/providers/directory.ts'), 'utf8').matchAll(
      /import\('\.\/(.+?)\.js'\)/g,
    ),
    ([, name]) => `providers/${name}`,
  ),
];

/** And what of the bundle itself only some pages need. */
export const PARTS = ['text/rich-text'];
export const baseOf = (path) => path.replace(/^.*\//, '').replace(/\.js$/, '');

/**
 * Each of these is a file that imports nothing of the bundle: a page may have loaded that under any
 * address, and must not load it twice.
 */
const loadedLater = (pathOf) => ({
  name: 'loaded-later',
  resolveDynamicImport(source) {
    if (source === './later.js') return null; // a part of the same bundle
    const path = pathOf(baseOf(source));
    return path ? { id: path, external: true } : null;
  },
});
export const byTheBundle = loadedLater(
  (name) => `./${PARTS.map(baseOf).includes(name) ? 'parts' : 'adapters'}/${name}.js`,
);
export const byAnAdapter = loadedLater((name) => `./${name}.js`);

/** Files that are loaded later make templates; Lit is in what loads them. */
export const templatesOnly = {
  name: 'templates-only',
  resolveId: (source) => (source === 'lit' ? at('../dist/bundles/templates-only.js') : null),
};

/**
 * Hands a later file of a bundle what it shares with the first as the argument of a function. An import
 * would need the address of the first, which a page may have loaded under any.
 */
export const handedOver = {
  name: 'handed-over',
  renderChunk(code, { isEntry }) {
    const [from, to, into] = isEntry
      ? [/export \{ (.+) \};\s*$/, '', (one) => one.replace(/(\S+) as (\S+)/, '$2: $1')]
      : [/^import \{ (.+) \} from '.+';/, 'export default', (one) => one.replace(' as ', ': ')];
    const shared = from.exec(code)?.[1].split(', ').map(into).join(', ');
    if (!shared) this.error('the parts of the bundle share nothing any more');
    const rest = code.replace(from, to);
    if (!isEntry) {
      // It lies in parts/ itself.
      const moved = rest.replace(/import\('\.\/(parts\/)?/g, (_, beside) =>
        beside ? "import('./" : "import('../",
      );
      return { code: moved.replace(to, `${to} ({ ${shared} }) => {`) + '}', map: null };
    }
    const load = /import\('\.\/parts\/[^)]+\)/;
    return {
      code: rest.replace(load, (call) => `${call}.then((part) => part.default({ ${shared} }))`),
      map: null,
    };
  },
};

/** A classic script of another origin does not know where it came from, once it runs. */
export const besideScript = {
  name: 'beside-script',
  renderDynamicImport: () => ({ left: 'import(new URL(', right: ',FROM))' }),
};
export const FROM = 'const FROM=document.currentScript?.src;';
