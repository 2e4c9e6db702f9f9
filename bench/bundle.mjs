// Bundles what is compared as a site would: minified, for production, one file each.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A contender's own code: it fetches where the page names a source, or waits to be given data. */
const entry = (path) => `
  import { mount } from './contenders/${path}';
  window.mount = mount;
  const host = document.querySelector('#widget');
  const { src } = host.dataset;
  if (src) fetch(src).then((response) => response.json()).then((data) => mount(host, data));
`;

const BUNDLES = {
  'vanilla-badge': 'vanilla/badge.js',
  'vanilla-list': 'vanilla/list.js',
  'vanilla-bars': 'vanilla/bars.js',
  'lit-badge': 'lit/badge.js',
  'lit-list': 'lit/list.js',
  'lit-bars': 'lit/bars.js',
  tremor: 'peers/tremor.jsx',
  'allclear-bars': 'allclear/bars.js',
};

/** A page's own bundle, with one element of the npm package. */
const NPM = { 'allclear-badge': "import '../dist/define/badge.js';" };

/** What is loaded when it is needed is not part of what needs it. */
const loadedLater = {
  name: 'loaded-later',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/** Writes bench/dist/. */
export async function bundleContenders() {
  const { build } = await import('esbuild');
  rmSync(at('dist'), { recursive: true, force: true });
  const sources = { ...NPM };
  for (const [name, path] of Object.entries(BUNDLES)) sources[name] = entry(path);
  const all = Object.entries(sources).map(([name, contents]) =>
    build({
      stdin: { contents, resolveDir: at('.') },
      outfile: at(`dist/${name}.js`),
      plugins: [loadedLater],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      conditions: ['production'],
      define: { 'process.env.NODE_ENV': '"production"' },
      legalComments: 'none',
    }),
  );
  await Promise.all(all);
}
