import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { DayExplorer } from '../../controllers/day-explorer.js';
import { Opened } from '../../controllers/opened.js';
import { WidthController } from '../../controllers/width-controller.js';
import { componentUptime } from '../../model/derive-uptime.js';
import type { Component } from '../../model/snapshot.js';
import { isTrouble, type ComponentStatus } from '../../model/status.js';
import { firstRows, rows, type Row } from '../../model/tree.js';
import { uptimeWindow } from '../../model/uptime.js';
import {
  ABOUT,
  LOADING,
  NO_COMPONENTS,
  NO_MATCH,
  NO_UPTIME,
  SHOW_MORE,
  STATUS,
} from '../../text/words.js';
import { AllclearElement, type View } from '../base.js';
import { glyph } from '../glyph.js';
import controls from '../controls.styles.js';
import shared from '../shared.styles.js';
import barStyles from '../uptime/bar.styles.js';
import { renderBar, renderComputed, renderLegend, type Bar } from '../uptime/bar.view.js';
import { dayDetails } from '../uptime/day-details.js';
import { renderDays } from '../uptime/days.view.js';
import styles from './components.styles.js';

/** How many rows are drawn at once; the others wait behind a button. */
const ROWS = 500;

/** An id that no component of another source has. */
const idIn = ({ key }: View, { id }: Component): string => `${key} ${id}`;

/**
 * The components of a page, each with its status, in groups that open. Those in trouble are open.
 *
 * @summary The component tree.
 * @tag allclear-components
 * @csspart row - A component.
 * @csspart group - A group of components.
 * @csspart name - The name of a component.
 * @csspart status - The status of a component.
 * @csspart description - What a component is.
 * @csspart bar - The days of a component.
 * @csspart percent - The percentage over them.
 * @csspart days - The days as a table, which opens.
 * @csspart computed - How that figure is made.
 * @cssproperty [--allclear-bar-height=2em] - Height of a bar.
 * @cssproperty [--allclear-bar-gap=28%] - Gap between days, as a part of a day.
 * @cssproperty [--allclear-components-padding=0.75em 1em] - Room inside a row.
 * @cssproperty [--allclear-components-indent=8 %, 1.5em to 2.5em] - How far the rows of a group stand in.
 * @cssproperty [--allclear-components-radius=--allclear-radius] - How round the corners of the list are.
 */
export class AllclearComponents extends AllclearElement {
  static override styles: CSSResultGroup = [shared, controls, barStyles, styles];
  static override properties: PropertyDeclarations = { uptime: { type: Boolean } };

  /**
   * Whether each row shows its days and their percentage.
   *
   * @default false
   */
  declare uptime: boolean;

  /** The components whose description is open. */
  readonly #described = new Set<string>();
  /** The groups that the visitor has opened (true) or closed (false). */
  readonly #toggled = new Map<string, boolean>();
  #limit = ROWS;
  readonly #opened = new Opened(this);
  readonly #width = new WidthController(this);
  readonly #bars = new Map<string, { bar: Bar; view: View; of: readonly Component[] }>();
  protected readonly explorer = new DayExplorer(this, (id, index) => {
    const { bar, view, of } = this.#bars.get(id) ?? {};
    return bar && view && dayDetails(view, bar, index, of ?? [], Date.now());
  });

  protected override get needsArchive(): boolean {
    return this.uptime;
  }

  protected override renderLoading(): unknown {
    return html`<div class="row"><span class="quiet">${this.say(LOADING)}</span></div>`;
  }

  protected override willUpdate(): void {
    this.#bars.clear();
  }

