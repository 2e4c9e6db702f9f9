import { html, isServer, nothing, type TemplateResult } from 'lit';
import type { Component } from '../../model/snapshot.js';
import type { ComponentStatus } from '../../model/status.js';
import type { Language } from '../../text/language.js';
import { say } from '../../text/say.js';
import { ABOUT, STATUS } from '../../text/words.js';
import { flat } from '../flat.js';
import { glyph } from '../glyph.js';
import { barOf, renderBar, renderRowLegend } from '../uptime/bar.view.js';
import type { Line } from './kept.js';

/** An id that no component of another source has. */
export const idOf = (source: number, { id }: Component): string => `${source} ${id}`;

/** With a space before the word, for what reads nothing but text. */
export const renderStatus = (language: Language, status: ComponentStatus): TemplateResult =>
  html`<span part="status" class=${`status ${status}`}
    >${glyph(status)}${` ${say(language, STATUS[status])}`}</span
  >`;

/** The days of a row; only their percentage where that is all that is known. */
function renderBarOf({ language, source, component, uptime, room }: Line): TemplateResult {
  const bar = barOf(language, idOf(source, component), component.name, uptime!, room);
  return html`${bar.window.days.length ? renderBar(language, bar) : nothing}${renderRowLegend(language, bar)}`;
}

/** Those of a closed group. */
export const renderGroupDays = (line: Line): unknown =>
  line.uptime ? flat(renderBarOf(line)) : nothing;

const renderName = ({ language, source, component, described }: Line): TemplateResult =>
  component.description
    ? html`<span class="name"
        ><span part="name">${component.name}</span
        ><button
          type="button"
          class="about"
          aria-expanded=${described}
          aria-label=${say(language, ABOUT, { name: component.name })}
          data-id=${idOf(source, component)}
        >
          ?
        </button></span
      >`
    : isServer // … which writes attributes, and no properties
      ? html`<span class="name" part="name">${component.name}</span>`
      : html`<span class="name" part="name" .textContent=${component.name}></span>`;

/** A list may have a thousand of these. */
export function renderRow(line: Line): unknown {
  const { language, component, status, described, uptime } = line;
  const text = described ? component.description : undefined;
  return flat(
    html`<li class="row" part="row">
      ${renderName(line)} ${renderStatus(language, status)}
      ${text ? [html`<p class="description quiet" part="description">${text}</p>`] : nothing}
      ${uptime ? renderBarOf(line) : nothing}
    </li>`,
  );
}
