import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { failedOutside, resultOf, testsOf } from './results.mjs';

/**
 * A Web Test Runner reporter that writes for other tools what came of each test:
 * `{ engine, version, partial, tests: [{ file, name, title, result, error? }] }`. `result` is "passed",
 * "failed" or "left out"; `partial` says that only some of the files ran.
 */
export function resultsReporter({ engine, version, partial, path }) {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap(rows).sort((a, b) => order(a.file, b.file));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify({ engine, version, partial, tests }, null, 2)}\n`);
    },
  };
}

const order = (a, b) => (a < b ? -1 : Number(a > b));

/** A file that failed outside its tests is a row without a name. */
function rows(session) {
  const file = relative(process.cwd(), session.testFile).replaceAll('\\', '/');
  const outside = {
    file,
    name: '',
    title: '',
    result: 'failed',
    error: session.errors[0]?.message,
  };
  return [
    ...testsOf(session).map((test) => ({
      file,
      name: test.fullName,
      title: test.name,
      result: resultOf(test),
      ...(test.error && { error: test.error.message }),
    })),
    ...(failedOutside(session) ? [outside] : []),
  ];
}