  protected override renderView(view: View): unknown {
    const { snapshot, selection } = view;
    const tree = rows(snapshot, selection);
    if (!tree.length && !selection.missing.length) {
      return html`<p class="row quiet">${this.say(NO_COMPONENTS)}</p>`;
    }
    const isOpen = (row: Row): boolean => this.#isOpen(row, view);
    const { rows: drawn, rest } = firstRows(tree, isOpen, this.#limit);
    const lines = drawn.map((row) =>
      row.component.group
        ? this.#renderGroup(row, isOpen(row), view)
        : this.#renderRow(row.component, row.status, view),
    );
    return html`
      <ul class="rows" role="list">
        ${lines}
        ${selection.missing.map(
          (name) =>
            html`<li class="row" part="row">
              <span part="name" class="name">${this.say(NO_MATCH, { name })}</span>
              ${this.#renderStatus('unknown')}
            </li>`,
        )}
      </ul>
      ${rest ? this.#renderMore(rest) : nothing} ${this.uptime ? this.#renderNote(view) : nothing}
      ${this.renderAge(view)}
    `;
  }

  #renderNote(view: View): unknown {
    const bars = [...this.#bars.values()].filter((one) => one.view === view);
    const [first] = bars;
    if (!first) return html`<p class="note quiet">${this.say(NO_UPTIME)}</p>`;
    const { bar } = bars.find((one) => one.bar.window.origin === 'derived') ?? first;
    const drawn = bars.filter((one) => one.bar.window.days.length).map((one) => one.bar);
    return html`${renderDays(this.language, drawn, String(view.key), this.#opened)}
    ${renderComputed(this.language, bar.window)}`;
  }

  #renderMore(count: number): TemplateResult {
    return html`<button class="more" type="button" @click=${this.#showMore}>
      ${this.say(SHOW_MORE, { count })}
    </button>`;
  }

  /** A row's own claim that all is well ends like that of the whole. */
  #claimed(status: ComponentStatus, { calm }: View): ComponentStatus {
    return calm || isTrouble(status) ? status : 'unknown';
  }

  #isOpen({ component, status }: Row, view: View): boolean {
    return this.#toggled.get(idIn(view, component)) ?? isTrouble(status);
  }

  #renderGroup({ component, status, children }: Row, open: boolean, view: View): TemplateResult {
    const { name } = component;
    return html`<li class="group" part="group">
      <div class="row head">
        <button
          type="button"
          class="name toggle"
          aria-expanded=${open}
          data-id=${idIn(view, component)}
          @click=${this.#toggle}
        >
          <svg class="chevron" viewBox="0 0 16 16" aria-hidden="true">
            <path
              fill="none"
              stroke="currentColor"
              stroke-width="1.75"
              stroke-linecap="round"
              stroke-linejoin="round"
              d="M6 3.5L10.5 8L6 12.5"
            ></path>
          </svg>
          <span part="name">${name}</span>
        </button>
        ${this.#renderStatus(this.#claimed(status, view))}
        ${open ? nothing : this.#renderDays(component, children, view)}
      </div>
      ${
        open
          ? html`<ul class="rows" role="list" aria-label=${name}>
              ${children.map((child) => this.#renderRow(child, child.status, view))}
            </ul>`
          : nothing
      }
    </li>`;
  }

  #renderRow(component: Component, status: ComponentStatus, view: View): TemplateResult {
    const { name, description } = component;
    const id = idIn(view, component);
    const described = this.#described.has(id);
    return html`<li class="row" part="row">
      ${
        description
          ? html`<span class="name"
              ><span part="name">${name}</span
              ><button
                type="button"
                class="about"
                aria-expanded=${described}
                aria-label=${this.say(ABOUT, { name })}
                data-id=${id}
                @click=${this.#describe}
              >
                ?
              </button></span
            >`
          : html`<span class="name" part="name">${name}</span>`
      }
      ${this.#renderStatus(this.#claimed(status, view))}
      ${
        described
          ? html`<p class="description quiet" part="description">${description}</p>`
          : nothing
      }
      ${this.#renderDays(component, [component], view)}
    </li>`;
  }

  #renderStatus(status: ComponentStatus): TemplateResult {
    return html`<span part="status" class="status ${status}"
      >${glyph(status)}${this.say(STATUS[status])}</span
    >`;
  }

  #renderDays(component: Component, of: readonly Component[], view: View): unknown {
    if (!this.uptime) return nothing;
    const uptime = componentUptime(view.snapshot, component, view.asOf);
    if (!uptime) return nothing;
    const window = uptimeWindow(uptime, this.#width.days);
    const bar = { id: idIn(view, component), name: component.name, window };
    this.#bars.set(bar.id, { bar, view, of });
    return html`<div class="days">
      ${window.days.length ? renderBar(this.language, bar) : nothing}${renderLegend(this.language, window)}
    </div>`;
  }

  readonly #toggle = ({ currentTarget }: Event): void => {
    const { id = '' } = (currentTarget as HTMLElement).dataset;
    this.#toggled.set(id, (currentTarget as HTMLElement).ariaExpanded !== 'true');
    this.requestUpdate();
  };

  readonly #describe = ({ currentTarget }: Event): void => {
    const { id = '' } = (currentTarget as HTMLElement).dataset;
    if (!this.#described.delete(id)) this.#described.add(id);
    this.requestUpdate();
  };

  readonly #showMore = (): void => {
    this.#limit = Infinity;
    this.requestUpdate();
  };
}
