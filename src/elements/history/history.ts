import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { addDays } from '../../model/calendar.js';
import { isOpen } from '../../model/claim.js';
import { byDate, completeSince, monthsOf } from '../../model/history.js';
import { millis } from '../../model/instant.js';
import type { Incident } from '../../model/snapshot.js';
import { dateIn, zoneOrUtc } from '../../model/zone.js';
import { dayName, monthName, range, shortStamp } from '../../text/dates.js';
import { dayCount } from '../../text/numbers.js';
import {
  BAR_NO_DATA,
  BEYOND,
  MORE,
  NO_INCIDENTS,
  NO_INCIDENTS_TODAY,
  SHOW_MORE,
  UNAVAILABLE,
  UNRESOLVED,
} from '../../text/words.js';
import type { View } from '../base.js';
import controls from '../controls.styles.js';
import { StoryElement } from '../incident/story-element.js';
import timelineStyles from '../incident/timeline.styles.js';
import { renderImpact, renderTime, renderTimeline } from '../incident/timeline.view.js';
import { langOf } from '../picture.js';
import shared from '../shared.styles.js';
import { renderFilter, renderTurning } from './controls.view.js';
import styles from './history.styles.js';

/** How many incidents of one day or month are drawn; the others are counted. */
const CAP = 50;
const HASH = 'incident-';

/** What is known of the past. */
interface Span {
  readonly past: ReadonlyMap<string, readonly Incident[]>;
  readonly today: string;
  /** The first day of which all incidents are known. */
  readonly since: string;
  /** What is said of days of which that is not so; they are named. */
  readonly beyond: (days: string) => string;
  /** The last day of which it is known that nothing happened. */
  readonly until: string;
  readonly view: View;
}

/**
 * Past incidents by the day on which they began, newest first; empty days are said in words. By
 * quarters with `by="quarter"`.
 *
 * @summary What happened, day by day.
 * @tag allclear-history
 * @csspart day - A day, or a month.
 * @csspart incident - One incident.
 * @csspart timeline - The updates of an incident.
 * @csspart update - One update.
 * @csspart phase - The label of an update.
 */
export class AllclearHistory extends StoryElement {
  static override styles: CSSResultGroup = [shared, controls, timelineStyles, styles];
  static override properties: PropertyDeclarations = {
    days: {},
    by: {},
    filter: { type: Boolean },
  };

  /**
   * How many days are shown at once, 1 to 365.
   *
   * @type {number}
   * @default 15
   */
  declare days?: number | string;
  /**
   * What is shown: days, or the months of a quarter.
   *
   * @type {'day' | 'quarter'}
   * @default day
   */
  declare by?: string;
  /**
   * Visitors may choose a component.
   *
   * @default false
   */
  declare filter: boolean;

  /** How many days visitors have asked for beyond those. */
  #more = 0;
  /** Which quarter is shown: how many before the present one. */
  #back = 0;
  /** The component that the visitor has chosen, by its id. */
  #chosen = '';
  #arrived = false;

  constructor() {
    super();
    // Frameworks look at what is there to tell whether an attribute is one of yes and no.
    this.filter = false;
  }

  protected override get needsArchive(): boolean {
    return true;
  }

