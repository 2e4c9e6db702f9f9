import { dayAt, dayText, paths, percent } from '../days.js';
import { BARS } from '../styles.js';
import { known, SHAPES, wordsFor } from '../words.js';
import { adopt, make } from './make.js';

adopt(BARS);
const row = make(
  `<li class="row"><span></span><span class="status"><svg class="glyph" viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" fill-rule="evenodd"/></svg><span></span></span><div class="bar" role="slider" tabindex="0" aria-valuemin="1" aria-valuemax="90" aria-valuenow="90"><svg viewBox="0 0 90 20" preserveAspectRatio="none" aria-hidden="true"><path class="operational"/><path class="degraded_performance"/><path class="partial_outage"/><path class="major_outage"/></svg></div><div class="legend"><span>90 days ago</span><span></span><span>Today</span></div></li>`,
);

function drawStatus(item, status) {
  const state = item.children[1];
  const kind = known(status);
  state.className = `status ${kind}`;
  state.firstChild.firstChild.setAttribute('d', SHAPES[kind]);
  state.lastChild.textContent = wordsFor(kind);
}

function drawDays(item, name, days) {
  const [, , bar, legend] = item.children;
  const figure = `${percent(days)} uptime`;
  paths(days).forEach((path, index) => bar.firstChild.children[index].setAttribute('d', path));
  bar.ariaLabel = `${name}, ${days.length} days: ${figure}`;
  bar.ariaValueText = dayText(days.at(-1));
  legend.children[1].textContent = figure;
}

const isSame = (days, others) =>
  days.length === others.length &&
  days.every((day, index) => {
    const other = others[index];
    return (
      day.date === other.date &&
      day.majorSeconds === other.majorSeconds &&
      day.partialSeconds === other.partialSeconds
    );
  });

/** Draws the components with their days; the function that is returned changes what has changed. */
export function mount(host, first) {
  let shown = first;
  const list = document.createElement('ul');
  const daysOf = (document, index) => document.uptime[document.components[index].id].days;
  const items = first.components.map((component, index) => {
    const item = row();
    item.dataset.index = index;
    item.firstChild.textContent = component.name;
    drawStatus(item, component.status);
    drawDays(item, component.name, daysOf(first, index));
    return item;
  });
  list.append(...items);

  const tip = document.createElement('div');
  tip.className = 'tip';
  const tell = (bar, day) => {
    const days = daysOf(shown, bar.parentNode.dataset.index);
    bar.ariaValueNow = day + 1;
    bar.ariaValueText = tip.textContent = dayText(days[day]);
    tip.style.insetInlineStart = `${Math.min(day, 60) / 0.9}%`;
    if (tip.parentNode !== bar) bar.append(tip);
  };
  list.addEventListener('pointermove', ({ target, clientX }) => {
    const bar = target.closest('.bar');
    if (bar) tell(bar, dayAt(bar, clientX, 90));
    else tip.remove();
  });
  list.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const bar = step && event.target.closest('.bar');
    if (!bar) return;
    event.preventDefault();
    tell(bar, Math.max(0, Math.min(89, bar.ariaValueNow - 1 + step)));
  });
  host.append(list);

  return (next) => {
    next.components.forEach((component, index) => {
      if (component.status !== shown.components[index].status) {
        drawStatus(items[index], component.status);
      }
      const days = daysOf(next, index);
      if (!isSame(days, daysOf(shown, index))) drawDays(items[index], component.name, days);
    });
    shown = next;
  };
}
