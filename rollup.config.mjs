import { fileURLToPath } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import { publishedIntegrity } from './build/integrity.mjs';
import { leanLit } from './build/lean-lit.mjs';
import {
  ADAPTERS,
  baseOf,
  besideScript,
  byAnAdapter,
  byTheBundle,
  FROM,
  handedOver,
  PARTS,
  templatesOnly,
} from './build/loaded-later.mjs';
import { minify, smallStyles } from './build/minify.mjs';
import { noticesIn } from './build/notices.mjs';
import {
  afresh,
  languageFiles,
  LANGUAGES,
  publishedManifest,
  publishedSchema,
  publishedThemes,
} from './build/published.mjs';
import { withoutUnreachedTypes } from './build/unreached-types.mjs';
import { integrations } from './integrations/plugin.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Left to package.json ("imports"): in Node with Zod and all adapters, in browsers lean; with words for
 * the developer while a page is developed.
 */
const BY_CONDITION = {
  './schema.js': '#schema',
  './others.js': '#others',
  './diagnostics.js': '#diagnostics',
};
const byCondition = {
  name: 'by-condition',
  resolveId: (source, importer) =>
    importer && source in BY_CONDITION ? { id: BY_CONDITION[source], external: true } : null,
};

/** Everything in one file, for a browser. */
export const bundling = [
  resolve({ browser: true, exportConditions: ['production'] }),
  // The XML reader is no module.
  commonjs({ include: /parse-xml/ }),
];

const notices = noticesIn(at('dist/THIRD-PARTY-NOTICES.txt'));
const publishing = [...bundling, notices()];

export default [
  {
    input: [
      'src/index.ts',
      'src/client/index.ts',
      'src/define/all.ts',
      'src/bundles/allclear.ts',
      'src/bundles/classic.ts',
      'src/bundles/lazy.ts',
      'src/bundles/css-tag.ts',
      'src/bundles/template.ts',
      'src/bundles/templates-only.ts',
      'src/providers/schema.ts',
      'src/elements/diagnostics.ts',
      'src/elements/diagnostics-lean.ts',
      'src/providers/schema-lean.ts',
      'src/providers/others.ts',
      'src/providers/others-lean.ts',
      'src/providers/native-schema.ts',
      'src/providers/native-json-schema.ts',
      'src/providers/check-document.ts',
      'src/text/messages.ts',
      ...LANGUAGES.map((tag) => `src/languages/${tag}.ts`),
      'src/testing/index.ts',
      'src/testing/msw.ts',
    ],
    external: /^(?:lit|zod|dayjs|tslib|msw|@rgrove)(?:\/|$)/,
    output: { dir: 'dist', preserveModules: true, preserveModulesRoot: 'src', sourcemap: false },
    plugins: [
      afresh,
      byCondition,
      typescript({
        tsconfig: 'tsconfig.src.json',
        noEmit: false,
        noEmitOnError: true,
        declaration: true,
        outDir: 'dist',
        rootDir: 'src',
      }),
      smallStyles,
      publishedSchema,
      languageFiles,
      publishedManifest,
      integrations,
      publishedThemes,
    ],
  },
  {
    input: 'dist/bundles/allclear.js',
    output: { file: 'dist/allclear.js', format: 'es', plugins: minify(true) },
    plugins: [leanLit, byTheBundle, ...publishing],
  },
  {
    input: 'dist/bundles/classic.js',
    output: {
      file: 'dist/allclear.classic.js',
      format: 'iife',
      intro: FROM,
      plugins: [besideScript, ...minify(false)],
    },
    plugins: [leanLit, byTheBundle, ...publishing],
  },
  {
    // The badge and the banner at once, the others behind them.
    input: { 'allclear.lazy': 'dist/bundles/lazy.js' },
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/elements.js',
      plugins: [handedOver, ...minify(true)],
    },
    plugins: [leanLit, byTheBundle, ...publishing],
  },
  {
    // For those who build a page: says in the console what it does not understand.
    input: 'dist/bundles/allclear.js',
    output: { file: 'dist/allclear.dev.js', format: 'es' },
    plugins: [
      byTheBundle,
      resolve({ browser: true, exportConditions: ['development'] }),
      notices(),
    ],
  },
  {
    // For those who cannot load more than one file.
    input: 'dist/bundles/classic.js',
    output: {
      file: 'dist/allclear.all.js',
      format: 'iife',
      inlineDynamicImports: true,
      plugins: minify(false),
    },
    plugins: [leanLit, ...publishing],
  },
  {
    // For Node, in one file with all adapters.
    input: 'src/command/allclear.ts',
    external: (source) => !/^[./]/.test(source),
    output: { file: 'dist/command/allclear.js', format: 'es', inlineDynamicImports: true },
    plugins: [
      // It waits for adapters anyway, and one file cannot wait for its own end.
      {
        name: 'others-on-demand',
        resolveId: (source) =>
          source === './others.js' ? at('src/providers/others-lean.ts') : null,
      },
      typescript({
        tsconfig: 'tsconfig.command.json',
        noEmit: false,
        noEmitOnError: true,
        declaration: false,
        outDir: 'dist/command',
        rootDir: 'src',
      }),
      notices(),
    ],
  },
  ...PARTS.map((path) => ({
    input: `dist/${path}.js`,
    output: { file: `dist/parts/${baseOf(path)}.js`, format: 'es', plugins: minify(true) },
    plugins: [templatesOnly, ...publishing],
  })),
  ...ADAPTERS.map((path) => ({
    input: `dist/${path}.js`,
    output: { file: `dist/adapters/${baseOf(path)}.js`, format: 'es', plugins: minify(true) },
    plugins: [byAnAdapter, ...publishing],
  })),
  {
    // For pages that word messages themselves, without a bundler.
    input: 'dist/text/messages.js',
    output: { file: 'dist/messages.js', format: 'es', plugins: minify(true) },
    // The last file, after which all are known.
    plugins: [...publishing, withoutUnreachedTypes(at('.')), publishedIntegrity(at('.'))],
  },
];
