/**
 * Measures contenders by turns, A B C A B C …, so that what disturbs the machine for a while disturbs
 * all of them. One that fails is not tried again; its row says why.
 *
 * @param {object[]} contenders
 * @param {number} runs
 * @param {(contender: object) => Promise<Record<string, number>>} measure
 * @param {(words: string) => void} say
 */
export async function rounds(contenders, runs, measure, say) {
  const rows = contenders.map(({ id, name, note }) => ({ id, name, note, figures: {} }));
  for (let round = 0; round < runs; round++) {
    for (const [index, contender] of contenders.entries()) {
      const row = rows[index];
      if (row.failed) continue;
      say(`round ${round + 1} of ${runs}, ${contender.name}`);
      try {
        for (const [what, figure] of Object.entries(await measure(contender))) {
          (row.figures[what] ??= [])[round] = figure;
        }
      } catch (error) {
        row.failed = error.message.split('\n', 1)[0];
      }
    }
  }
  return rows;
}
