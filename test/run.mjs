// The test command. `npm test` runs every stage; quicker while at work:
//   npm test -- --only lint            one stage (or several: --only lint --only types)
//   npm test -- --only browser badge   the test files whose path holds "badge"
//   npm test -- badge                  those of all stages
//   npm test -- --coverage             also measures what part of the code the browser tests run
// One stage alone uses the dist/ that is there. Last line: `N passed, N failed`.
import { parseArgs } from 'node:util';
import { execute, indent } from './support/execute.mjs';
import { stages } from './support/stages.mjs';

const LANES = 2;
const MINUTES = 5; // after which a command hangs, unless its stage is a longer one

const { values, positionals: filters } = parseArgs({
  options: { only: { type: 'string', multiple: true }, coverage: { type: 'boolean' } },
  allowPositionals: true,
});
const all = stages(filters, { measured: values.coverage });
const unknown = values.only?.filter((name) => !all.some((stage) => stage.name === name)) ?? [];
if (unknown.length) {
  console.error(`No stage ${unknown.join(', ')}: ${all.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const chosen = all.filter(({ name, files }) => {
  if (values.only) return values.only.includes(name);
  return !filters.length || files?.length;
});
if (!chosen.length) {
  console.error(`No test file's path holds ${filters.join(' or ')}.`);
  process.exit(1);
}
const verbose = chosen.length < all.length;
const totals = { passed: 0, failed: 0 };
const broken = new Set();

async function run({ name, files, needs, show, run: commands, counts, minutes = MINUTES }) {
  const started = performance.now();
  let [ok, output] = [true, ''];
  if (broken.has(needs)) [ok, output] = [false, `not run: the ${needs} failed\n`];
  else if (files && !files.length) [ok, output] = [false, 'no test files\n'];
  else {
    for (const command of commands(files)) {
      const result = await execute(command, { minutes, echo: verbose });
      ok &&= result.ok;
      output += result.output;
    }
  }
  const counted = counts?.(output) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const { passed, failed, leftOut } = counted;
  // A stage that crashed, or that ran no test, has not passed, whatever it counted.
  const failures = failed || (ok && passed ? 0 : 1);
  if (failures) broken.add(name);
  totals.passed += passed;
  totals.failed += failures;

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const rest = leftOut ? `, ${leftOut} left out` : '';
  const figures = counts ? `  ${passed} passed, ${failures} failed${rest}` : '';
  console.log(`${failures ? 'FAIL' : 'ok  '} ${name.padEnd(8)}${seconds.padStart(6)} s${figures}`);
  if ((failures || show) && !verbose) console.log(indent(output));
}

/** As many at a time as there are lanes, each when what it needs is done. */
async function runTogether(queue) {
  const done = new Map();
  const lane = async () => {
    for (let stage = queue.shift(); stage; stage = queue.shift()) {
      await done.get(stage.needs);
      done.set(stage.name, run(stage));
      await done.get(stage.name);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

await runTogether(chosen.filter(({ alone }) => !alone));
// These drive browsers against the clock, so they have the machine to themselves.
for (const stage of chosen.filter(({ alone }) => alone)) await run(stage);

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;
