import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cssData, htmlData, webTypes } from './editors.mjs';
import { elementTypes } from './elements.mjs';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What editors and frameworks know of the elements, all of it from custom-elements.json. */
export const integrations = {
  name: 'integrations',
  writeBundle() {
    const manifest = JSON.parse(readFileSync(at('../custom-elements.json'), 'utf8'));
    const write = (name, text) => writeFileSync(at(`../dist/${name}`), `${text}\n`);
    write('vscode.html-custom-data.json', JSON.stringify(htmlData(manifest)));
    write('vscode.css-custom-data.json', JSON.stringify(cssData(manifest)));
    write('web-types.json', JSON.stringify(webTypes(manifest)));

    mkdirSync(at('../dist/frameworks'), { recursive: true });
    write('frameworks/elements.d.ts', elementTypes(manifest));
    for (const name of ['react', 'svelte', 'vue']) {
      copyFileSync(at(`${name}.d.ts`), at(`../dist/frameworks/${name}.d.ts`));
    }
    // There is nothing to run, but an import without `type` is not to fail.
    write('frameworks/types-only.js', 'export {};');
  },
};
