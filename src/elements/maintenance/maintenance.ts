import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { millis } from '../../model/instant.js';
import type { Maintenance } from '../../model/snapshot.js';
import { affectedBy } from '../../model/timeline.js';
import { countdown, ending, isPlanned, windows } from '../../model/windows.js';
import { calendarFile } from '../../text/calendar-file.js';
import { range } from '../../text/dates.js';
import type { Language } from '../../text/language.js';
import { compact } from '../../text/numbers.js';
import { plainText } from '../../text/plain.js';
import { say } from '../../text/say.js';
import { naming } from '../../text/summary.js';
import {
  ADD_TO_CALENDAR,
  ENDS_IN,
  NO_MAINTENANCE,
  OVERDUE,
  OVERRUN,
  PHASE,
  STARTS_IN,
} from '../../text/words.js';
import type { View } from '../base.js';
import controls from '../controls.styles.js';
import { glyph } from '../glyph.js';
import { StoryElement } from '../incident/story-element.js';
import timelineStyles from '../incident/timeline.styles.js';
import { langOf } from '../picture.js';
import shared from '../shared.styles.js';
import styles from './maintenance.styles.js';

/**
 * Maintenance windows that run or are to come: when, for how long yet, what they touch, and a file
 * for the visitor's calendar.
 *
 * @summary What is being maintained, or will be.
 * @tag allclear-maintenance
 * @csspart window - One maintenance.
 * @csspart title - Its title.
 * @csspart when - When it is, and how long until then.
 */
export class AllclearMaintenance extends StoryElement {
  static override styles: CSSResultGroup = [shared, controls, timelineStyles, styles];
  static override properties: PropertyDeclarations = { lead: {} };

  /**
   * Hours ahead from which a maintenance is shown.
   *
   * @type {number}
   * @default all that are known
   */
  declare lead?: number | string;

  protected override renderView(view: View): unknown {
    const { snapshot, selection } = view;
    const now = Date.now();
    const lead = this.lead == null || this.lead === '' ? NaN : Number(this.lead);
    const found = windows(snapshot, selection, now, lead >= 0 ? lead : undefined);
    return html`${
      found.length
        ? found.map((one) => this.#renderWindow(one, now, view))
        : html`<p class="quiet">${this.say(NO_MAINTENANCE)}</p>`
    }
    ${this.renderAge(view)}`;
  }

  #renderWindow(maintenance: Maintenance, now: number, view: View): TemplateResult {
    const { id, title, url, status, scheduledFor, updates } = maintenance;
    const { language } = this;
    const lang = langOf(view.snapshot);
    const start = millis(scheduledFor);
    const zones = this.zones(view);
    const affected = affectedBy(maintenance, view.snapshot).map(({ name }) => name);
    const [latest] = updates;
    return html`<article part="window">
      <div class="title" part="title" role="heading" aria-level=${this.level}>
        ${glyph('under_maintenance')}<span lang=${lang}>${this.renderLink(title, url)}</span>
      </div>
      <p part="when">
        <strong>${this.say(PHASE[status])}</strong>
        ${
          start
            ? html`<time datetime=${scheduledFor!}
                >${range(language, start, ending(maintenance), zones)}</time
              >`
            : nothing
        }
        <span class="quiet">${waiting(language, maintenance, now)}</span>
      </p>
      ${affected.length ? html`<p class="quiet">${naming(language, affected)}</p>` : nothing}
      ${latest ? html`<div class="body" lang=${lang} dir="auto">${this.body(latest, url)}</div>` : nothing}
      ${
        isPlanned(maintenance) && start
          ? html`<button class="pill calendar" type="button" data-id=${id} @click=${this.#save}>
              ${this.say(ADD_TO_CALENDAR)}
            </button>`
          : nothing
      }
    </article>`;
  }

  /** The file is made here: nobody is told that somebody wants it. */
  readonly #save = ({ currentTarget }: Event): void => {
    const { id } = (currentTarget as HTMLElement).dataset;
    const wanted = this.pictures
      .flatMap(({ view }) => view?.snapshot.maintenances ?? [])
      .find((one) => one.id === id);
    const [latest] = wanted?.updates ?? [];
    const text = latest ? plainText(latest.body, latest.bodyFormat) : '';
    const file = wanted && calendarFile(wanted, text, Date.now());
    if (!file) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
    link.download = 'maintenance.ics';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href));
  };
}

/** "starts in 3h 20m", "was to end 25m ago" */
function waiting(language: Language, maintenance: Maintenance, now: number): string {
  const left = countdown(maintenance, now);
  if (!left) return '';
  const { towards, seconds } = left;
  const words = towards === 'end' ? [ENDS_IN, OVERRUN] : [STARTS_IN, OVERDUE];
  return say(language, words[seconds < 0 ? 1 : 0]!, {
    time: compact(language, Math.abs(seconds)),
  });
}
