// Results as one picture: for each widget, how long until it is painted, and how long script runs.
import { figureOf } from './figures.mjs';
import { PARTS } from './report.mjs';

const SHOWN = [
  [
    'badge',
    [
      ['paint', 'paint, ms'],
      ['script', 'script, ms'],
    ],
  ],
  [
    'list-20',
    [
      ['paint', 'paint, ms'],
      ['script', 'script, ms'],
    ],
  ],
  [
    'list-500',
    [
      ['paint', 'paint, ms'],
      ['script', 'script, ms'],
    ],
  ],
  [
    'bars-20',
    [
      ['paint', 'paint, ms'],
      ['script', 'script, ms'],
    ],
  ],
  [
    'mount-100',
    [
      ['mount', 'mount, ms of main thread'],
      ['one', 'one changes, ms'],
    ],
  ],
  [
    'mount-1000',
    [
      ['mount', 'mount, ms of main thread'],
      ['one', 'one changes, ms'],
    ],
  ],
];

const [LABELS, BARS, FIGURE, GAP] = [330, 190, 60, 20];
const WIDTH = LABELS + 2 * (BARS + FIGURE) + GAP;
const [ROW, HEAD] = [22, 52];

const STYLE = `
text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600; font-size: 15px }
.head, .figure { fill: #59636e }
rect { fill: #afb8c1 }
.own { fill: #0969da }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc }
  .head, .figure { fill: #9198a1 }
  rect { fill: #59636e }
  .own { fill: #4493f8 }
}`;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`);

const text = (x, y, words, kind = '') =>
  `<text x="${x}" y="${y}" class="${kind}">${escaped(words)}</text>`;

function column(all, rows, what, left, top) {
  const figures = rows.map(({ id }) => figureOf(all, id, what));
  const most = Math.max(...figures.map((figure) => figure ?? 0), 1);
  return rows
    .map(({ name }, index) => {
      const figure = figures[index];
      if (figure === undefined) return '';
      const y = top + index * ROW;
      const width = Math.max(1, (BARS * figure) / most).toFixed(1);
      const kind = name.startsWith('Allclear') ? 'own' : '';
      return `<rect x="${left}" y="${y}" width="${width}" height="14" rx="2" class="${kind}"/>${text(left + Number(width) + 6, y + 12, Math.round(figure).toLocaleString('en'), 'figure')}`;
    })
    .join('');
}

function panel(all, rows, title, columns, top) {
  const left = (index) => LABELS + index * (BARS + FIGURE + GAP);
  return [
    text(0, top + 20, title, 'title'),
    ...columns.map(([, head], index) => text(left(index), top + 20, head, 'head')),
    ...rows.map(({ name }, index) => text(0, top + 44 + index * ROW, name)),
    ...columns.map(([what], index) => column(all, rows, what, left(index), top + 32)),
  ].join('\n');
}

/** An SVG that follows the colour scheme of whoever looks at it. */
export function chartOf({ parts }) {
  let top = 0;
  const panels = [];
  for (const [name, columns] of SHOWN) {
    const all = parts[name] ?? [];
    const rows = all.filter(({ id, failed }) => id !== 'empty' && !failed);
    if (!rows.length) continue;
    panels.push(panel(all, rows, PARTS[name][0], columns, top));
    top += HEAD + rows.length * ROW;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 0 ${WIDTH + 16} ${top}" role="img" aria-label="Paint and script time of each widget and contender">
<style>${STYLE}</style>
${panels.join('\n')}
</svg>
`;
}
