import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countObjects } from '../support/heap.mjs';
import { liveLong } from '../support/long-life.mjs';

/* Longer ones: npm run bench:life. */

const ROUND = 120;

test('hours of ever other pictures leave nothing more on a page', async () => {
  await liveLong(async ({ page, polls, count, errors }) => {
    const samples = [];
    for (let round = 0; round < 3; round++) {
      await polls(ROUND);
      samples.push({ ...(await count()), objects: await countObjects(page) });
    }
    const [warm, then, last] = samples;
    assert.equal(warm.timers, 1, 'the clock of the page');
    for (const { timers, listeners, nodes } of [then, last]) {
      assert.equal(timers, warm.timers);
      assert.ok(Math.abs(listeners - warm.listeners) <= 4, `${listeners} listeners`);
      assert.ok(Math.abs(nodes - warm.nodes) <= 0.02 * warm.nodes, `${nodes} nodes`);
    }
    // What is kept of each picture, be it one small object, is there as often as there were pictures.
    const grown = [...last.objects.keys()].filter((name) =>
      [
        [warm, then],
        [then, last],
      ].every(
        ([before, after]) =>
          (after.objects.get(name) ?? 0) - (before.objects.get(name) ?? 0) >= ROUND / 2,
      ),
    );
    assert.deepEqual(grown, [], 'classes of which there are more with each picture');
    assert.deepEqual(errors, []);
  });
});
