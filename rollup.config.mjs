import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cli as manifest } from '@custom-elements-manifest/analyzer/cli.js';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { transform } from 'esbuild';
import { integrations } from './integrations/plugin.mjs';
import { publishedIntegrity } from './build/integrity.mjs';
import { noticesIn } from './build/notices.mjs';
import { withoutUnreachedTypes } from './build/unreached-types.mjs';

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

/**
 * What in Lit's own files stands for what in the bundle. Ours is nobody else's, so it tells the page of no version; and
 * it has no decorators, whose `Symbol.metadata` a page that has frozen its primordials does not take.
 */
const LIT_REPLACEMENTS = {
  'lit-html/lit-html.js': [
    // No Trusted Types policy …
    ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'e=void 0'],
    // … because templates are built without a sink; see src/bundles/template.ts.
    ['const s=l.createElement("template");return s.innerHTML=t,s', 'return buildTemplate(t)'],
    ['h="$lit$"', 'h=BOUND'],
    [/\(t\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)(?=;)/, '0'],
  ],
  '@lit/reactive-element/reactive-element.js': [
    ['Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;', ''],
    [/const t=this\[Symbol\.metadata\];if\(null!==t\)\{[^}]*\}/, ''],
    [/,\(a\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, ''],
  ],
  'lit-element/lit-element.js': [[/\(s\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/, '']],
};

const leanLit = {
  name: 'lean-lit',
  resolveId: (source, importer) =>
    source === './css-tag.js' && importer?.includes('/@lit/reactive-element/')
      ? at('./dist/bundles/css-tag.js')
      : null,
  transform(code, id) {
    const file = Object.keys(LIT_REPLACEMENTS).find((one) => id.endsWith(`/node_modules/${one}`));
    if (!file) return null;
    for (const [from, to] of LIT_REPLACEMENTS[file]) {
      if (code.split(from).length !== 2) this.error(`Lit no longer holds «${from}» exactly once`);
      code = code.replace(from, () => to);
    }
    if (!code.includes('BOUND')) return { code, map: null };
    const builder = JSON.stringify(at('./dist/bundles/template.js'));
    return { code: `import { BOUND, buildTemplate } from ${builder};\n${code}`, map: null };
  },
};

/** Style sheets are written to be read; no minifier of scripts looks into them. */
const smallStyles = {
  name: 'small-styles',
  async renderChunk(code) {
    const sheets = code.matchAll(/(?<=css ?`)\n[^`]*(?=`)/g);
    for (const [sheet] of sheets) {
      const { code: small } = await transform(sheet, { loader: 'css', minify: true });
      code = code.replace(sheet, () => small.trim());
    }
    return { code, map: null };
  },
};

/** Templates are indented for those who read the source; a new line is space enough. */
const withoutIndentation = {
  name: 'without-indentation',
  renderChunk: (code) => ({ code: code.replace(/\n[ \t]+/g, '\n'), map: null }),
};

/** Everything in one file, for a browser. */
export const bundling = [
  resolve({ browser: true, exportConditions: ['production'] }),
  // The XML reader is no module.
  commonjs({ include: /parse-xml/ }),
];

const notices = noticesIn(at('dist/THIRD-PARTY-NOTICES.txt'));
const publishing = [...bundling, notices()];

const minified = (module) =>
  terser({
    module,
    ecma: 2022,
    compress: {
      passes: 3,
      pure_getters: true,
      keep_fargs: false,
      unsafe_methods: true,
      unsafe_arrows: true,
    },
    // A module is UTF-8 whatever its page says; a classic script is what its page is.
    format: { ascii_only: !module, comments: false },
  });

/** What is loaded when it is needed: by the bundle the search, by that an adapter. */
const ADAPTERS = [
  'client/search',
  ...Array.from(
    readFileSync(at('src/providers/directory.ts'), 'utf8').matchAll(/import\('\.\/(.+?)\.js'\)/g),
    ([, name]) => `providers/${name}`,
  ),
];

/** And what of the bundle itself only some pages need. */
const PARTS = ['text/rich-text'];
const baseOf = (path) => path.replace(/^.*\//, '').replace(/\.js$/, '');

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
const byTheBundle = loadedLater(
  (name) => `./${PARTS.map(baseOf).includes(name) ? 'parts' : 'adapters'}/${name}.js`,
);
const byAnAdapter = loadedLater((name) => `./${name}.js`);

/** Files that are loaded later make templates; Lit is in what loads them. */
const templatesOnly = {
  name: 'templates-only',
  resolveId: (source) => (source === 'lit' ? at('./dist/bundles/templates-only.js') : null),
};

/**
 * Hands a later file of a bundle what it shares with the first as the argument of a function. An import
 * would need the address of the first, which a page may have loaded under any.
 */
const handedOver = {
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
const besideScript = {
  name: 'beside-script',
  renderDynamicImport: () => ({ left: 'import(new URL(', right: ',FROM))' }),
};
const FROM = 'const FROM=document.currentScript?.src;';

/** The schema of the document, from its one source. */
const publishedSchema = {
  name: 'published-schema',
  async writeBundle() {
    const { jsonSchema } = await import(`./dist/providers/native-json-schema.js?${Date.now()}`);
    writeFileSync(at('dist/schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  },
};

const LANGUAGES = readdirSync(at('src/languages'))
  .filter((name) => name !== 'register.ts')
  .map((name) => name.slice(0, -'.ts'.length));

/**
 * The file of a language is no more than its words, so that it imports nothing and any script tag can
 * load it.
 */
const languageFiles = {
  name: 'language-files',
  async writeBundle() {
    for (const tag of LANGUAGES) {
      const file = at(`dist/languages/${tag}.js`);
      await import(`./dist/languages/${tag}.js?${Date.now()}`);
      const words = globalThis[Symbol.for('allclear')].at(-1);
      if (words.split(/\s/)[0] !== tag || /[`\\$]/.test(words)) this.error(`${tag}: no language`);
      writeFileSync(file, `(globalThis[Symbol.for("allclear")]??=[]).push(\`${words}\`)`);
    }
  },
};

/** custom-elements.json, what editors know of the elements: custom-elements-manifest.config.mjs. */
const publishedManifest = {
  name: 'published-manifest',
  buildStart: () => manifest({ argv: ['analyze'], cwd: at('.') }),
};

/** Plain CSS, for those who want it. */
const publishedThemes = {
  name: 'published-themes',
  writeBundle: () => cpSync(at('src/themes'), at('dist/themes'), { recursive: true }),
};

/** What an earlier build has left would be published too. */
const afresh = {
  name: 'afresh',
  buildStart() {
    if (!this.meta.watchMode) rmSync(at('dist'), { recursive: true, force: true });
  },
};

const minify = (module) => [withoutIndentation, minified(module)];

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
