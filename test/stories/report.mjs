// What is said while stories are looked at, and the last line, which stages.mjs reads.

/** Enough to see what is wrong: lists of five hundred rows are wrong in every row. */
const SHOWN = 3;

/** As it was written, without the marks of Lit. */
const plain = (problem) => problem.replace(/<!--.*?-->/g, '').replace(/\n/g, '\n     ');

export function startReport() {
  const counts = { passed: 0, failed: 0, leftOut: 0 };
  const open = new Map();

  return {
    /** Counts a test, and says what there is to object to. */
    tell(name, problems) {
      counts[problems.length ? 'failed' : 'passed'] += 1;
      for (const problem of problems.slice(0, SHOWN))
        console.log(`FAIL ${name}: ${plain(problem)}`);
      const more = problems.length - SHOWN;
      if (more > 0) console.log(`     and ${more} more`);
    },

    leaveOut() {
      counts.leftOut += 1;
    },

    /** A rule that axe could not decide about: that fails nobody. */
    wonder(id, rule) {
      open.set(rule, (open.get(rule) ?? new Set()).add(id));
    },

    /** Says how it went; returns whether all is well. */
    close() {
      for (const [rule, ids] of open) {
        const some = [...ids].slice(0, SHOWN).join(', ');
        console.log(`axe cannot tell: ${rule} in ${ids.size} stories, such as ${some}`);
      }
      const { passed, failed, leftOut } = counts;
      const tested = passed + failed + leftOut > 0; // or pictures were stored, and all went well
      if (tested) console.log(`tests: ${passed} passed, ${failed} failed, ${leftOut} left out`);
      return !failed;
    },
  };
}
