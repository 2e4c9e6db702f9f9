// Days as the paths of one SVG: one for each kind, neighbours merged into runs.
const weighted = ({ majorSeconds, partialSeconds }) => majorSeconds + 0.3 * partialSeconds;

function kindOf(day) {
  const down = weighted(day);
  return down >= 2790 ? 3 : down >= 1584 ? 2 : down > 0 ? 1 : 0;
}

/** How far from the top each kind of day begins: not the colour alone tells. */
const TOPS = [0, 3, 6, 9];

/** The four paths of a bar. */
export function paths(days) {
  const drawn = ['', '', '', ''];
  for (let index = 0; index < days.length;) {
    const kind = kindOf(days[index]);
    const from = index;
    while (index < days.length && kindOf(days[index]) === kind) index++;
    drawn[kind] += `M${from} ${TOPS[kind]}H${index}V20H${from}Z`;
  }
  return drawn;
}

/** The percentage over the days, floored to two decimals. */
export function percent(days) {
  const down = days.reduce((sum, day) => sum + weighted(day), 0);
  return `${(Math.floor(1e4 * (1 - down / (86_400 * days.length))) / 100).toFixed(2)} %`;
}

/** What a day is like, in words. */
export const dayText = ({ date, majorSeconds, partialSeconds }) =>
  `${date}: ${
    majorSeconds || partialSeconds
      ? `${Math.round((majorSeconds + partialSeconds) / 60)} minutes of trouble`
      : 'no downtime recorded'
  }`;

/** The day of a bar that lies under a pointer. */
export function dayAt(bar, x, count) {
  const { left, width } = bar.getBoundingClientRect();
  return Math.max(0, Math.min(count - 1, Math.floor(((x - left) / width) * count)));
}
