import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { alerts, type Alert } from '../../model/alerts.js';
import { millis } from '../../model/instant.js';
import { stamp } from '../../text/dates.js';
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
import { zonesOf } from '../../text/zones.js';
import { AllclearElement, type View } from '../base.js';
import { AllclearDismissEvent } from '../events.js';
import { glyph } from '../glyph.js';
import { headline } from '../headline.js';
import controls from '../controls.styles.js';
import shared from '../shared.styles.js';
import styles from './banner.styles.js';

/** As much of an update as a banner has room for. */
const EXCERPT = 280;

/**
 * What is wrong now: the worst open incident or running maintenance, its latest update, and how many
 * more there are. Takes no space when all is well.
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

  /** The troubles that the visitor has sent away. One that grows worse is another. */
  #dismissed: ReadonlySet<string> = new Set();

  protected override renderLoading(): unknown {
    return nothing;
  }

  protected override renderView(view: View): unknown {
    const found = alertsOf(view);
    const [first] = found;
    if (!first) return view.claim.status === 'unknown' ? this.#renderUnknown(view) : nothing;
    return found.every(({ key }) => this.#dismissed.has(key))
      ? nothing
      : this.#renderAlert(first, found.length - 1, view);
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
        ${event ? this.#renderUpdate(event, status, view) : nothing}
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

  #renderUpdate(event: NonNullable<Alert['event']>, status: Alert['status'], view: View): unknown {
    const [latest] = event.updates;
    const at = latest?.at ?? event.startedAt;
    const text = latest ? excerpt(plainText(latest.body, latest.bodyFormat)) : '';
    return html`<p part="update" class="update">
      <strong>${PHASE[latest?.status ?? event.status]}</strong>
      <span class="hidden">(${STATUS[status]})</span>
      <span class="body">${text}</span>
      ${at ? html`<time class="quiet" datetime=${at}>${stamp(millis(at), zonesOf(this.setting('timeZone'), view.snapshot.page.timeZone))}</time>` : nothing}
    </p>`;
  }

  readonly #dismiss = (): void => {
    const found = this.view ? alertsOf(this.view) : [];
    if (!this.dispatchEvent(new AllclearDismissEvent(found[0]?.event))) return;
    this.#dismissed = new Set(found.map(({ key }) => key));
    this.requestUpdate();
  };
}

const alertsOf = ({ snapshot, selection, claim }: View): Alert[] =>
  alerts(snapshot, selection, claim);

/** The first paragraph, cut between two words where it is long. */
function excerpt(text: string): string {
  const [first = ''] = text.split('\n\n', 1);
  if (first.length <= EXCERPT) return first;
  const cut = first.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT / 2))}…`;
}
