// Proves docs/mirror/nginx.conf with a real nginx, where there is one: `npm run test:mirror`.
// ALLCLEAR_MIRROR_REQUIRED=1 wants it to be there. Last line: `N passed, N failed`.
import { existsSync } from 'node:fs';
import { execute } from '../support/execute.mjs';
import { BUILD, nodeRunner, nodeSummary, testFiles } from '../support/stages.mjs';
import { findNginx } from './nginx.mjs';

const MINUTES = 5; // after which it hangs

const required = process.env.ALLCLEAR_MIRROR_REQUIRED === '1';
const totals = { passed: 0, failed: 0 };

if (findNginx()) {
  if (!existsSync('dist/client/index.js')) await execute(BUILD, { minutes: MINUTES });
  const files = testFiles('test/mirror', '.test.mjs', []);
  const { ok, output } = await execute(nodeRunner(files), { minutes: MINUTES, echo: true });
  const { passed, failed } = nodeSummary(output);
  // What crashed, or ran no test, has not passed, whatever it counted.
  totals.passed = passed;
  totals.failed = failed || (ok && passed ? 0 : 1);
} else if (required) {
  totals.failed = 1;
  console.log('FAIL the mirror behind a cache (nginx is not installed)');
} else {
  console.log('skipped: the mirror behind a cache, nginx is not installed');
}

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exitCode = totals.failed ? 1 : 0;
