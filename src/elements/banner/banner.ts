import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { HeightController } from '../../controllers/height-controller.js';
import { readNotes, writeNotes } from '../../controllers/notebook.js';
import { alerts, type Alert } from '../../model/alerts.js';
import { DISMISS_SCOPES, isDismissed, recordOf, seen, type Seen } from '../../model/dismissal.js';
import { recoveryOf } from '../../model/recovery.js';
import { isTrouble } from '../../model/status.js';
import { LEAD_HOURS } from '../../model/windows.js';
import { isVisible } from '../../store/page-clock.js';
import { duration } from '../../text/numbers.js';
import { MORE, NAMED, OFFLINE, PHASE, SNOOZE, VIEW_DETAILS, VIEW_PAGE } from '../../text/words.js';
import { AllclearElement, type View } from '../base.js';
import controls from '../controls.styles.js';
import { criteriaOf } from '../criteria-of.js';
import { AllclearDismissEvent } from '../events.js';
import { glyph } from '../glyph.js';
import { headline } from '../headline.js';
import type { Picture } from '../picture.js';
import { clamped, wordsOf } from '../settings.js';
import shared from '../shared.styles.js';
import styles from './banner.styles.js';
import { renderBox, renderChip, renderTitle, renderUpdate, titleOf } from './banner.view.js';

/** How long a recovery is told, in ms. */
const TOLD = 600_000;

/**
 * What is wrong now, or soon: the worst open incident, running maintenance or one soon to come, its
 * latest update, how many more there are, and a link. Takes no space when all is well, and can be sent
 * away.
 *
 * What was sent away is remembered; it comes back by itself when things grow worse, and says once when
 * they are well again.
 *
 * @summary What is wrong now; nothing when nothing is.
 * @tag allclear-banner
 * @csspart title - The title of the incident.
 * @csspart update - The latest update.
 * @csspart dismiss - The button that sends the banner away.
 * @csspart snooze - The button that sends it away for a while.
 * @csspart reopen - The button that brings it back.
 * @cssproperty [--allclear-banner-padding=0.75em 1em] - Room inside.
 * @cssproperty [--allclear-banner-edge=0.25em] - Width of the edge at its beginning.
 * @cssproperty [--allclear-banner-tint=8%] - How much of the colour of the status is in the ground.
 * @cssproperty [--allclear-banner-surface=transparent] - What that is mixed with; over other content, `--allclear-surface`.
 * @cssproperty [--allclear-banner-radius=--allclear-radius] - How round its corners are.
 * @cssproperty [--allclear-banner-layer=1000] - The z-index of a banner that lies over other content.
 * @cssproperty --allclear-banner-height - Set by the banner, on the document element: how high it stands, in px.
 * @fires {AllclearDismissEvent} allclear-dismiss - The visitor sends it away; `preventDefault()` keeps it.
 */
export class AllclearBanner extends AllclearElement {
  static override styles: CSSResultGroup = [shared, controls, styles];
  static override properties: PropertyDeclarations = {
    lead: {},
    dismissScope: { attribute: 'dismiss-scope' },
    snooze: {},
    position: { reflect: true },
  };

  /**
   * Hours ahead from which maintenance is told of.
   *
   * @type {number}
   * @default 48
   */
  declare lead?: number | string;
  /**
   * What is sent away stays so for the whole incident, until its next phase, or its next update. What
   * is worse is always shown.
   *
   * @type {'incident' | 'phase' | 'update'}
   * @default incident
   */
  declare dismissScope?: string;
  /**
   * Minutes for which it may be sent away, up to a week; without, only for good.
   *
   * @type {number}
   */
  declare snooze?: number | string;
  /**
   * `inline` where it stands, `top` of the window, or its lower `corner`.
   *
   * @type {'inline' | 'top' | 'corner'}
   * @default inline
   */
  declare position?: string;

  /** What is well again, by what it is about, and since when that is told. */
  readonly #recovered = new Map<string, { title: string; at: number }>();
  protected readonly height = new HeightController(this, () => this.position === 'corner');

  protected override renderLoading(): unknown {
    return nothing;
  }

