// `npm run docs [-- --serve] [-- --storybook]`: makes the site, in docs-static/.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Eleventy from '@11ty/eleventy';
import { build } from 'esbuild';
import { ROOT } from './pages.mjs';

const CONFIG = 'docs/site/eleventy.config.mjs';

/** What moves on the pages, with the scenarios of the kit for tests. */
const script = (output) =>
  build({
    entryPoints: [join(import.meta.dirname, 'site.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outfile: join(output, 'site.js'),
    logLevel: 'warning',
  });

const eleventy = (output, options) =>
  new Eleventy('docs/site', output, { configPath: CONFIG, quietMode: true, ...options });

/** Makes the site in a folder, which is emptied before. */
export async function buildSite(output) {
  rmSync(output, { recursive: true, force: true });
  await eleventy(output).write();
  await script(output);
}

function buildStorybook(output) {
  const bin = join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js');
  const args = ['build', '--disable-telemetry', '--output-dir', join(output, 'storybook')];
  const { status, signal, error } = spawnSync(process.execPath, [bin, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const why = error?.message ?? signal ?? status;
  if (status !== 0) throw new Error(`Storybook could not be built (${why}).`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(ROOT);
  const { values } = parseArgs({
    options: { serve: { type: 'boolean' }, storybook: { type: 'boolean' } },
  });
  const output = 'docs-static';
  if (values.storybook) process.env.ALLCLEAR_DOCS_STORYBOOK = '1';
  await buildSite(output);
  if (values.storybook) buildStorybook(output);
  console.log(`The site is in ${output}/; its first page is ${output}/index.html.`);
  if (values.serve) {
    const server = eleventy(output, { runMode: 'serve' });
    await server.init();
    await server.watch();
    await server.serve(8080);
  }
}
