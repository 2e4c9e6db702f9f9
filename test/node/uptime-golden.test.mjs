// What hosted status pages displayed, against what is computed from the days that they gave. The
// recordings are no part of this repository: skipped where they do not lie beside it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { dayStatus, downtime, meanUptime, uptimeWindow } from '../../dist/model/uptime.js';
import { ENGLISH } from '../../dist/text/language.js';
import { percent } from '../../dist/text/numbers.js';

const folder = new URL('../../../shared/payloads/statuspage/uptime/', import.meta.url);
const skip = existsSync(folder) ? false : 'no recorded pages beside this repository';
const json = (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

const pages = skip
  ? []
  : readdirSync(folder)
      .filter((name) => name.endsWith('.uptimeData.json'))
      .map((name) => ({
        name: name.split('.')[0],
        given: json(name),
        shown: json(name.replace('.uptimeData.', '.rendered.')),
      }));

/** An entry of the page's data in the shape of the status document. */
const record = ({ component: { startDate }, days }) => ({
  origin: 'provider',
  ...(startDate ? { since: startDate } : {}),
  days: days.map(({ date, outages: { p = 0, m = 0 } }) => ({
    date,
    partialSeconds: p,
    majorSeconds: m,
  })),
});

const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const distance = (a, b) => Math.hypot(...a.map((value, index) => value - b[index]));

/** The weighted seconds at which a day has the page's plain colours; it blends in between. */
const ANCHORS = [
  ['yellow', 1188, 'degraded_performance'],
  ['orange', 1980, 'partial_outage'],
  ['red', 3600, 'major_outage'],
];
/** Trouble begins half way from green to yellow. */
const stops = (palette) => [
  [-1188, rgb(palette.green)],
  ...ANCHORS.map(([name, seconds]) => [seconds, rgb(palette[name])]),
];

/** The weighted seconds that a colour between the anchors can stand for. */
function secondsOf(colour, palette) {
  const points = stops(palette);
  const places = points.slice(1).map(([to, end], index) => {
    const [from, start] = points[index];
    const line = end.map((value, channel) => value - start[channel]);
    const length = line.reduce((sum, value) => sum + value * value, 0);
    const along = line.reduce((sum, value, at) => sum + value * (colour[at] - start[at]), 0);
    const share = length ? Math.min(1, Math.max(0, along / length)) : 0;
    const off = distance(
      colour,
      start.map((value, at) => value + share * line[at]),
    );
    // A page whose yellow is its orange has one colour for all that lies between.
    return { off, from: from + share * (to - from), to: length ? from + share * (to - from) : to };
  });
  const nearest = Math.min(...places.map(({ off }) => off));
  assert.ok(nearest < 2, `rgb(${colour}) lies on the blend`);
  const near = places.filter(({ off }) => off < nearest + 0.01);
  return {
    from: Math.min(...near.map(({ from }) => from)),
    to: Math.max(...near.map(({ to }) => to)),
  };
}

/** The statuses whose anchor lies nearest to a displayed colour; several where anchors are alike. */
function statusesOf(fill, palette) {
  const is = (name) => fill.toLowerCase() === palette[name].toLowerCase();
  if (is('no_data')) return [undefined];
  if (is('green')) return ['operational'];
  const { from, to } = secondsOf(rgb(fill), palette);
  const anchorAt = (seconds) =>
    ANCHORS.reduce((best, one) =>
      Math.abs(one[1] - seconds) < Math.abs(best[1] - seconds) ? one : best,
    );
  return ANCHORS.slice(ANCHORS.indexOf(anchorAt(from)), ANCHORS.indexOf(anchorAt(to)) + 1).map(
    ([, , status]) => status,
  );
}

test('every percentage that was displayed', { skip }, (t) => {
  let figures = 0;
  let below = 0;
  let since = 0;
  for (const { name, given, shown } of pages) {
    for (const [id, text] of Object.entries(shown.displayedPercent)) {
      const days = record(given[id]);
      const window = uptimeWindow(days, 90);
      assert.equal(percent(ENGLISH, window.percent), `${text}\u00a0%`, `${name} ${id}`);
      figures++;
      if (text !== '100.0') below++;
      if (days.since) since++;
    }
  }
  t.diagnostic(
    `${figures} of ${pages.length} pages; ${below} below 100, ${since} of a known first day`,
  );
  assert.ok(figures > 0 && below > 0 && since > 0);
});

test('every percentage of a group, from its children', { skip }, (t) => {
  let figures = 0;
  let partly = 0;
  for (const { name, given, shown } of pages) {
    for (const [id, { component }] of Object.entries(given)) {
      if (!component.isGroup) continue;
      const children = component.group.filter((child) => given[child]);
      // Some pages give the days of some children only: nobody can tell the mean of all.
      if (children.length < component.group.length) {
        partly++;
        continue;
      }
      const window = uptimeWindow(meanUptime(children.map((child) => record(given[child]))), 90);
      assert.equal(percent(ENGLISH, window.percent), `${shown.displayedPercent[id]}\u00a0%`, name);
      const own = uptimeWindow(record(given[id]), 90).days;
      assert.deepEqual(
        window.days.map(({ date, partialSeconds: p, majorSeconds: m }) => [date, p, m]),
        own.map(({ date, partialSeconds: p, majorSeconds: m }) => [date, p, m]),
        `${name} ${component.name}`,
      );
      figures++;
    }
  }
  t.diagnostic(`${figures} groups; ${partly} whose children are not all given are left out`);
  assert.ok(figures > 0);
});

test('every colour of a day that was displayed', { skip }, (t) => {
  const counts = {};
  let blended = 0;
  let either = 0;
  for (const { name, given, shown } of pages) {
    const palette = shown.pageColorData;
    for (const [id, fills] of Object.entries(shown.displayedFills)) {
      const { days } = uptimeWindow(record(given[id]), 90);
      assert.equal(days.length, fills.length, `${name} ${id}`);
      days.forEach((day, index) => {
        const status = dayStatus(day);
        const possible = statusesOf(fills[index], palette);
        const what = `${name} ${id} ${day.date}: ${downtime(day)} s, ${fills[index]}`;
        assert.ok(possible.includes(status), `${what} is ${possible.join(' or ')}, not ${status}`);
        counts[status ?? 'no data'] = (counts[status ?? 'no data'] ?? 0) + 1;
        if (possible.length > 1) either++;
        if (status === undefined || status === 'operational') return;
        // The colour itself says how much it was, as far as red.
        const { from, to } = secondsOf(rgb(fills[index]), palette);
        const seconds = Math.min(3600, downtime(day));
        assert.ok(seconds > from - 15 && seconds < to + 15, `${what} reads as ${from} to ${to} s`);
        blended++;
      });
    }
  }
  t.diagnostic(
    `${Object.values(counts).reduce((sum, count) => sum + count, 0)} days of ${pages.length} pages: ` +
      `${JSON.stringify(counts)}; ${blended} read as seconds, ${either} could be two statuses`,
  );
  // Of partial outages and of days without data there is none: test/model/uptime-golden.test.ts.
  assert.ok(counts.operational && counts.degraded_performance && counts.major_outage);
});
