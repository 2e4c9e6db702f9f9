// Compiles a small app of each framework against the packed package, and uses it in a browser:
//   npm run test:frameworks                 all of them
//   npm run test:frameworks -- vue react    some
// What it takes is installed in a temporary folder, from the registry or npm's cache.
// Last line: `N passed, N failed`.
import { build, isStale } from '../../demo/build.mjs';
import { execute } from '../support/execute.mjs';
import { nodeRunner, nodeSummary } from '../support/stages.mjs';
import { openWorkshop } from './workshop.mjs';

const MINUTES = 5; // after which it hangs

const totals = { passed: 0, failed: 0 };
let workshop;
try {
  if (isStale()) await build();
  workshop = await openWorkshop();
} catch (error) {
  totals.failed = 1;
  console.log(`FAIL the frameworks could not be installed\n${error.message}`);
}

if (workshop) {
  const extraEnv = {
    ALLCLEAR_WORKSHOP: workshop.folder,
    ALLCLEAR_APPS: process.argv.slice(2).join(),
  };
  const { ok, output } = await execute(nodeRunner(['test/frameworks/apps.test.mjs']), {
    minutes: MINUTES,
    echo: true,
    extraEnv,
  });
  const { passed, failed } = nodeSummary(output);
  // What crashed, or ran no test, has not passed, whatever it counted.
  totals.passed = passed;
  totals.failed = failed || (ok && passed ? 0 : 1);
  workshop.close();
}

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;
