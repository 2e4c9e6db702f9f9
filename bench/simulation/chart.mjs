// The curves, one below the other, as an SVG that needs no style sheet and stands on light and dark.

const WIDTH = 840;
const HEIGHT = 110;
const GAP = 54;
const LEFT = 56;
/** Seconds that one point of a curve stands for: its highest. */
const BIN = 2;

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const text = (x, y, words, more = '') => `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;

/** One scenario: its curve against the mean (1) and the limit (2). */
function panel({ name, curve, mean, events, seconds }, top) {
  const x = (second) => LEFT + ((WIDTH - LEFT - 10) * second) / seconds;
  const y = (rate) => top + HEIGHT * (1 - Math.min(rate / mean, 2.5) / 2.5);
  const bins = Array.from({ length: Math.ceil(seconds / BIN) }, (_, index) =>
    Math.max(...curve.slice(index * BIN, index * BIN + BIN)),
  );
  const points = bins.map((rate, index) => `${x(index * BIN).toFixed(1)},${y(rate).toFixed(1)}`);
  const level = (times, more) =>
    `<path d="M${LEFT} ${y(times * mean).toFixed(1)}H${WIDTH - 10}" stroke="#888" ${more}/>` +
    text(LEFT - 6, y(times * mean) + 4, `${times}×`, 'text-anchor="end"');
  return [
    text(LEFT, top - 18, name, 'font-weight="bold"'),
    level(0, ''),
    level(1, 'stroke-dasharray="2 4"'),
    level(2, 'stroke-dasharray="6 4"'),
    ...events.map(
      ([second, what]) =>
        `<path d="M${x(second).toFixed(1)} ${top - 8}V${top + HEIGHT}" stroke="#c2410c"/>` +
        text(x(second) + 4, top, what, 'fill="#c2410c"'),
    ),
    `<polyline points="${points.join(' ')}" fill="none" stroke="#2563eb" stroke-width="1.2"/>`,
  ].join('\n');
}

/** Requests a second in each scenario, as multiples of the mean while all is well. */
export function chart(results) {
  const height = results.length * (HEIGHT + GAP) + 20;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12" fill="#777">
<title>Requests a second to the origin, as multiples of the mean while all is well</title>
${results.map((one, index) => panel(one, GAP - 8 + index * (HEIGHT + GAP))).join('\n')}
</svg>
`;
}
