// Compiles a small app of each framework against the packed package, and uses it in a browser:
//   npm run test:frameworks                 all of them
//   npm run test:frameworks -- vue react    some
// The frameworks are installed in a temporary folder, from the registry or npm's cache. Where neither
// has them, this is left out; ALLCLEAR_FRAMEWORKS_REQUIRED=1 insists. Last line: `N passed, N failed`.
import { build, isStale } from '../../demo/build.mjs';
import { execute } from '../support/execute.mjs';
import { nodeRunner, nodeSummary, testFiles } from '../support/stages.mjs';
import { openWorkshop } from './workshop.mjs';

const MINUTES = 8; // after which it hangs

const UNREACHABLE = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|ETIMEDOUT|ENOTCACHED)\b/;

const required = process.env.ALLCLEAR_FRAMEWORKS_REQUIRED === '1';
const totals = { passed: 0, failed: 0 };

// What is interrupted tidies up too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

async function installed() {
  try {
    if (isStale()) await build();
    return await openWorkshop();
  } catch ({ message }) {
    if (!required && UNREACHABLE.test(message)) {
      console.log('skipped: apps of each framework (the registry cannot be reached)');
    } else {
      totals.failed = 1;
      console.log(`FAIL apps of each framework could not be made ready\n${message}`);
    }
    return undefined;
  }
}

const folder = await installed();
if (folder) {
  const { ok, output } = await execute(nodeRunner(testFiles('test/frameworks', '.test.mjs', [])), {
    minutes: MINUTES,
    echo: true,
    extraEnv: { ALLCLEAR_WORKSHOP: folder, ALLCLEAR_APPS: process.argv.slice(2).join() },
  });
  const { passed, failed } = nodeSummary(output);
  // What crashed, or ran no test, has not passed, whatever it counted.
  totals.passed = passed;
  totals.failed = failed || (ok && passed ? 0 : 1);
}

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;
