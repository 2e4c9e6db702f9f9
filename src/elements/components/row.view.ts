import { html, nothing, type TemplateResult } from 'lit';
import type { ComponentStatus } from '../../model/status.js';
import type { Language } from '../../text/language.js';
import { say } from '../../text/say.js';
import { ABOUT, STATUS } from '../../text/words.js';
import { flat } from '../flat.js';
import { glyph } from '../glyph.js';
import { renderBar, renderRowLegend, type Bar } from '../uptime/bar.view.js';

/** What stands in the row of a component. */
export interface Content {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  /** Whether the description is open. */
  readonly described: boolean;
  readonly status: ComponentStatus;
  readonly bar: Bar | undefined;
}

export const renderStatus = (language: Language, status: ComponentStatus): TemplateResult =>
  html`<span part="status" class=${`status ${status}`}
    >${glyph(status)}${say(language, STATUS[status])}</span
  >`;

/** The days of a row; only their percentage where that is all that is known. */
export const renderRowDays = (language: Language, bar: Bar): TemplateResult =>
  html`${bar.window.days.length ? renderBar(language, bar) : nothing}${renderRowLegend(language, bar)}`;

const renderName = (language: Language, { id, name, description, described }: Content) =>
  description
    ? html`<span class="name"
        ><span part="name">${name}</span
        ><button
          type="button"
          class="about"
          aria-expanded=${described}
          aria-label=${say(language, ABOUT, { name })}
          data-id=${id}
        >
          ?
        </button></span
      >`
    : html`<span class="name" part="name" .textContent=${name}></span>`;

/** A list may have a thousand of these. */
export function renderRow(language: Language, content: Content): TemplateResult {
  const { description, described, status, bar } = content;
  return flat(
    html`<li class="row" part="row">
      ${renderName(language, content)} ${renderStatus(language, status)}
      ${
        described
          ? [html`<p class="description quiet" part="description">${description}</p>`]
          : nothing
      }
      ${bar ? renderRowDays(language, bar) : nothing}
    </li>`,
  );
}
