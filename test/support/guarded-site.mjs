// The site of test/support/guarded-pages.mjs.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { guardedPages } from './guarded-pages.mjs';
import { startSite } from './site.mjs';

/** A page's own copy of Lit, which takes the policy name "lit-html" unguarded. */
async function hostLit() {
  const { outputFiles } = await build({
    stdin: {
      contents:
        "import { html, render } from 'lit'; render(html`<i>${'host'}</i>`, document.head);",
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    format: 'esm',
    conditions: ['production'],
    write: false,
  });
  return { type: 'text/javascript', body: outputFiles[0].text };
}

/** A version that shares other things, under other names. */
const otherVersion = () => ({
  type: 'text/javascript',
  body: readFileSync(new URL('../../dist/allclear.js', import.meta.url), 'utf8').replaceAll(
    /(allclear[.\w]*\/)1/g,
    '$12',
  ),
});

export async function startGuardedSite() {
  const pages = {};
  const site = await startSite(pages, { address: '0.0.0.0' });
  Object.assign(pages, guardedPages('/'), {
    '/host-lit.js': await hostLit(),
    '/other-version.js': otherVersion(),
  });
  return site;
}