  /** What is well again is told once: whoever reads it is noted down before it is drawn. */
  protected override looked(): void {
    for (const { view } of this.pictures) {
      if (view?.freshness !== 'fresh') continue;
      const about = this.#aboutOf(view);
      const now = Date.now();
      const isOver = now - (this.#recovered.get(about)?.at ?? now) >= TOLD;
      if (isOver || view.claim.status !== 'operational') {
        this.#recovered.delete(about);
      }
      for (const [id, record] of readNotes(about)) {
        const recovery = recoveryOf(id, record, view.snapshot, view.claim);
        if (recovery === 'none') continue;
        writeNotes(about, new Map([[id, undefined]]));
        if (recovery === 'told') this.#recovered.set(about, { title: record.title, at: now });
      }
    }
  }

  protected override updated(): void {
    super.updated();
    if (!isVisible()) return;
    for (const { view } of this.pictures) {
      const [drawn] = view ? this.#pending(view) : [];
      if (view && drawn) this.#note(view, [drawn]);
    }
  }

  protected override renderView(view: View): unknown {
    const recovered = this.#recovered.get(this.#aboutOf(view));
    if (recovered && view.freshness === 'fresh') return this.#renderRecovery(recovered.title, view);
    const [first, ...more] = this.#pending(view);
    if (first) return this.#renderAlert(first, more.length, view);
    const found = this.#alerts(view);
    const [hidden] = found;
    if (hidden) return renderChip(hidden.status, found.length, view, () => void this.#reopen(view));
    return view.claim.status === 'unknown' ? this.#renderUnknown(view) : nothing;
  }

  protected override renderOffline(): unknown {
    return html`<div class="line unknown" part="note">
      ${glyph('unknown')}<span><slot name="offline">${this.say(OFFLINE)}</slot></span>
    </div>`;
  }

  protected override spoken(picture: Picture): string {
    const { view, status } = picture;
    const [first] = view && isTrouble(status) ? this.#alerts(view) : [];
    const title = first && isTrouble(first.status) ? first.event?.title : undefined;
    const name = view?.snapshot.page.name ?? '';
    return title ? this.say(NAMED, { name, status: title }) : super.spoken(picture);
  }

  /** What the visitor's troubles are noted under: those of a source, as far as they matter here. */
  #aboutOf({ source, snapshot }: View): string {
    const matters = [this.setting('components'), this.setting('regions')];
    return [source?.url ?? snapshot.page.name, ...matters].filter(Boolean).join(' ');
  }

  #alerts({ snapshot, selection, claim }: View): Alert[] {
    const lead = clamped(this.lead, LEAD_HOURS, 0, Infinity);
    const criteria = criteriaOf((name) => this.setting(name), lead);
    return alerts(snapshot, selection, claim, Date.now(), criteria);
  }

  /** Those that the visitor has not sent away. */
  #pending(view: View): Alert[] {
    const records = readNotes(this.#aboutOf(view));
    const [scope = 'incident'] = wordsOf(this.dismissScope, DISMISS_SCOPES, ['incident']);
    return this.#alerts(view).filter(
      (alert) => !isDismissed(alert, recordOf(alert, records), scope, Date.now()),
    );
  }

  /** Notes what has been seen, or done about it, unless it is known already. */
  #note(view: View, found: readonly Alert[], change: Partial<Seen> = {}): void {
    const about = this.#aboutOf(view);
    const before = readNotes(about);
    const changes = new Map(
      found
        .map((alert) => [alert.id, { ...seen(alert, titleOf(alert, view)), ...change }] as const)
        .filter(([id, now]) => JSON.stringify(before.get(id)) !== JSON.stringify(now)),
    );
    if (changes.size) writeNotes(about, changes);
  }

  #renderUnknown(view: View): unknown {
    const { pageUrl } = view;
    return html`<div class="line">
      ${glyph('unknown')}<span>${headline(this.language, view)}</span>
      ${pageUrl ? this.renderLink(this.say(VIEW_PAGE), pageUrl) : nothing}
    </div>`;
  }

  #renderAlert(first: Alert, more: number, view: View): unknown {
    const { event, status } = first;
    const minutes = clamped(this.snooze, 0, 0, 10_080);
    const snooze = (): void => void this.#dismiss(view, Date.now() + minutes * 60_000);
    return renderBox({
      view,
      status,
      title: event ? renderTitle(event.title, view) : headline(this.language, view),
      level: this.level,
      update: renderUpdate(first, view, this.zones(view)),
      foot: html`${this.renderLink(this.say(event ? VIEW_DETAILS : VIEW_PAGE), event?.url ?? view.pageUrl)}
      ${more > 0 ? html`<span>${this.say(MORE, { count: more })}</span>` : nothing}
      ${
        minutes
          ? html`<button part="snooze" class="snooze" type="button" @click=${snooze}>
              ${this.say(SNOOZE, { time: duration(this.language, minutes * 60) })}
            </button>`
          : nothing
      }
      ${this.renderAge(view)}`,
      dismiss: () => void this.#dismiss(view),
    });
  }

  #renderRecovery(title: string, view: View): unknown {
    return renderBox({
      view,
      status: 'operational',
      title,
      level: this.level,
      update: nothing,
      foot: html`<strong>${this.say(PHASE.resolved)}</strong>
        <span>${headline(this.language, view)}</span>
        ${this.renderLink(this.say(VIEW_PAGE), view.pageUrl)}`,
      dismiss: () => {
        this.#recovered.delete(this.#aboutOf(view));
        void this.#focusOn('.alert, .reopen', view);
      },
    });
  }

  /** Sends away what is known now, and leaves the focus where it can be called back. */
  async #dismiss(view: View, until?: number): Promise<void> {
    const pending = this.#pending(view);
    if (!this.dispatchEvent(new AllclearDismissEvent(pending[0]?.event, until))) return;
    this.#note(view, pending, { dismissed: true, until });
    await this.#focusOn('.reopen', view);
  }

  async #reopen(view: View): Promise<void> {
    this.#note(view, this.#alerts(view));
    await this.#focusOn('.alert', view);
  }

  async #focusOn(selector: string, { key }: View): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-key="${key}"]:is(${selector})`)?.focus();
  }
}
