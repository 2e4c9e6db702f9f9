// Figures of many rounds, made one.
import { median, ratio } from './statistics.mjs';

/** What the empty host page has as well is not the widget's. */
const OVER_EMPTY = new Set(['tasks', 'script', 'nodes', 'heap', 'listeners']);

/** The figures of a row in each round; undefined for a contender that is not there or has failed. */
function series(rows, id, what) {
  const row = rows?.find((one) => one.id === id);
  const figures = row?.failed ? undefined : row?.figures[what];
  const empty = OVER_EMPTY.has(what) && rows?.find((one) => one.id === 'empty')?.figures[what];
  if (!figures || !empty) return figures;
  const floor = median(empty);
  return figures.map((figure) => figure - floor);
}

/** The middle figure of a contender. */
export const figureOf = (rows, id, what) => median(series(rows, id, what) ?? []);

/** How many times as much a contender takes as another. */
export function ratioOf(rows, id, other, what) {
  const [own, others] = [series(rows, id, what), series(rows, other, what)];
  return own && others && ratio(own, others);
}
