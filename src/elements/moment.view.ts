import { html, type TemplateResult } from 'lit';
import { millis } from '../model/instant.js';
import { shortStamp } from '../text/dates.js';
import type { View } from './picture.js';

/** When it was so, "Nov 25, 22:50 GMT": what a server writes may be read at any time. */
export function renderMoment(
  { snapshot, language }: View,
  zones: readonly string[],
): TemplateResult {
  const { fetchedAt } = snapshot;
  return html`<time class="quiet age" part="age" datetime=${fetchedAt}
    >${shortStamp(language, millis(fetchedAt), zones)}</time
  >`;
}
