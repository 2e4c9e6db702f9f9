// What Allclear is to reach, and whether it does.
import { figureOf, ratioOf } from './figures.mjs';

/** No more than `limit` times what another takes. */
const times = (part, what, id, other, limit, words) => ({
  words,
  limit: `≤ ${limit}×`,
  read: ({ parts }) => ratioOf(parts[part], id, other, what),
  show: (value) => `${value.toFixed(2)}×`,
  most: limit,
});

/** No more than `most`. */
const figure = (part, what, id, most, words, unit = '', digits = 0) => ({
  words,
  limit: `${most ? '≤ ' : ''}${(most / (unit === 'kB' ? 1000 : 1)).toLocaleString('en')}${unit && ` ${unit}`}`,
  read: ({ parts }) => figureOf(parts[part], id, what),
  show: (value) => `${(value / (unit === 'kB' ? 1000 : 1)).toFixed(digits)}${unit && ` ${unit}`}`,
  most,
});

const shift = (part, id, most, words) => figure(part, 'shift', id, most, words, '', 3);

const size = (name, most, words) => ({
  words,
  limit: `≤ ${most / 1000} kB`,
  read: ({ sizes }) => sizes?.[name],
  show: (value) => `${(value / 1000).toFixed(1)} kB`,
  most,
});

const GOALS = {
  'Bytes, after Brotli': [
    size('client alone', 6500, 'client'),
    size('one badge with all it needs', 13_000, 'one badge, bundled from npm'),
    size('script-tag bundle', 28_000, 'script-tag bundle, everything in one file'),
    size('script-tag bundle, its first file when split', 16_000, 'its first file when split'),
  ],
  'Paint with data': [
    times('badge', 'paint', 'allclear', 'vanilla', 1.2, 'badge, to vanilla DOM'),
    times('list-20', 'paint', 'allclear', 'vanilla', 1.2, 'list of 20, to vanilla DOM'),
    times('list-500', 'paint', 'allclear', 'vanilla', 1.3, 'list of 500, to vanilla DOM'),
    times('bars-20', 'paint', 'allclear', 'vanilla', 1.3, '20 bars, to vanilla DOM'),
  ],
  Script: [
    times('badge', 'script', 'allclear', 'lit', 1.5, 'badge, to the Lit floor'),
    times('list-20', 'script', 'allclear', 'lit', 1.5, 'list of 20, to the Lit floor'),
    times('list-500', 'script', 'allclear', 'lit', 1.5, 'list of 500, to the Lit floor'),
    times('bars-20', 'script', 'allclear', 'lit', 1.5, '20 bars, to the Lit floor'),
    times('badge', 'script', 'allclear', 'atlassian', 0.2, 'badge, to Atlassian’s element'),
  ],
  Bars: [
    times('mount-100', 'mount', 'allclear', 'vanilla', 1.6, '100 mounted, to vanilla DOM'),
    times('mount-1000', 'mount', 'allclear', 'vanilla', 1.6, '1,000 mounted, to vanilla DOM'),
    times('mount-1000', 'one', 'allclear', 'vanilla', 1.5, 'one of 1,000 changes, to vanilla DOM'),
    figure('mount-1000', 'bar', 'allclear', 21, 'nodes of a bar'),
    figure('mount-1000', 'heap', 'allclear', 9000, 'heap of a row with its bar', 'kB', 1),
  ],
  'Layout shift': [
    shift('badge', 'allclear', 0.02, 'badge, first visit'),
    shift('list-20', 'allclear', 0.02, 'list of 20, first visit'),
    shift('bars-20', 'allclear', 0.02, '20 bars, first visit'),
    shift('badge', 'allclear-again', 0, 'badge, last known picture'),
    shift('list-20', 'allclear-again', 0, 'list of 20, last known picture'),
    shift('list-20', 'allclear-at-once', 0, 'list of 20, the same by a script in the head'),
    shift('list-20', 'allclear-reserved', 0, 'list of 20, its height given'),
    shift('bars-20', 'allclear-again', 0, '20 bars, last known picture'),
    shift('bars-20', 'allclear-at-once', 0, '20 bars, the same by a script in the head'),
    shift('bars-20', 'allclear-reserved', 0, '20 bars, their height given'),
  ],
};

/** What is shown as zero is zero. */
const SLACK = 0.0005;

/** Each goal with what was measured; parts that were not run are left out. */
export const verdicts = (results) =>
  Object.entries(GOALS).map(([title, goals]) => ({
    title,
    goals: goals
      .map((goal) => ({ ...goal, value: goal.read(results) }))
      .filter(({ value }) => value !== undefined)
      .map(({ words, limit, show, most, value }) => ({
        words,
        limit,
        value: show(value),
        reached: value <= most + SLACK,
      })),
  }));
