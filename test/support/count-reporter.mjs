/** A Web Test Runner reporter that says `tests: N passed, N failed`, which stages.mjs reads. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const totals = sessions.map(count);
      const sum = (key) => totals.reduce((total, each) => total + each[key], 0);
      console.log(`tests: ${sum('passed')} passed, ${sum('failed')} failed`);
    },
  };
}

/** A file that failed outside its tests (a bad import, an error in passing) fails once more. */
function count({ passed: filePassed, testResults }) {
  const tests = testResults ? testsOf(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  return {
    passed: tests.filter((test) => test.passed && !test.skipped).length,
    failed: failed || (filePassed ? 0 : 1),
  };
}

const testsOf = (suite) => [...suite.tests, ...suite.suites.flatMap(testsOf)];
