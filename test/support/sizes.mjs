// What a visitor downloads, in bytes after brotli, against test/budgets.json. Entries of the npm
// package are bundled here as an application would do it; the script-tag files are taken as built.
import { readFile } from 'node:fs/promises';
import { brotli, bundled, pathOf } from './bundled.mjs';

const budgets = JSON.parse(await readFile(pathOf('test/budgets.json'), 'utf8'));
const width = Math.max(...budgets.map(({ what }) => what.length));

for (const { what, bundle, beside, file, budget } of budgets) {
  let ok = false;
  let result;
  try {
    // What an entry adds to a page that has the others already.
    const others = beside ? brotli((await bundled(...beside)).code) : 0;
    const whole = file
      ? await readFile(pathOf(file))
      : (await bundled(...(beside ?? []), ...[bundle].flat())).code;
    const size = brotli(whole) - others;
    ok = size <= budget;
    result = `${String(size).padStart(6)} of ${budget} bytes`;
  } catch (error) {
    result = `not measured: ${error.message}`;
  }
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${what.padEnd(width)} ${result}`);
  if (!ok) process.exitCode = 1;
}
