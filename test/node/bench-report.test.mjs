import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chartOf } from '../../bench/chart.mjs';
import { reportOf } from '../../bench/report.mjs';
import { readSizes } from '../../bench/sizes.mjs';
import { median, ratio } from '../../bench/statistics.mjs';
import { between } from '../../bench/write.mjs';

const row = (id, name, figures, more) => ({ id, name, figures, ...more });

const results = {
  when: '2026-06-12T18:58:00.000Z',
  machine: 'a machine, 2 cores',
  browser: 'Chrome/156',
  runs: 3,
  throttle: 4,
  sizes: { 'client alone': 6000 },
  parts: {
    badge: [
      row('empty', 'empty host page', { paint: [100, 90, 110], script: [4, 4, 5] }),
      row('vanilla', 'vanilla DOM', { paint: [150, 300, 160], script: [14, 14, 14] }),
      row('lit', 'Lit floor', { paint: [160, 310, 170], script: [24, 24, 24] }),
      row('allclear', 'Allclear', { paint: [165, 330, 400], script: [34, 44, 54] }),
      row('atlassian', 'Another', { paint: [] }, { failed: 'shows no data within 60 s' }),
    ],
  },
};

test('medians leave out rounds without a figure', () => {
  assert.equal(median([3, undefined, 1]), 2);
  assert.equal(median([]), undefined);
});

test('ratios are taken within rounds, so that a slow round does not count', () => {
  assert.equal(ratio([10, 40, 12], [10, 20, 10]), 1.2);
});

test('a table has medians, less what the empty page takes, and ratios', () => {
  const report = reportOf(results);
  assert.match(report, /medians of 3 rounds/);
  assert.match(report, /^\| {2}\| paint, ms \| to vanilla \| script, ms \| to Lit floor \|$/m);
  assert.match(report, /^\| Allclear \| 330 \| 1\.10× \| 40 \| 2\.00× \|$/m);
});

test('each goal says whether it is reached; what was not measured is left out', () => {
  const report = reportOf(results);
  assert.match(report, /badge, to vanilla DOM \| ≤ 1.2× \| 1.10× \| yes \|/);
  assert.match(report, /badge, to the Lit floor \| ≤ 1.5× \| 2.00× \| \*\*no\*\* \|/);
  assert.match(report, /client \| ≤ 6.5 kB \| 6.0 kB \| yes \|/);
  assert.doesNotMatch(report, /list of 500/);
});

test('a contender that fails says why, in table and chart', () => {
  assert.match(reportOf(results), /^\| Another \| not measured: shows no data within 60 s \|/m);
  assert.doesNotMatch(chartOf(results), /Another/);
  assert.match(chartOf(results), />Allclear</);
});

test('sizes are read from what the size gate prints', () => {
  const output = 'ok   client alone   6000 of 7000 bytes\nFAIL bundle   39000 of 28000 bytes\n';
  assert.deepEqual(readSizes(output), { 'client alone': 6000, bundle: 39_000 });
});

test('tables go between the marks of the guide, and nowhere else', () => {
  const guide = 'a\n<!-- bench -->\nold\n<!-- /bench -->\nb';
  assert.equal(between(guide, '$1 new'), 'a\n<!-- bench -->\n\n$1 new\n\n<!-- /bench -->\nb');
  assert.throws(() => between('no marks', 'new'), /lost its marks/);
});
