import { html, nothing, type TemplateResult } from 'lit';
import type { Opened } from '../../controllers/opened.js';
import type { UptimeDay } from '../../model/snapshot.js';
import { downtime } from '../../model/uptime.js';
import { dayName } from '../../text/dates.js';
import type { Language } from '../../text/language.js';
import { say } from '../../text/say.js';
import { DAY_BY_DAY } from '../../text/words.js';
import { dayText, type Bar } from './bar.view.js';

/**
 * The days of bars as a table, newest first, for those who would rather read. Of one bar all days; of
 * several those on which there was something.
 */
export function renderDays(
  language: Language,
  bars: readonly Bar[],
  key: string,
  opened: Opened,
): unknown {
  const several = bars.length > 1;
  const isTold = (day: UptimeDay): boolean => !several || !!day.noData || downtime(day) > 0;
  if (!bars.some(({ window }) => window.days.some(isTold))) return nothing;
  return html`<details class="note quiet" part="days" data-key=${key} @toggle=${opened.toggle}>
    <summary><span>${say(language, DAY_BY_DAY)}</span></summary>
    ${opened.has(key) ? renderTable() : nothing}
  </details>`;

  function renderTable(): TemplateResult {
    const days = bars
      .flatMap(({ name, window }) => window.days.filter(isTold).map((day) => ({ name, day })))
      .sort((a, b) => b.day.date.localeCompare(a.day.date));
    return html`<table>
      ${days.map(
        ({ name, day }) =>
          html`<tr>
            <th scope="row">${dayName(language, day.date)}</th>
            ${several ? html`<td>${name}</td>` : nothing}
            <td>${dayText(language, day)}</td>
          </tr>`,
      )}
    </table>`;
  }
}
