import { failedOutside, resultOf, testsOf } from './results.mjs';

/**
 * A Web Test Runner reporter that says `tests: N passed, N failed, N left out`, which stages.mjs
 * reads, and which were left out: `itNeeds` of engine.ts writes the reason into their names.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const tests = sessions.flatMap(testsOf);
      const count = (result) => tests.filter((test) => resultOf(test) === result).length;
      const failed = count('failed') + sessions.filter(failedOutside).length;
      const leftOut = tests.filter(({ skipped }) => skipped);
      console.log(`tests: ${count('passed')} passed, ${failed} failed, ${leftOut.length} left out`);
      for (const { fullName } of leftOut) console.log(`left out: ${fullName}`);
    },
  };
}
