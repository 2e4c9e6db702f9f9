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

/** Writes bench/dist/. */
export async function bundleContenders() {
  const { build } = await import('esbuild');
  rmSync(at('dist'), { recursive: true, force: true });
  const all = Object.entries(BUNDLES).map(([name, path]) =>
    build({
      stdin: { contents: entry(path), resolveDir: at('.') },
      outfile: at(`dist/${name}.js`),
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