  get #step(): number {
    const days = Math.trunc(Number(this.days));
    return days >= 1 ? Math.min(days, 365) : 15;
  }

  protected override updated(): void {
    super.updated();
    if (this.#arrived || !location.hash.startsWith(`#${HASH}`)) return;
    const there = this.renderRoot.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`);
    this.#arrived = !!there;
    there?.scrollIntoView();
  }

  protected override renderView(view: View): unknown {
    const { snapshot } = view;
    const chosen = view.selection.components.filter(({ id }) => id === this.#chosen);
    const selection = chosen.length
      ? { components: chosen, missing: [], filtered: true }
      : view.selection;
    const zone = zoneOrUtc(snapshot.page.timeZone);
    const today = dateIn(zone, Date.now());
    const past = byDate(snapshot, selection, today);
    const since = completeSince(snapshot, today);
    const beyond = (days: string): string =>
      since > today
        ? this.say(BAR_NO_DATA, { days })
        : this.say(BEYOND, { day: dayName(this.language, since) });
    const until = view.calm ? today : addDays(dateIn(zone, view.asOf), -1);
    const span: Span = { past, today, since, beyond, until, view };
    return html`${this.filter ? renderFilter(view, this.#chosen, this.#choose) : nothing}
    ${this.by === 'quarter' ? this.#renderQuarter(span) : this.#renderDays(span)}
    ${this.renderAge(view)}`;
  }

  #renderDays({ past, today, since, beyond, until, view }: Span): TemplateResult {
    const count = this.#step + this.#more;
    const dates = Array.from({ length: count }, (_, back) => addDays(today, -back));
    const ended = dates.at(-1)! <= since;
    // What still goes on may be older than the list.
    const older = ended ? [...past.keys()].filter((date) => date < since) : [];
    return html`${[...dates.filter((date) => date >= since), ...older].map((date) =>
      this.#renderPart(
        view,
        dayName(this.language, date),
        past.get(date),
        this.say(date > until ? UNAVAILABLE : date === today ? NO_INCIDENTS_TODAY : NO_INCIDENTS),
      ),
    )}
    ${
      ended
        ? html`<p class="quiet" tabindex="-1">${beyond(dayCount(this.language, count))}</p>`
        : html`<button class="pill more" type="button" @click=${this.#showMore}>
            ${this.say(SHOW_MORE, { count: dayCount(this.language, this.#step) })}
          </button>`
    }`;
  }

  #renderQuarter({ past, today, since, beyond, view }: Span): TemplateResult {
    const name = (month: string): string => monthName(this.language, month);
    const months = monthsOf(today, this.#back);
    const last = months.at(-1) ?? '';
    const [first = since] = [since, ...past.keys()].sort();
    const quarter = `${name(last)} – ${name(months[0] ?? '')}`;
    return html`${renderTurning(this.language, quarter, this.#turn, last <= first, !this.#back)}
    ${months.map((month) => {
      const found = [...past].filter(([date]) => date.startsWith(month));
      const incidents = found.flatMap(([, some]) => some);
      // A month that the list does not hold all of is not one without incidents.
      const empty = `${month}-01` < since ? beyond(name(month)) : this.say(NO_INCIDENTS);
      return this.#renderPart(view, name(month), incidents, empty);
    })}`;
  }

  #renderPart(
    view: View,
    name: string,
    incidents: readonly Incident[] | undefined,
    empty: string,
  ): TemplateResult {
    const count = (incidents?.length ?? 0) - CAP;
    return html`<section class="day" part="day">
      <div class="date" role="heading" aria-level=${this.level}>${name}</div>
      ${
        incidents?.length
          ? incidents.slice(0, CAP).map((incident) => this.#renderIncident(incident, view))
          : html`<p class="quiet">${empty}</p>`
      }
      ${count > 0 ? html`<p class="quiet">${this.say(MORE, { count })}</p>` : nothing}
    </section>`;
  }

  #renderIncident(incident: Incident, view: View): TemplateResult {
    const { id, title, url, startedAt, resolvedAt } = incident;
    const zones = this.zones(view);
    const resolved = millis(resolvedAt);
    const { language } = this;
    const lang = langOf(view.snapshot);
    const words = isOpen(incident)
      ? this.say(UNRESOLVED, { title })
      : html`<span lang=${lang}>${title}</span>`;
    return html`<article part="incident" id=${HASH + id}>
      <div class="title" role="heading" aria-level=${Math.min(6, this.level + 1)}>
        ${renderImpact(language, incident.impact)}${this.renderLink(words, url)}
      </div>
      ${
        this.by === 'quarter'
          ? renderTime(language, startedAt, (from) =>
              range(language, from, resolved > from ? resolved : NaN, zones),
            )
          : isOpen(incident)
            ? renderTime(language, startedAt, (from) => shortStamp(language, from, zones))
            : renderTimeline(incident, {
                body: this.body,
                language,
                lang,
                time: (time) => shortStamp(language, time, zones),
              })
      }
    </article>`;
  }

  readonly #choose = ({ currentTarget }: Event): void => {
    this.#chosen = (currentTarget as HTMLSelectElement).value;
    this.requestUpdate();
  };

  readonly #showMore = async (): Promise<void> => {
    this.#more += this.#step;
    this.requestUpdate();
    await this.updateComplete;
    // Where the button has gone with the last days, its place keeps the focus.
    this.renderRoot.querySelector<HTMLElement>('p[tabindex]')?.focus();
  };

  readonly #turn = ({ currentTarget }: Event): void => {
    this.#back = Math.max(0, this.#back + Number((currentTarget as HTMLElement).dataset.step));
    this.requestUpdate();
  };
}
