import { html, type TemplateResult } from 'lit';
import { fullName } from '../../model/timeline.js';
import type { Language } from '../../text/language.js';
import { say } from '../../text/say.js';
import { ALL_COMPONENTS, COMPONENTS, EARLIER, LATER, PAST_INCIDENTS } from '../../text/words.js';
import type { View } from '../picture.js';

/** A choice of one component, or of all. */
export const renderFilter = (
  { language, snapshot, selection }: View,
  chosen: string,
  choose: (event: Event) => void,
): TemplateResult =>
  html`<select class="pill filter" aria-label=${say(language, COMPONENTS)} @change=${choose}>
    <option value="">${say(language, ALL_COMPONENTS)}</option>
    ${selection.components.map(
      (one) =>
        html`<option value=${one.id} ?selected=${one.id === chosen}>
          ${fullName(one, snapshot)}
        </option>`,
    )}
  </select>`;

/** A quarter of a year, and the buttons to the one before (1) and behind it (-1). */
export const renderTurning = (
  language: Language,
  quarter: string,
  turn: (event: Event) => void,
  isFirst: boolean,
  isLast: boolean,
): TemplateResult =>
  html`<nav class="quarter" aria-label=${say(language, PAST_INCIDENTS)}>
    <button class="pill" type="button" data-step="1" ?disabled=${isFirst} @click=${turn}>
      ${say(language, EARLIER)}
    </button>
    <span>${quarter}</span>
    <button class="pill" type="button" data-step="-1" ?disabled=${isLast} @click=${turn}>
      ${say(language, LATER)}
    </button>
  </nav>`;
