// Lit as the script-tag files have it.
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

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

export const leanLit = {
  name: 'lean-lit',
  resolveId: (source, importer) =>
    source === './css-tag.js' && importer?.includes('/@lit/reactive-element/')
      ? at('../dist/bundles/css-tag.js')
      : null,
  transform(code, id) {
    const file = Object.keys(LIT_REPLACEMENTS).find((one) => id.endsWith(`/node_modules/${one}`));
    if (!file) return null;
    for (const [from, to] of LIT_REPLACEMENTS[file]) {
      if (code.split(from).length !== 2) this.error(`Lit no longer holds «${from}» exactly once`);
      code = code.replace(from, () => to);
    }
    if (!code.includes('BOUND')) return { code, map: null };
    const builder = JSON.stringify(at('../dist/bundles/template.js'));
    return { code: `import { BOUND, buildTemplate } from ${builder};\n${code}`, map: null };
  },
};
