import { html, nothing, type CSSResultGroup } from 'lit';
import { DayExplorer } from '../../controllers/day-explorer.js';
import { WidthController } from '../../controllers/width-controller.js';
import { componentUptime, pageUptime } from '../../model/derive-uptime.js';
import { meanUptime, uptimeWindow } from '../../model/uptime.js';
import { ALL_COMPONENTS, LOADING, NO_UPTIME } from '../../text/words.js';
import { AllclearElement, type View } from '../base.js';
import { glyph } from '../glyph.js';
import { headline } from '../headline.js';
import shared from '../shared.styles.js';
import barStyles from './bar.styles.js';
import { renderBar, renderComputed, renderLegend, type Bar } from './bar.view.js';
import { dayDetails } from './day-details.js';
import styles from './uptime.styles.js';

/**
 * The days of one component, of several, or of the whole page, and the percentage over them.
 *
 * @summary A bar of 90 days, 60 or 30 where there is less room.
 * @tag allclear-uptime
 * @csspart bar - The bar.
 * @csspart percent - The percentage.
 * @cssproperty [--allclear-bar-height=2em] - Height of the bar.
 */
export class AllclearUptime extends AllclearElement {
  static override styles: CSSResultGroup = [shared, barStyles, styles];

  readonly #width = new WidthController(this);
  readonly #bars = new Map<string, { bar: Bar; view: View }>();
  protected readonly explorer = new DayExplorer(this, (id, index) => {
    const { bar, view } = this.#bars.get(id) ?? {};
    if (!view || !bar) return undefined;
    const { snapshot, selection } = view;
    return dayDetails(bar, index, snapshot, selection.components, Date.now());
  });

  protected override get needsArchive(): boolean {
    return true;
  }

  protected override renderLoading(): unknown {
    return html`<div class="bar"></div>
      <div class="legend quiet"><span>${LOADING}</span></div>`;
  }

  protected override renderView(view: View): unknown {
    const { snapshot, selection, claim } = view;
    const now = view.asOf;
    const { components, filtered, missing } = selection;
    const uptime = filtered
      ? meanUptime(components.flatMap((one) => componentUptime(snapshot, one, now) ?? []))
      : pageUptime(snapshot, now);
    const window = uptime && uptimeWindow(uptime, this.#width.days);
    const [only] = components;
    const name = filtered && components.length === 1 && only ? only.name : ALL_COMPONENTS;
    const bar = window?.days.length ? { id: String(view.key), name, window } : undefined;
    if (bar) this.#bars.set(bar.id, { bar, view });
    else this.#bars.delete(String(view.key));
    if (!window || missing.length) {
      return html`<div class="line quiet">
        ${glyph('unknown')}<span>${missing.length ? headline(claim, selection) : NO_UPTIME}</span>
      </div>`;
    }
    return html`${bar ? renderBar(bar) : nothing} ${renderLegend(window)}
    ${bar ? renderComputed(window) : nothing} ${this.renderAge(view)}`;
  }
}
