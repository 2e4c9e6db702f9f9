import { html, nothing, type CSSResultGroup } from 'lit';
import { DayExplorer } from '../../controllers/day-explorer.js';
import { Opened } from '../../controllers/opened.js';
import { WidthController } from '../../controllers/width-controller.js';
import { componentUptime, pageUptime } from '../../model/derive-uptime.js';
import { meanUptime } from '../../model/uptime.js';
import { ALL_COMPONENTS, LOADING, NO_UPTIME } from '../../text/words.js';
import { AllclearElement, type View } from '../base.js';
import { glyph } from '../glyph.js';
import { headline } from '../headline.js';
import shared from '../shared.styles.js';
import barStyles from './bar.styles.js';
import { barOf, renderBar, renderComputed, renderLegend, type Bar } from './bar.view.js';
import { dayDetails } from './day-details.js';
import { renderDays } from './days.view.js';
import styles from './uptime.styles.js';

/**
 * The days of one component, of several, or of the whole page, and the percentage over them: 90 days,
 * 60 or 30 where there is less room, looked at day by day by pointer, touch and keys.
 *
 * @summary A bar of 90 days, 60 or 30 where there is less room.
 * @tag allclear-uptime
 * @csspart bar - The days.
 * @csspart percent - The percentage over them.
 * @csspart days - The days as a table, which opens.
 * @csspart computed - How that figure is made.
 * @cssproperty [--allclear-bar-height=2em] - Height of the bar.
 * @cssproperty [--allclear-bar-gap=28%] - Gap between days, as a part of a day.
 */
export class AllclearUptime extends AllclearElement {
  static override styles: CSSResultGroup = [shared, barStyles, styles];

  readonly #opened = new Opened(this);
  readonly #width = new WidthController(this);
  readonly #bars = new Map<string, { bar: Bar; view: View }>();
  protected readonly explorer = new DayExplorer(this, (id, index) => {
    const { bar, view } = this.#bars.get(id) ?? {};
    if (!view || !bar) return undefined;
    return dayDetails(view, bar.window.days[index], view.selection.components, Date.now());
  });

  protected override get needsArchive(): boolean {
    return true;
  }

  protected override renderLoading(): unknown {
    return html`<div class="bar"></div>
      <div class="legend quiet"><span>${this.say(LOADING)}</span></div>
      <div class="notes"></div>`;
  }

  protected override renderView(view: View): unknown {
    const { language, snapshot, selection } = view;
    const now = view.asOf;
    const { components, filtered, missing } = selection;
    const uptime = filtered
      ? meanUptime(components.flatMap((one) => componentUptime(snapshot, one, now) ?? []))
      : pageUptime(snapshot, now);
    const [only] = components;
    const name = filtered && components.length === 1 && only ? only.name : this.say(ALL_COMPONENTS);
    const id = String(view.key);
    const room = this.#width.days;
    const bar = uptime && barOf(language, id, name, uptime, room);
    const drawn = !!bar?.window.days.length;
    if (drawn) this.#bars.set(id, { bar, view });
    else this.#bars.delete(id);
    if (!bar || missing.length) {
      return html`<div class="line quiet">
        ${glyph('unknown')}<span
          >${missing.length ? headline(language, view) : this.say(NO_UPTIME)}</span
        >
      </div>`;
    }
    return html`${drawn ? renderBar(language, bar) : nothing} ${renderLegend(language, bar, room)}
    ${
      drawn
        ? html`${renderDays(language, [{ name, uptime, room }], id, this.#opened)}
          ${renderComputed(language, bar.window)}`
        : nothing
    }
    ${this.renderAge(view)}`;
  }
}
