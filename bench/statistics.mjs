/** The middle one; of an even number the mean of the two in the middle. Absent figures do not count. */
export function median(figures) {
  const sorted = figures.filter(Number.isFinite).sort((a, b) => a - b);
  if (!sorted.length) return undefined;
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}

/**
 * How many times as much the one takes as the other, compared within each round, so that what slows
 * the machine for a while slows both.
 */
export const ratio = (figures, others) =>
  median(figures.map((figure, round) => figure / others[round]));
