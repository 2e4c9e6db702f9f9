// Entries of the npm package bundled as an application would do it, and what they weigh.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { dayjsEsm } from './dayjs-esm.mjs';

const root = new URL('../../', import.meta.url);
export const pathOf = (name) => fileURLToPath(new URL(name, root));

const dayjs = {
  name: 'dayjs-esm',
  resolveId(source) {
    const path = dayjsEsm(source);
    return path && pathOf(path);
  },
};

/** What is loaded when it is needed is not part of what needs it. */
const loadedLater = {
  name: 'loaded-later',
  resolveDynamicImport: (source) =>
    typeof source === 'string' ? { id: source, external: true } : null,
};

/** Who uses it has it. */
const peers = {
  name: 'peers',
  resolveId: (source) =>
    source === 'msw' ? { id: source, external: true, moduleSideEffects: false } : null,
};

const plugins = [
  dayjs,
  peers,
  loadedLater,
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  commonjs({ include: /parse-xml/ }),
];
const minified = terser({ module: true, format: { ascii_only: true, comments: false } });

/** One module that keeps all of several. */
const together = (entries) => ({
  name: 'together',
  resolveId: (source) => (source === 'together' ? source : null),
  load: (id) =>
    id === 'together'
      ? entries
          .map((entry, index) => `export * as _${index} from ${JSON.stringify(pathOf(entry))};`)
          .join('')
      : null,
});

/** One file of several entries: its code, and by path that of each module in it, not minified. */
export const bundled = (...entries) =>
  outputOf(entries.length > 1 ? 'together' : pathOf(entries[0]), together(entries));

/** What becomes of a module with this code in a project that has the package installed. */
export const bundledCode = (code, project, { minify = true } = {}) => {
  const application = join(project, 'application.js');
  return outputOf(
    application,
    {
      name: 'application',
      resolveId: (source) => (source === application ? source : null),
      load: (id) => (id === application ? code : null),
    },
    minify,
  );
};

async function outputOf(input, entry, minify = true) {
  const bundle = await rollup({
    input,
    plugins: [entry, ...plugins, minify && minified],
    onwarn({ code, message }) {
      if (code === 'UNRESOLVED_IMPORT') throw new Error(message); // it would be missing in the sum
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0];
}

/** Bytes of a text after brotli. */
export const brotli = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
