import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { alerts, type Alert } from '../../model/alerts.js';
import { millis } from '../../model/instant.js';
import { LEAD_HOURS } from '../../model/windows.js';
import { range, stamp } from '../../text/dates.js';
import { plainText } from '../../text/plain.js';
import { say } from '../../text/say.js';
import {
  DISMISS,
  MORE,
  PHASE,
  SERVICE_STATUS,
  STATUS,
  VIEW_DETAILS,
  VIEW_PAGE,
} from '../../text/words.js';
import { AllclearElement, type View } from '../base.js';
import { AllclearDismissEvent } from '../events.js';
import { glyph } from '../glyph.js';
import { headline } from '../headline.js';
import controls from '../controls.styles.js';
import shared from '../shared.styles.js';
import styles from './banner.styles.js';

/** As much of an update as a banner has room for. */
const EXCERPT = 220;

/**
 * What is wrong now, or soon: the worst open incident or running maintenance, its latest update, and
 * how many more there are. Takes no space when all is well.
 *
 * @summary What is wrong now; nothing when nothing is.
 * @tag allclear-banner
 * @csspart title - The title of the incident.
 * @csspart update - The latest update.
 * @csspart dismiss - The button that sends the banner away.
 * @fires {AllclearDismissEvent} allclear-dismiss - The visitor sends it away; cancelable.
 */
export class AllclearBanner extends AllclearElement {
  static override styles: CSSResultGroup = [shared, controls, styles];
  static override properties: PropertyDeclarations = { lead: {} };

  /** Hours ahead from which maintenance is told of (48). */
  declare lead?: number | string;

  /** The troubles that the visitor has sent away. One that grows worse is another. */
  #dismissed: ReadonlySet<string> = new Set();

  protected override renderLoading(): unknown {
    return nothing;
  }

  protected override renderView(view: View): unknown {
    const found = this.#alerts(view);
    const [first] = found;
    if (!first) return view.claim.status === 'unknown' ? this.#renderUnknown(view) : nothing;
    return found.every(({ key }) => this.#dismissed.has(key))
      ? nothing
      : this.#renderAlert(first, found.length - 1, view);
  }

  #alerts({ snapshot, selection, claim }: View): Alert[] {
    const lead = Number(this.lead ?? LEAD_HOURS);
    return alerts(snapshot, selection, claim, Date.now(), lead >= 0 ? lead : LEAD_HOURS);
  }

  #renderUnknown({ claim, selection }: View): TemplateResult {
    return html`<div class="line">
      ${glyph('unknown')}<span>${headline(claim, selection)}</span>
      ${this.pageUrl ? this.renderLink(VIEW_PAGE, this.pageUrl) : nothing}
    </div>`;
  }

  #renderAlert(first: Alert, more: number, view: View): TemplateResult {
    const { event, status } = first;
    const title = event?.title ?? headline(view.claim, view.selection);
    return html`<section class="alert ${status}" aria-label=${SERVICE_STATUS}>
      ${glyph(status)}
      <div class="words">
        <div part="title" class="title" role="heading" aria-level=${this.level}>${title}</div>
        ${event ? this.#renderUpdate(event, status) : nothing}
        <div class="quiet">
          ${this.renderLink(event ? VIEW_DETAILS : VIEW_PAGE, event?.url ?? this.pageUrl)}
          ${more > 0 ? html`<span>${say(MORE, { count: more })}</span>` : nothing}
          ${this.renderAge()}
        </div>
      </div>
      <button
        part="dismiss"
        class="dismiss"
        type="button"
        aria-label=${DISMISS}
        @click=${this.#dismiss}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path
            fill="none"
            stroke="currentColor"
            stroke-width="1.75"
            stroke-linecap="round"
            d="M4 4l8 8M12 4l-8 8"
          ></path>
        </svg>
      </button>
    </section>`;
  }

  #renderUpdate(event: NonNullable<Alert['event']>, status: Alert['status']): unknown {
    const [latest] = event.updates;
    const text = latest ? excerpt(plainText(latest.body, latest.bodyFormat)) : '';
    const { zones } = this;
    // Of a window people want to know when it is, of an incident when it was last spoken of.
    const from = 'scheduledFor' in event ? event.scheduledFor : undefined;
    const until = 'scheduledUntil' in event ? event.scheduledUntil : undefined;
    const at = from ?? latest?.at ?? event.startedAt;
    const when = (time: number): string =>
      from ? range(time, millis(until), zones) : stamp(time, zones);
    return html`<p part="update" class="update">
      <strong>${PHASE[latest?.status ?? event.status]}</strong>
      ${from ? nothing : html`<span class="hidden">(${STATUS[status]})</span>`}
      <span class="body">${text}</span>
      ${Number.isNaN(millis(at)) ? nothing : html`<time class="quiet" datetime=${at!}>${when(millis(at))}</time>`}
    </p>`;
  }

  readonly #dismiss = (): void => {
    const found = this.view ? this.#alerts(this.view) : [];
    if (!this.dispatchEvent(new AllclearDismissEvent(found[0]?.event))) return;
    this.#dismissed = new Set(found.map(({ key }) => key));
    this.requestUpdate();
  };
}

/** The first paragraph, cut between two words where it is long. */
function excerpt(text: string): string {
  const [first = ''] = text.split('\n\n', 1);
  if (first.length <= EXCERPT) return first;
  const cut = first.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT / 2))}…`;
}
