// What is published beside the scripts.
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cli as manifest } from '@custom-elements-manifest/analyzer/cli.js';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The schema of the document, from its one source. */
export const publishedSchema = {
  name: 'published-schema',
  async writeBundle() {
    const { jsonSchema } = await import(`../dist/providers/native-json-schema.js?${Date.now()}`);
    writeFileSync(at('../dist/schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
  },
};

export const LANGUAGES = readdirSync(at('../src/languages'))
  .filter((name) => name !== 'register.ts')
  .map((name) => name.slice(0, -'.ts'.length));

/**
 * The file of a language is no more than its words, so that it imports nothing and any script tag can
 * load it.
 */
export const languageFiles = {
  name: 'language-files',
  async writeBundle() {
    for (const tag of LANGUAGES) {
      const file = at(`../dist/languages/${tag}.js`);
      await import(`../dist/languages/${tag}.js?${Date.now()}`);
      const words = globalThis[Symbol.for('allclear')].at(-1);
      if (words.split(/\s/)[0] !== tag || /[`\\$]/.test(words)) this.error(`${tag}: no language`);
      writeFileSync(file, `(globalThis[Symbol.for("allclear")]??=[]).push(\`${words}\`)`);
    }
  },
};

/** custom-elements.json, what editors know of the elements: custom-elements-manifest.config.mjs. */
export const publishedManifest = {
  name: 'published-manifest',
  buildStart: () => manifest({ argv: ['analyze'], cwd: at('..') }),
};

/** Plain CSS, for those who want it. */
export const publishedThemes = {
  name: 'published-themes',
  writeBundle: () => cpSync(at('../src/themes'), at('../dist/themes'), { recursive: true }),
};

/** What an earlier build has left would be published too. */
export const afresh = {
  name: 'afresh',
  buildStart() {
    if (!this.meta.watchMode) rmSync(at('../dist'), { recursive: true, force: true });
  },
};
