// What each framework's own checker reports, and what it should: the lines marked "wrong".
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './workshop.mjs';

const TSC = ['typescript/bin/tsc', '-p', '.'];
const NGC = 'compiler-cli/bundles/src/bin/ngc.js';

/** Each a command and its arguments, below node_modules. */
const CHECKERS = {
  typescript: [TSC],
  react: [TSC],
  vue: [['vue-tsc/bin/vue-tsc.js', '-p', '.']],
  svelte: [['svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--output', 'machine']],
  // The first writes what is bundled then.
  angular: [
    [`@angular/${NGC}`, '-p', '.'],
    [`@angular/${NGC}`, '-p', 'tsconfig.wrong.json'],
  ],
};
export const CHECKED = Object.keys(CHECKERS);

/** `a.ts(3,1): error`, `a.ts:3:1 - error`, `ERROR "a.svelte" 3:1` */
const REPORT = /^(?:\d+ ERROR )?"?([\w./-]+?)"?[(: ](\d+)[,:]\d+(?:\)?:| -| ).*$/gm;

/** The lines that are reported, as "file:line". */
export async function reportedIn(name, modules, folder) {
  let said = '';
  for (const [script, ...args] of CHECKERS[name]) {
    const { output } = await run(process.execPath, [join(modules, script), ...args], folder);
    // eslint-disable-next-line no-control-regex -- Angular colours whatever it is told.
    said += output.replace(/\x1b\[\d*m/g, '');
  }
  const lines = Array.from(said.matchAll(REPORT), ([, file, line]) => `${file}:${line}`);
  return { lines: [...new Set(lines)].sort(), said };
}

/** The lines that have to be. */
export function wrongIn(folder) {
  const file = readdirSync(folder).find((one) => /^wrong\./i.test(one));
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => (/(?:\/\/|<!--) wrong\b/.test(text) ? `${file}:${index + 1}` : []))
    .sort();
}
