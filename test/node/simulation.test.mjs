import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCENARIOS } from '../../bench/simulation/scenarios.mjs';
import { figuresOf, simulate } from '../../bench/simulation/simulate.mjs';

/* Chance is the same each time. All of it, with 100,000 visitors: npm run bench:simulation. */

const VISITORS = 3000;
const BEYOND = 300;

/** An outage with its recovery, midnight, and all sent away until the same moment. */
const CHOSEN = [0, 2, 4].map((index) => SCENARIOS[index]);

for (const { name, ...scenario } of CHOSEN) {
  test(`no second brings the origin more than twice the mean: ${name}`, async () => {
    const [end] = scenario.events.at(-1);
    const seconds = Math.min(scenario.seconds, end + BEYOND);
    const curve = await simulate({ ...scenario, seconds }, { visitors: VISITORS });
    const { mean, peak, ratio, second } = figuresOf(curve);
    assert.ok(mean > VISITORS / 70, `they do ask: ${mean} a second`);
    assert.ok(
      ratio <= 2,
      `${peak} requests in second ${second}, ${ratio.toFixed(2)} times the mean`,
    );
  });
}
