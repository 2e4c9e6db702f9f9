import { createOrigin } from './origin.mjs';
import { ARRIVAL, MIXED, WELL } from './scenarios.mjs';
import { createVisitors } from './visitors.mjs';
import { createWorld } from './world.mjs';

/**
 * Plays a scenario with so many visitors: how often the origin was asked in each second.
 *
 * @param {typeof import('./scenarios.mjs').SCENARIOS[number]} scenario
 * @param {object} options
 * @param {number} options.visitors
 * @param {number} [options.seed]  of chance; the same gives the same
 * @param {(share: number) => void} [options.progress]
 */
export async function simulate(scenario, { visitors: count, seed, progress }) {
  const { seconds, plan, stays, start = Date.parse('2026-06-10T12:00:00Z') } = scenario;
  const origin = createOrigin(plan, () => world.second);
  const world = createWorld({ start, seed, fetch: origin.fetch });
  const visitors = createVisitors(count);
  try {
    while (world.second < seconds) {
      visitors.arrive(world.second, ARRIVAL);
      if (!stays && world.second > ARRIVAL) visitors.change();
      await world.pass();
      progress?.(world.second / seconds);
    }
    visitors.leave();
    // The store forgets them a little later.
    for (let second = 0; second < 3; second++) await world.pass();
  } finally {
    world.restore();
  }
  return Array.from({ length: seconds }, (_, second) => origin.curve[second] ?? 0);
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);

/** What a curve amounts to: the mean while all was well, and the worst second from then on. */
export function figuresOf(curve) {
  const mean = sum(curve.slice(MIXED, WELL)) / (WELL - MIXED);
  const peak = Math.max(...curve.slice(WELL));
  return { mean, peak, second: curve.indexOf(peak, WELL), ratio: peak / mean };
}

/** The curve of visitors who know nothing of each other, from those of several groups. */
export const together = (curves) =>
  curves[0].map((_, second) => sum(curves.map((one) => one[second])));
