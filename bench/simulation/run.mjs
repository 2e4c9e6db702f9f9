// How often 100,000 visitors ask a status page when it fails, when it recovers, and at midnight:
//   npm run bench:simulation -- [--visitors 100000] [--only 0,2]
// Groups of them run side by side, one a core. Writes the table and the chart into docs/.
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import ora from 'ora';
import { format, resolveConfig } from 'prettier';
import { chart } from './chart.mjs';
import { SCENARIOS } from './scenarios.mjs';
import { figuresOf, together } from './simulate.mjs';
import { tableOf } from './table.mjs';

const GROUP = 10_000;
const DOCUMENT = new URL('../../docs/performance-network.md', import.meta.url);
const CHART = new URL('../../docs/performance-network.svg', import.meta.url);

const { values } = parseArgs({
  options: { visitors: { type: 'string', default: '100000' }, only: { type: 'string' } },
});
const visitors = Number(values.visitors);
const chosen = values.only?.split(',').map(Number) ?? SCENARIOS.map((_, index) => index);

const groups = Math.ceil(visitors / GROUP);
const tasks = chosen.flatMap((scenario) =>
  Array.from({ length: groups }, (_, group) => ({
    scenario,
    visitors: Math.min(GROUP, visitors - group * GROUP),
    seed: scenario * groups + group + 1,
  })),
);
const curves = new Map(chosen.map((scenario) => [scenario, []]));
const all = tasks.length;
let done = 0;
const spinner = ora(`${visitors} visitors`).start();

/** One task after the other, in a thread of its own. */
async function lane() {
  const worker = new Worker(new URL('worker.mjs', import.meta.url));
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    const { scenario } = task;
    const { name } = SCENARIOS[scenario];
    worker.postMessage(task);
    for (let curve; !curve;) {
      const [message] = await once(worker, 'message');
      done += message.share;
      spinner.text = `${visitors} visitors: ${((done / all) * 100).toFixed(0)} % (${name})`;
      curve = message.curve;
      if (curve) curves.get(scenario).push(curve);
    }
  }
  await worker.terminate();
}
await Promise.all(Array.from({ length: availableParallelism() }, lane));
spinner.succeed(`${visitors} visitors`);

const results = chosen.map((index) => {
  const curve = together(curves.get(index));
  return { ...SCENARIOS[index], curve, ...figuresOf(curve) };
});
const table = tableOf(results);
console.log(table);

if (visitors === 100_000 && !values.only) {
  const before = readFileSync(DOCUMENT, 'utf8');
  const after = before.replace(/(<!-- simulation -->)[^]*?(<!-- end -->)/, `$1\n\n${table}\n\n$2`);
  const style = await resolveConfig(DOCUMENT);
  writeFileSync(DOCUMENT, await format(after, { ...style, parser: 'markdown' }));
  writeFileSync(CHART, chart(results));
}
