import { html, noChange, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { holds, type Condition } from '../../model/condition.js';
import type { Freshness } from '../../model/freshness.js';
import { COMPONENT_STATUSES } from '../../model/status.js';
import { criteriaOf } from '../criteria-of.js';
import type { Picture } from '../picture.js';
import { clamped, wordsOf } from '../settings.js';
import { StatusElement } from '../status-element.js';
import styles from './when.styles.js';

const FRESHNESSES: readonly Freshness[] = ['loading', 'fresh', 'stale', 'offline', 'unknown'];

/** What is known where there is no source. */
const NOTHING: readonly Pick<Picture, 'status' | 'freshness' | 'view'>[] = [
  { status: 'unknown', freshness: 'loading' },
];

/**
 * Your own content, only while a condition on the status holds: "card terminals are down, take cash".
 *
 * The content stays where it is and is never made anew, so a form inside keeps its input.
 *
 * @summary The host's own content, while a condition holds.
 * @tag allclear-when
 * @slot - Shown while the condition holds.
 * @slot else - Shown while it does not.
 * @csspart content - What is shown.
 */
export class AllclearWhen extends StatusElement {
  static override styles: CSSResultGroup = styles;
  static override properties: PropertyDeclarations = {
    atLeast: { attribute: 'at-least' },
    whileFreshness: { attribute: 'freshness' },
    lead: {},
  };

  /**
   * The least status that counts; `unknown` stands for trouble or not to know.
   *
   * @type {'operational' | 'under_maintenance' | 'unknown' | 'degraded_performance' | 'partial_outage' | 'major_outage'}
   * @default degraded_performance, where nothing else is asked
   */
  declare atLeast?: string;
  /**
   * How far the status can be relied on: one or several of `loading`, `fresh`, `stale`, `offline`,
   * `unknown`. Alone, nothing else is asked.
   *
   * @default any
   */
  declare whileFreshness?: string | undefined;
  /**
   * Hours ahead from which maintenance counts; 0 is while it runs. Asked together with `kinds`.
   *
   * @type {number}
   * @default 0
   */
  declare lead?: number | string;

  #shown = false;
  /** What had the focus when it was hidden. */
  #lost: HTMLElement | undefined;

  /** How far the status can be relied on: `loading`, `fresh`, `stale`, `offline`, or `unknown`. */
  override get freshness(): Freshness {
    return super.freshness;
  }
  // Frameworks set `freshness="stale"` as a property, since there is one of that name.
  override set freshness(words: string | undefined) {
    this.whileFreshness = words;
  }

  get #condition(): Condition {
    const atLeast = COMPONENT_STATUSES.find((one) => one === this.atLeast?.trim().toLowerCase());
    const freshness = wordsOf(this.whileFreshness, FRESHNESSES, []);
    const lead = clamped(this.lead, 0, 0, Infinity);
    // Its own: what a source around it says of banners does not turn it into another question.
    const criteria = this.kinds ? criteriaOf((name) => this.setting(name), lead) : undefined;
    const any = freshness.length || criteria;
    return {
      atLeast: atLeast ?? (any ? undefined : 'degraded_performance'),
      freshness: freshness.length ? freshness : undefined,
      criteria,
    };
  }

  protected override looked(): void {
    const condition = this.#condition;
    const now = Date.now();
    const { pictures } = this;
    this.#shown = (pictures.length ? pictures : NOTHING).some(({ status, freshness, view }) => {
      const read = status === view?.claim.status ? view : undefined;
      return holds(condition, { status, freshness, read }, now);
    });
  }

  protected override render(): unknown {
    if (this.isServed) return noChange;
    const shown = this.#shown;
    return html`<div part="content">
      <div ?hidden=${!shown} ?inert=${!shown}><slot></slot></div>
      <div ?hidden=${shown} ?inert=${shown}><slot name="else"></slot></div>
    </div>`;
  }

  /** What is hidden cannot keep the focus: it waits here, and goes back when that is shown again. */
  protected override updated(): void {
    super.updated();
    if (this.isServed) return;
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const isShown = (element: Element): boolean =>
      [...this.children].some(
        (child) => child.contains(element) && (child.slot !== 'else') === this.#shown,
      );
    const content = this.renderRoot.querySelector<HTMLElement>('[part=content]')!;
    if (activeElement === this) {
      if (!this.#lost || !isShown(this.#lost)) return;
      this.#lost.focus();
    } else if (activeElement && this.contains(activeElement) && !isShown(activeElement)) {
      this.#lost = activeElement as HTMLElement;
      content.tabIndex = -1;
      content.focus({ preventScroll: true });
      return;
    }
    // Given back, or taken elsewhere: no click on the content is a place for it any more.
    this.#lost = undefined;
    content.removeAttribute('tabindex');
  }
}
