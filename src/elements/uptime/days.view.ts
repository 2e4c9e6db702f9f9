import { html, nothing, type TemplateResult } from 'lit';
import type { Opened } from '../../controllers/opened.js';
import type { Uptime, UptimeDay } from '../../model/snapshot.js';
import { downtime, uptimeWindow } from '../../model/uptime.js';
import { dayName } from '../../text/dates.js';
import type { Language } from '../../text/language.js';
import { say } from '../../text/say.js';
import { DAY_BY_DAY } from '../../text/words.js';
import { dayText } from './bar.view.js';

/** Whose days they are. */
export interface Named {
  readonly name: string;
  readonly uptime: Uptime;
  /** How many of them are shown. */
  readonly room: number;
}

const daysOf = ({ uptime, room }: Named): readonly UptimeDay[] => uptimeWindow(uptime, room).days;

/**
 * The days of bars as a table, newest first, for those who would rather read. Of one bar all days; of
 * several those on which there was something.
 */
export function renderDays(
  language: Language,
  records: readonly Named[],
  key: string,
  opened: Opened,
): unknown {
  const several = records.length > 1;
  const isTold = (day: UptimeDay): boolean => !several || !!day.noData || downtime(day) > 0;
  if (!records.some((record) => daysOf(record).some(isTold))) return nothing;
  return html`<details class="note quiet" part="days" data-key=${key} @toggle=${opened.toggle}>
    <summary><span>${say(language, DAY_BY_DAY)}</span></summary>
    ${opened.has(key) ? renderTable() : nothing}
  </details>`;

  function renderTable(): TemplateResult {
    const days = records
      .flatMap((one) =>
        daysOf(one)
          .filter(isTold)
          .map((day) => ({ name: one.name, day })),
      )
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
