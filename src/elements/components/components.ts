import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { DayExplorer, type DayDetails } from '../../controllers/day-explorer.js';
import { Opened } from '../../controllers/opened.js';
import { WidthController } from '../../controllers/width-controller.js';
import { componentUptime } from '../../model/derive-uptime.js';
import type { Component } from '../../model/snapshot.js';
import { isTrouble, type ComponentStatus } from '../../model/status.js';
import { firstRows, rows, type Row } from '../../model/tree.js';
import { uptimeWindow } from '../../model/uptime.js';
import { LOADING, NO_COMPONENTS, NO_MATCH, NO_UPTIME, SHOW_MORE } from '../../text/words.js';
import { AllclearElement, type View } from '../base.js';
import controls from '../controls.styles.js';
import shared from '../shared.styles.js';
import barStyles from '../uptime/bar.styles.js';
import { renderComputed } from '../uptime/bar.view.js';
import { dayDetails } from '../uptime/day-details.js';
import { renderDays, type Named } from '../uptime/days.view.js';
import styles from './components.styles.js';
import { kept, type Line } from './kept.js';
import { idOf, renderGroupDays, renderRow, renderStatus } from './row.view.js';

/** How many rows are drawn at once; the others wait behind a button. */
const ROWS = 500;

const named = ({ component: { name }, uptime, room }: Line): Named => ({
  name,
  uptime: uptime!,
  room,
});

/**
 * The component tree with each status, in groups that open; those in trouble are open. With `uptime`,
 * a bar and a percentage in each row.
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
   * Each row shows its days and their percentage.
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
  /** What stands there, by source. */
  readonly #lines = new Map<number, Line[]>();
  protected readonly explorer = new DayExplorer(this, (id, index) => this.#details(id, index));

  constructor() {
    super();
    // Frameworks look at what is there to tell whether an attribute is one of yes and no.
    this.uptime = false;
  }

  protected override get needsArchive(): boolean {
    return this.uptime;
  }

  protected override renderLoading(): unknown {
    return html`<div class="row"><span class="quiet">${this.say(LOADING)}</span></div>`;
  }

  protected override renderView(view: View): unknown {
    const { language, snapshot, selection } = view;
    const tree = rows(snapshot, selection);
    if (!tree.length && !selection.missing.length) {
      return html`<p class="row quiet">${this.say(NO_COMPONENTS)}</p>`;
    }
    this.#lines.set(view.key, []);
    const isOpen = (row: Row): boolean => this.#isOpen(row, view);
    const { rows: drawn, rest } = firstRows(tree, isOpen, this.#limit);
    return html`
      <ul
        class=${this.uptime ? `rows days room${this.#width.days}` : 'rows'}
        role="list"
        @click=${this.#press}
      >
        ${drawn.map((row) =>
          row.component.group
            ? this.#renderGroup(row, isOpen(row), view)
            : this.#renderRow(row.component, row.status, view),
        )}
        ${selection.missing.map(
          (name) =>
            html`<li class="row" part="row">
              <span part="name" class="name">${this.say(NO_MATCH, { name })}</span>
              ${renderStatus(language, 'unknown')}
            </li>`,
        )}
      </ul>
      ${rest ? this.#renderMore(rest) : nothing} ${this.uptime ? this.#renderNote(view) : nothing}
      ${this.renderAge(view)}
    `;
  }

  #renderNote({ key, language }: View): unknown {
    const lines = this.#lines.get(key)!.filter(({ uptime }) => uptime);
    const told = lines.find(({ uptime }) => uptime?.origin === 'derived') ?? lines[0];
    if (!told) return html`<p class="note quiet">${this.say(NO_UPTIME)}</p>`;
    return html`${renderDays(language, lines.map(named), String(key), this.#opened)}
    ${renderComputed(language, uptimeWindow(told.uptime!, told.room))}`;
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
    return this.#toggled.get(idOf(view.key, component)) ?? isTrouble(status);
  }

  #renderGroup({ component, status, children }: Row, open: boolean, view: View): TemplateResult {
    const { name } = component;
    return html`<li class="group" part="group">
      <div class="row head">
        <button
          type="button"
          class="name toggle"
          aria-expanded=${open}
          data-id=${idOf(view.key, component)}
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
        ${renderStatus(view.language, this.#claimed(status, view))}
        ${open ? nothing : kept(this.#line(component, 'unknown', view), renderGroupDays)}
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

  #renderRow(component: Component, status: ComponentStatus, view: View): unknown {
    return kept(this.#line(component, this.#claimed(status, view), view), renderRow);
  }

  #line(component: Component, status: ComponentStatus, view: View): Line {
    const { key, language, snapshot, asOf } = view;
    const uptime = this.uptime ? componentUptime(snapshot, component, asOf) : undefined;
    const described = this.#described.has(idOf(key, component));
    const room = uptime ? this.#width.days : 0;
    const line = { language, source: key, component, status, described, uptime, room };
    this.#lines.get(key)!.push(line);
    return line;
  }

  #details(bar: string, index: number): DayDetails | undefined {
    const [key, ...id] = bar.split(' ');
    const view = this.pictures.find((one) => String(one.key) === key)?.view;
    const lines = view && this.#lines.get(view.key);
    const line = lines?.find(({ component }) => component.id === id.join(' '));
    if (!view || !line?.uptime) return undefined;
    const { component, uptime, room } = line;
    const of = component.group
      ? view.selection.components.filter(({ groupId }) => groupId === component.id)
      : [component];
    return dayDetails(view, uptimeWindow(uptime, room).days[index], of, Date.now());
  }

  /** One listener for all buttons of the list. */
  readonly #press = ({ target }: Event): void => {
    const button = (target as Element).closest<HTMLElement>('[data-id]');
    if (!button) return;
    const { id = '' } = button.dataset;
    if (button.matches('.toggle')) this.#toggled.set(id, button.ariaExpanded !== 'true');
    else if (!this.#described.delete(id)) this.#described.add(id);
    this.requestUpdate();
  };

  readonly #showMore = (): void => {
    this.#limit = Infinity;
    this.requestUpdate();
  };
}
