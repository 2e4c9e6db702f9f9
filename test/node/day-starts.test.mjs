// Every day of 18 zones and four years begins when Temporal says, wherever the visitor sits.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../support/day-starts.mjs', import.meta.url));
const run = promisify(execFile);

const counts = ['UTC', 'Europe/London', 'America/New_York'].map((host) => ({
  host,
  count: run(process.execPath, [script], { env: { ...process.env, TZ: host } }),
}));

for (const { host, count } of counts) {
  test(`the days of 18 zones, counted in ${host}`, async (t) => {
    const { wrong, ...figures } = JSON.parse((await count).stdout);
    t.diagnostic(`${figures.days} days and ${figures.windows} windows: ${wrong.length} wrong`);
    assert.deepEqual(wrong.slice(0, 20), []);
    assert.deepEqual(figures, {
      host,
      zones: 18,
      years: [2010, 2011, 2018, 2024],
      days: 18 * (3 * 365 + 366),
      windows: 18 * 4,
      moments: 18 * (3 * 122 + 122),
      shortest: 22,
      longest: 26,
    });
  });
}
