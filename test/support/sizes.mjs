// What a visitor downloads, in bytes after brotli, against test/budgets.json. Entries of the npm
// package are bundled here as an application would do it; the script-tag files are taken as built.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import commonjs from '@rollup/plugin-commonjs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { dayjsEsm } from './dayjs-esm.mjs';

const root = new URL('../../', import.meta.url);
const pathOf = (name) => fileURLToPath(new URL(name, root));

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
  resolveDynamicImport: (source) => ({ id: source, external: true }),
};

const plugins = [
  dayjs,
  loadedLater,
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  commonjs({ include: /parse-xml/ }),
  terser({ module: true, format: { ascii_only: true, comments: false } }),
];

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

async function bundled(...entries) {
  const bundle = await rollup({
    input: entries.length > 1 ? 'together' : pathOf(entries[0]),
    plugins: [together(entries), ...plugins],
    onwarn({ code, message }) {
      if (code === 'UNRESOLVED_IMPORT') throw new Error(message); // it would be missing in the sum
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output[0].code;
}

const brotli = (text) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const budgets = JSON.parse(await readFile(pathOf('test/budgets.json'), 'utf8'));
const width = Math.max(...budgets.map(({ what }) => what.length));

for (const { what, bundle, beside, file, budget } of budgets) {
  let ok = false;
  let result;
  try {
    // What an entry adds to a page that has the others already.
    const others = beside ? brotli(await bundled(...beside)) : 0;
    const whole = file
      ? await readFile(pathOf(file))
      : await bundled(...(beside ?? []), ...[bundle].flat());
    const size = brotli(whole) - others;
    ok = size <= budget;
    result = `${String(size).padStart(6)} of ${budget} bytes`;
  } catch (error) {
    result = `not measured: ${error.message}`;
  }
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what.padEnd(width)} ${result}`);
  if (!ok) process.exitCode = 1;
}
