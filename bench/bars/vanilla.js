// The limit: what can be written by hand for this one purpose. No library, no languages, no other
// states, no freshness; it is told which row has changed. The same rows: name, sign and word of the
// status, one SVG of five paths with its gaps cut by a mask, and the three words below.
const KINDS = ['operational', 'degraded_performance', 'partial_outage', 'major_outage', 'unknown'];
const WORDS = ['Operational', 'Degraded performance', 'Partial outage', 'Major outage', 'Unknown'];
const EDGES = [
  [0, 20],
  [3, 5, 7, 20],
  [6, 8, 10, 12, 14, 16, 18, 20],
  [9, 20],
  [15, 16.25, 18.75, 20],
];
const SIGN = 'M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15ZM4 9l3 3 5-6-1.2-1L7 9.7 5.2 8Z';

const CSS = `
  .vanilla { font: 1em / 1.5 system-ui; margin: 0; padding: 0; list-style: none; border: 1px solid #ccc; overflow-wrap: anywhere; }
  .vanilla > li { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25em 1em; padding: 0.75em 1em; }
  .vanilla > li + li { border-top: 1px solid #ccc; }
  .vanilla > li:nth-child(n + 100) { content-visibility: auto; contain-intrinsic-block-size: auto 5.3125em; }
  .vanilla .name { flex: 1 1 auto; }
  .vanilla .status { display: inline-flex; align-items: baseline; gap: 0.5em; }
  .vanilla .status svg { flex: none; width: 1em; height: 1em; }
  .vanilla .bar { position: relative; flex: 0 0 100%; height: 2em; }
  .vanilla .bar svg { display: block; width: 100%; height: 100%; --_day: calc(100% / 90);
    mask: linear-gradient(90deg, #0000 14%, #000 0 86%, #0000 0) 0 0 / var(--_day) 100% round; }
  .vanilla .legend { flex: 0 0 100%; display: flex; justify-content: space-between; gap: 0.5em; font-size: 0.875em; }
  .vanilla .operational { color: #1a7f37; fill: #1a7f37; }
  .vanilla .degraded_performance { color: #9a6700; fill: #9a6700; }
  .vanilla .partial_outage { color: #bc4c00; fill: #bc4c00; }
  .vanilla .major_outage { color: #cf222e; fill: #cf222e; }
  .vanilla .unknown { fill: #59636e; }
  .vanilla .tip { position: absolute; top: 100%; z-index: 1; padding: 0.5em; background: Canvas; border: 1px solid #ccc; pointer-events: none; }
`;

const ROW = `<li><span class="name"> </span><span><svg viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" d="${SIGN}"></path></svg> </span><div class="bar" role="slider" tabindex="0" aria-valuemin="1" aria-valuemax="90" aria-valuenow="90"><svg viewBox="0 0 90 20" preserveAspectRatio="none" aria-hidden="true">${KINDS.map((kind) => `<path class="${kind}"></path>`).join('')}</svg></div><div class="legend"><span>90 days ago</span><span> </span><span>Today</span></div></li>`;

const weight = (day) => day.majorSeconds + 0.3 * day.partialSeconds;
function kindOf(day) {
  const down = weight(day);
  return day.noData ? 4 : down >= 2790 ? 3 : down >= 1584 ? 2 : down > 0 ? 1 : 0;
}

let percent;

function fill(li, component, days) {
  const [name, status, bar, legend] = li.children;
  const kind = KINDS.indexOf(component.status);
  name.firstChild.data = component.name;
  status.className = `status ${component.status}`;
  status.lastChild.data = WORDS[kind];
  const paths = ['', '', '', '', ''];
  let down = 0;
  let troubled = 0;
  for (let index = 0; index < days.length;) {
    const from = index;
    const of = kindOf(days[from]);
    while (index < days.length && kindOf(days[index]) === of) {
      down += weight(days[index]);
      index++;
    }
    if (of > 0 && of < 4) troubled += index - from;
    const edges = EDGES[of];
    for (let edge = 0; edge < edges.length; edge += 2)
      paths[of] += `M${from} ${edges[edge]}H${index}V${edges[edge + 1]}H${from}Z`;
  }
  const figure = `${percent.format(1 - down / (days.length * 86400))} uptime`;
  paths.forEach((d, index) => bar.firstChild.children[index].setAttribute('d', d));
  legend.children[1].firstChild.data = figure;
  bar.setAttribute(
    'aria-label',
    `${component.name}, last 90 days: ${figure}, ${troubled} days with downtime`,
  );
  bar.setAttribute(
    'aria-valuetext',
    `${days.at(-1).date}: ${weight(days.at(-1)) || 'no downtime'}`,
  );
}

globalThis.vanilla = {
  mount(box, snapshot) {
    const style = document.createElement('style');
    style.textContent = CSS;
    const row = document.createElement('template');
    row.innerHTML = ROW;
    percent = new Intl.NumberFormat('en', {
      style: 'percent',
      minimumFractionDigits: 1,
      maximumFractionDigits: 2,
    });
    const list = document.createElement('ul');
    list.className = 'vanilla';
    for (const component of snapshot.components) {
      const li = row.content.firstChild.cloneNode(true);
      fill(li, component, snapshot.uptime[component.id].days);
      list.append(li);
    }
    const tip = document.createElement('div');
    tip.className = 'tip';
    list.addEventListener('pointermove', (event) => {
      const bar = event.target.closest('.bar');
      if (!bar) return tip.remove();
      const { left, width } = bar.getBoundingClientRect();
      const index = Math.min(89, Math.floor(((event.clientX - left) / width) * 90));
      const at = [...list.children].indexOf(bar.parentNode);
      const day = snapshot.uptime[snapshot.components[at].id].days[index];
      tip.textContent = `${day.date}: ${weight(day) || 'no downtime'}`;
      tip.style.left = `${(index / 90) * 80}%`;
      if (tip.parentNode !== bar) bar.append(tip);
    });
    box.append(style, list);
  },
  /** Told which rows. */
  update(box, snapshot, changed) {
    const list = box.querySelector('ul');
    for (const index of changed) {
      const component = snapshot.components[index];
      fill(list.children[index], component, snapshot.uptime[component.id].days);
    }
  },
};
