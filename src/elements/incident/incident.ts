import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { Incident } from '../../model/snapshot.js';
import { affectedBy, incidentOf, postmortem, type Affected } from '../../model/timeline.js';
import { stamp } from '../../text/dates.js';
import { sentence } from '../../text/summary.js';
import { COMPONENTS, NO_INCIDENT, NO_SUCH_INCIDENT, PHASE, STATUS } from '../../text/words.js';
import type { View } from '../base.js';
import controls from '../controls.styles.js';
import { glyph } from '../glyph.js';
import { langOf } from '../picture.js';
import shared from '../shared.styles.js';
import styles from './incident.styles.js';
import { StoryElement } from './story-element.js';
import timelineStyles from './timeline.styles.js';
import { renderImpact, renderTime, renderTimeline, type Drawing } from './timeline.view.js';

/**
 * The whole story of one incident: what it was in a sentence, what it touched, what was said when,
 * and what was learnt from it.
 *
 * @summary One incident, from its first update to its postmortem.
 * @tag allclear-incident
 * @csspart title - The title, which is the permalink.
 * @csspart summary - The incident in one sentence.
 * @csspart affected - The components that it touched.
 * @csspart timeline - The updates.
 * @csspart update - One update.
 * @csspart phase - The label of an update.
 * @csspart postmortem - What was written when it was over.
 */
export class AllclearIncident extends StoryElement {
  static override styles: CSSResultGroup = [shared, controls, timelineStyles, styles];
  static override properties: PropertyDeclarations = {
    incident: {},
    order: {},
  };

  /**
   * The id of an incident.
   *
   * @default the newest open one
   */
  declare incident?: string;
  /**
   * Which update stands on top.
   *
   * @type {'newest-first' | 'oldest-first'}
   * @default newest-first
   */
  declare order?: string;

  /** One that is named may be over. */
  protected override get needsArchive(): boolean {
    return !!this.incident;
  }

  protected override renderView(view: View): unknown {
    const { snapshot, selection } = view;
    const incident = incidentOf(snapshot, selection, this.incident);
    if (!incident) {
      return html`<p class="quiet">${this.say(this.incident ? NO_SUCH_INCIDENT : NO_INCIDENT)}</p>`;
    }
    const zones = this.zones(view);
    const { body, language } = this;
    const lang = langOf(snapshot);
    const drawing = { body, language, lang, time: (time: number) => stamp(language, time, zones) };
    const affected = affectedBy(incident, snapshot);
    const words = sentence(language, incident, affected, snapshot.page.name, zones[0]!, Date.now());
    return html`<article class="story">
      <div class="title" part="title" role="heading" aria-level=${this.level}>
        ${renderImpact(language, incident.impact)}<span lang=${lang}
          >${this.renderLink(incident.title, incident.url)}</span
        >
      </div>
      ${words ? html`<p class="quiet" part="summary">${words}</p>` : nothing}
      ${affected.length ? this.#renderAffected(affected) : nothing}
      ${renderTimeline(incident, drawing, this.order === 'oldest-first')}
      ${this.#renderPostmortem(incident, drawing)} ${this.renderAge(view)}
    </article>`;
  }

  #renderAffected(affected: readonly Affected[]): TemplateResult {
    return html`<ul class="affected" role="list" part="affected" aria-label=${this.say(COMPONENTS)}>
      ${affected.map(
        ({ name, status }) =>
          html`<li>
            ${glyph(status)}<span>${name}</span>
            <span class="quiet">${this.say(STATUS[status])}</span>
          </li>`,
      )}
    </ul>`;
  }

  #renderPostmortem(incident: Incident, { body, language, lang, time }: Drawing): unknown {
    const written = postmortem(incident);
    return written
      ? html`<section class="postmortem" part="postmortem">
          <div class="title" role="heading" aria-level=${Math.min(6, this.level + 1)}>
            ${this.say(PHASE.postmortem)}
          </div>
          <div class="body" lang=${lang} dir="auto">${body(written, incident.url)}</div>
          ${renderTime(language, written.at, time)}
        </section>`
      : nothing;
  }
}
