// Runs the browser tests in the engines that `npm test` does not use:
//   npm run test:engines                        in each that is there
//   npm run test:engines -- --engine firefox    in one (or several), which then must be there
//   npm run test:engines -- badge               the test files whose path holds "badge"
// and then, in each of them and in an installed Chromium, what takes a driver: *.test.mjs beside this
// file, on dist/. ALLCLEAR_ENGINES_REQUIRED=1 wants all to be there. Last line: `N passed, N failed`.
import { parseArgs } from 'node:util';
import { build, isStale } from '../../demo/build.mjs';
import { execute, indent } from '../support/execute.mjs';
import { countedLine, nodeRunner, nodeSummary, testFiles, testRunner } from '../support/stages.mjs';
import { ENGINES } from './engines.mjs';

const MINUTES = 15; // after which an engine hangs
const others = Object.keys(ENGINES).filter((engine) => engine !== 'chromium');

const { values, positionals: filters } = parseArgs({
  options: { engine: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const chosen = values.engine ?? others;
const unknown = chosen.filter((engine) => !ENGINES[engine]);
if (unknown.length) {
  console.error(`No engine ${unknown.join(', ')}: ${Object.keys(ENGINES).join(', ')}`);
  process.exit(1);
}
const files = filters.length ? testFiles('test', '.test.ts', filters) : [];
const driven = testFiles('test/engines', '.test.mjs', filters);
if (filters.length && !files.length && !driven.length) {
  console.error(`No test file's path holds ${filters.join(' or ')}.`);
  process.exit(1);
}
const required = Boolean(values.engine) || process.env.ALLCLEAR_ENGINES_REQUIRED === '1';
const totals = { passed: 0, failed: 0 };

async function run(name, command, extraEnv, summary) {
  const started = performance.now();
  const { ok, output } = await execute(command, { minutes: MINUTES, extraEnv });
  const { passed, failed, leftOut } = summary(output);
  // An engine that crashed, or that ran no test, has not passed, whatever it counted.
  const failures = failed || (ok && (passed || leftOut) ? 0 : 1);
  totals.passed += passed;
  totals.failed += failures;

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const figures = `${passed} passed, ${failures} failed, ${leftOut} left out`;
  console.log(
    `${failures ? 'FAIL' : 'ok  '} ${name.padEnd(10)}${seconds.padStart(6)} s  ${figures}`,
  );
  if (failures) console.log(indent(output));
  else if (leftOut)
    console.log(indent(output.match(/^left out: .*$|^.* # .*$/gm)?.join('\n') ?? ''));
}

// One after the other: each test drives a browser against the clock.
for (const engine of chosen) {
  const { name, missing } = ENGINES[engine];
  const why = missing();
  if (!why) {
    if (!filters.length || files.length) {
      await run(name, testRunner(files), { ALLCLEAR_ENGINE: engine }, countedLine);
    }
  } else if (required) {
    totals.failed++;
    console.log(`FAIL ${name} (${why})`);
  } else {
    console.log(`skipped: ${name} (${why})`);
  }
}

if (driven.length) {
  if (isStale()) await build();
  // Where nothing else is asked for, an installed Chromium takes part too.
  const engines = values.engine ?? Object.keys(ENGINES);
  await run('by driver', nodeRunner(driven), { ALLCLEAR_ENGINES: engines.join() }, nodeSummary);
}

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;
