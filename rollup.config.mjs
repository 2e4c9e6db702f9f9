import { fileURLToPath } from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Leaves it to package.json ("imports") which schema is loaded: Zod's in Node, the lean one else. */
const schemaByCondition = {
  name: 'schema-by-condition',
  resolveId: (source, importer) =>
    importer && source === './schema.js' ? { id: '#schema', external: true } : null,
};

/** What in Lit's own file stands for what in the bundle. */
const LIT_REPLACEMENTS = [
  // No Trusted Types policy …
  ['e=s?s.createPolicy("lit-html",{createHTML:t=>t}):void 0', 'e=void 0'],
  // … because templates are built without a sink; see src/bundles/template.ts.
  ['const s=l.createElement("template");return s.innerHTML=t,s', 'return buildTemplate(t)'],
  ['h="$lit$"', 'h=BOUND'],
];

const leanLit = {
  name: 'lean-lit',
  resolveId: (source, importer) =>
    source === './css-tag.js' && importer?.includes('/@lit/reactive-element/')
      ? at('./dist/bundles/css-tag.js')
      : null,
  transform(code, id) {
    if (!id.endsWith('/lit-html/lit-html.js')) return null;
    for (const [from, to] of LIT_REPLACEMENTS) {
      if (code.split(from).length !== 2) this.error(`Lit no longer holds «${from}» exactly once`);
      code = code.replace(from, () => to);
    }
    const builder = JSON.stringify(at('./dist/bundles/template.js'));
    return { code: `import { BOUND, buildTemplate } from ${builder};\n${code}`, map: null };
  },
};

/** Templates are indented for those who read the source; a new line is space enough. */
const withoutIndentation = {
  name: 'without-indentation',
  renderChunk: (code) => ({ code: code.replace(/\n[ \t]+/g, '\n'), map: null }),
};

/** Everything in one file, for a browser. */
export const bundling = [resolve({ browser: true, exportConditions: ['production'] })];

const minified = (module) =>
  terser({
    module,
    ecma: 2022,
    compress: { passes: 3, pure_getters: true, keep_fargs: false, unsafe_methods: true },
    // A module is UTF-8 whatever its page says; a classic script is what its page is.
    format: { ascii_only: !module, comments: false },
  });

export default [
  {
    input: [
      'src/index.ts',
      'src/client/index.ts',
      'src/define/all.ts',
      'src/bundles/allclear.ts',
      'src/bundles/classic.ts',
      'src/bundles/css-tag.ts',
      'src/bundles/template.ts',
      'src/providers/schema.ts',
      'src/providers/schema-lean.ts',
    ],
    external: /^(?:lit|zod|dayjs|tslib)(?:\/|$)/,
    output: { dir: 'dist', preserveModules: true, preserveModulesRoot: 'src', sourcemap: false },
    plugins: [
      schemaByCondition,
      typescript({
        tsconfig: 'tsconfig.src.json',
        noEmit: false,
        noEmitOnError: true,
        declaration: true,
        outDir: 'dist',
        rootDir: 'src',
      }),
    ],
  },
  {
    input: 'dist/bundles/allclear.js',
    output: {
      file: 'dist/allclear.js',
      format: 'es',
      plugins: [withoutIndentation, minified(true)],
    },
    plugins: [leanLit, ...bundling],
  },
  {
    input: 'dist/bundles/classic.js',
    output: {
      file: 'dist/allclear.classic.js',
      format: 'iife',
      plugins: [withoutIndentation, minified(false)],
    },
    plugins: [leanLit, ...bundling],
  },
];
