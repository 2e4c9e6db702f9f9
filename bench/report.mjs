// Results as Markdown.
import { figureOf, ratioOf } from './figures.mjs';
import { verdicts } from './goals.mjs';

const number = (value, digits = 0) =>
  value === undefined
    ? '–'
    : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const kilobytes = (value) => number(value === undefined ? undefined : value / 1000, 1);
const times = (value) => (value === undefined ? '–' : `${value.toFixed(2)}×`);

/** A column: its head, and what stands in it for a contender. */
const plain = (head, what, digits) => [
  head,
  (rows, id) => number(figureOf(rows, id, what), digits),
];
const heap = ['heap, kB', (rows, id) => kilobytes(figureOf(rows, id, 'heap'))];
const compared = (head, what, other) => [head, (rows, id) => times(ratioOf(rows, id, other, what))];

const LOADED = [
  plain('code, bytes', 'code'),
  plain('requests', 'requests'),
  plain('paint, ms', 'paint'),
  compared('to vanilla', 'paint', 'vanilla'),
  plain('script, ms', 'script'),
  compared('to Lit floor', 'script', 'lit'),
  plain('all tasks, ms', 'tasks'),
  plain('longest, ms', 'longest'),
  plain('layout shift', 'shift', 3),
  plain('nodes', 'nodes'),
  heap,
];
const MOUNTED = [
  plain('mount, ms', 'mount'),
  compared('to vanilla', 'mount', 'vanilla'),
  plain('one changes, ms', 'one'),
  compared('to vanilla', 'one', 'vanilla'),
  plain('all change, ms', 'all'),
  plain('sweep, ms', 'sweep'),
  plain('nodes of a row', 'row'),
  plain('of its bar', 'bar'),
  ['heap of a row, kB', heap[1]],
  plain('listeners', 'listeners'),
];
const SLOW = [
  plain('paint, ms', 'paint'),
  compared('to Allclear plain', 'paint', 'allclear'),
  plain('requests', 'requests'),
];

export const PARTS = {
  badge: ['Badge', LOADED],
  'list-20': ['List of 20 components', LOADED],
  'list-500': ['List of 500 components', LOADED],
  'bars-20': ['20 bars of 90 days', LOADED],
  'mount-100': ['100 bars, data at hand', MOUNTED],
  'mount-1000': ['1,000 bars, data at hand', MOUNTED],
  'slow-4g': ['Slow 4G: 150 ms there and back, 1.6 Mbit/s', SLOW],
};

const line = (cells) => `| ${cells.join(' | ')} |`;

/** A Markdown table; the first column is words, the others are figures. */
const table = (heads, lines) =>
  [
    line(heads),
    line(heads.map((_, index) => (index ? '--:' : '---'))),
    ...lines.map((cells) => line(cells)),
  ].join('\n');

function partTable(rows, columns) {
  const used = columns.filter(([, cell]) => rows.some(({ id }) => cell(rows, id) !== '–'));
  return table(
    ['', ...used.map(([head]) => head)],
    rows.map(({ id, name, failed }) => [
      name,
      ...(failed
        ? [`not measured: ${failed}`, ...used.slice(1).map(() => '')]
        : used.map(([, cell]) => cell(rows, id))),
    ]),
  );
}

function notes(rows) {
  const noted = rows.filter(({ note }) => note).map(({ name, note }) => `${name}: ${note}.`);
  return noted.length ? `\n\n${noted.join(' ')}` : '';
}

function goalTable(results) {
  const lines = verdicts(results).flatMap(({ title, goals }) =>
    goals.map(({ words, limit, value, reached }) => [
      `${title}: ${words}`,
      limit,
      value,
      reached ? 'yes' : '**no**',
    ]),
  );
  return lines.length && table(['', 'goal', 'measured', 'reached'], lines);
}

/** All tables, under headings of level 3. */
export function reportOf(results) {
  const { when, machine, browser, runs, throttle, parts } = results;
  const goals = goalTable(results);
  return [
    `Measured on ${when.slice(0, 10)}: ${browser}, ${machine}, processor ${throttle} times slower, medians of ${runs} rounds.`,
    ...(goals ? [`### Goals\n\n${goals}`] : []),
    ...Object.entries(PARTS)
      .filter(([name]) => parts[name])
      .map(
        ([name, [title, columns]]) =>
          `### ${title}\n\n${partTable(parts[name], columns)}${notes(parts[name])}`,
      ),
  ].join('\n\n');
}
