import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import { dayAt, dayText, paths, percent } from '../days.js';
import { BARS } from '../styles.js';
import { known, SHAPES, wordsFor } from '../words.js';
import { mounter } from './define.js';

class FloorBars extends LitElement {
  static properties = { data: { attribute: false }, at: { state: true } };
  static styles = css`
    ${unsafeCSS(BARS)}
  `;

  render() {
    const { components, uptime } = this.data;
    return html`<ul @pointermove=${this.point} @keydown=${this.press}>
      ${components.map((component, index) => this.renderRow(component, uptime, index))}
    </ul>`;
  }

  renderRow({ id, name, status }, uptime, index) {
    const kind = known(status);
    const { days } = uptime[id];
    const [up, slow, partial, major] = paths(days);
    const figure = `${percent(days)} uptime`;
    const day = this.at?.index === index ? this.at.day : undefined;
    return html`<li class="row">
      <span>${name}</span
      ><span class="status ${kind}"
        ><svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
          <path fill="currentColor" fill-rule="evenodd" d=${SHAPES[kind]}></path></svg
        ><span>${wordsFor(kind)}</span></span
      >
      <div
        class="bar"
        role="slider"
        tabindex="0"
        data-index=${index}
        aria-label="${name}, ${days.length} days: ${figure}"
        aria-valuemin="1"
        aria-valuemax="90"
        aria-valuenow=${(day ?? 89) + 1}
        aria-valuetext=${dayText(days[day ?? 89])}
      >
        <svg viewBox="0 0 90 20" preserveAspectRatio="none" aria-hidden="true">
          <path class="operational" d=${up}></path>
          <path class="degraded_performance" d=${slow}></path>
          <path class="partial_outage" d=${partial}></path>
          <path class="major_outage" d=${major}></path>
        </svg>
        ${
          day === undefined
            ? nothing
            : html`<div class="tip" .style=${`inset-inline-start:${Math.min(day, 60) / 0.9}%`}>
                ${dayText(days[day])}
              </div>`
        }
      </div>
      <div class="legend"><span>90 days ago</span><span>${figure}</span><span>Today</span></div>
    </li>`;
  }

  point({ target, clientX }) {
    const bar = target.closest('.bar');
    this.at = bar && { index: Number(bar.dataset.index), day: dayAt(bar, clientX, 90) };
  }

  press(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const bar = step && event.target.closest('.bar');
    if (!bar) return;
    event.preventDefault();
    const day = Math.max(0, Math.min(89, bar.ariaValueNow - 1 + step));
    this.at = { index: Number(bar.dataset.index), day };
  }
}
customElements.define('floor-bars', FloorBars);

export const mount = mounter('floor-bars');
