/** All tests of a session of Web Test Runner, each with its full name: suites first, ' > ' between. */
export const testsOf = ({ testResults }) => (testResults ? below(testResults, []) : []);

const below = (suite, path) => [
  ...suite.tests.map((test) => ({ ...test, fullName: [...path, test.name].join(' > ') })),
  ...suite.suites.flatMap((each) => below(each, [...path, each.name])),
];

/** What came of a test that belongs in the count. */
export const resultOf = ({ passed, skipped }) =>
  skipped ? 'left out' : passed ? 'passed' : 'failed';

/** A file that failed outside its tests (a bad import, an error in passing) has failed once more. */
export const failedOutside = (session) =>
  !session.passed && !testsOf(session).some((test) => resultOf(test) === 'failed');
