// Puts results where they are read.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { chartOf } from './chart.mjs';
import { reportOf } from './report.mjs';

const root = new URL('../', import.meta.url);
const at = (path) => new URL(path, root);
const GUIDE = 'docs/performance.md';

/** Puts a text between the two marks of another. */
export function between(document, text) {
  const marked = /(<!-- bench -->\n)[^]*(\n<!-- \/bench -->)/;
  if (!marked.test(document)) throw new Error(`${GUIDE} has lost its marks, <!-- bench -->.`);
  return document.replace(marked, (_, start, end) => `${start}\n${text}\n${end}`);
}

/** Writes bench/results/; with `docs`, tables and chart into the guide too. */
export async function writeResults(results, { docs }) {
  const report = reportOf(results);
  mkdirSync(at('bench/results'), { recursive: true });
  writeFileSync(at('bench/results/results.json'), JSON.stringify(results, undefined, 2));
  writeFileSync(at('bench/results/results.md'), `${report}\n`);
  writeFileSync(at('bench/results/results.svg'), chartOf(results));
  console.log(`\n${report}\n\nWritten: bench/results/results.md, results.svg, results.json`);
  if (!docs) return;
  const config = await resolveConfig(at(GUIDE));
  const guide = between(readFileSync(at(GUIDE), 'utf8'), report);
  writeFileSync(at(GUIDE), await format(guide, { ...config, parser: 'markdown' }));
  writeFileSync(at('docs/performance.svg'), chartOf(results));
  console.log(`         ${GUIDE}, docs/performance.svg`);
}
