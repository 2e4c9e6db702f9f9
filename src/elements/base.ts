import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Inheritance } from '../controllers/inheritance.js';
import { StatusController } from '../controllers/status-controller.js';
import { claim, type Claim } from '../model/claim.js';
import { freshnessOf, type Freshness } from '../model/freshness.js';
import { select, type Selection } from '../model/relevance.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import type { ComponentStatus } from '../model/status.js';
import { safeUrl } from '../model/url.js';
import { age } from '../text/numbers.js';
import { say } from '../text/say.js';
import { AS_OF, LOADING, OFFLINE, PAGE_STATUS, UNAVAILABLE, VIEW_PAGE } from '../text/words.js';
import { zonesOf } from '../text/zones.js';
import './events.js';
import { glyph } from './glyph.js';
import { transitions, type Moment } from './transitions.js';

/** What an element draws from: a snapshot, and what matters of it here. */
export interface View {
  readonly snapshot: StatusSnapshot;
  readonly selection: Selection;
  readonly claim: Claim;
}

/** The attributes that an enclosing `<allclear-source>` may give. */
const COMMON = {
  src: {},
  provider: {},
  components: {},
  refreshInterval: { attribute: 'refresh' },
  maxAge: { attribute: 'max-age' },
  timeZone: { attribute: 'time-zone' },
  theme: {},
} satisfies PropertyDeclarations;

/** Base of all elements that read a source. */
export abstract class AllclearElement extends LitElement {
  static override properties: PropertyDeclarations = {
    ...COMMON,
    headingLevel: { attribute: 'heading-level' },
    snapshot: { attribute: false, noAccessor: true },
  };

  /** The address of a status page, or of a JSON file. */
  declare src?: string;
  /** Adapter id, when detection should not be asked. */
  declare provider?: string;
  /** Comma-separated ids or names (`*` wildcard) of the components that matter here. */
  declare components?: string;
  /** Seconds between polls: 60, at least 15, 0 to ask once. */
  declare refreshInterval?: number | string;
  /** Seconds until "all is well" is no longer claimed (900). */
  declare maxAge?: number | string;
  /** `page`, `local`, or IANA names. */
  declare timeZone?: string;
  /** `auto` follows the page's `color-scheme`; `light`; `dark`. */
  declare theme?: string;
  /** Level of headings in the page's outline, 1 to 6 (3). */
  declare headingLevel?: number | string;

  /** What is drawn; undefined without a snapshot. */
  protected view: View | undefined;
  readonly #inheritance = new Inheritance(this);
  readonly #source = new StatusController(
    this,
    () => this.#question(),
    () => this.#drawn !== this.#told(),
  );
  #given: StatusSnapshot | undefined;
  #moment: Moment | undefined;
  /** What of it stands there. */
  #drawn = '';
  #states: Set<string> | undefined;

  /**
   * The status document shown. Set it, and no request is made: for stories, tests, and data that the
   * page already has. Its age counts from then; set it anew to keep it fresh.
   */
  get snapshot(): StatusSnapshot | undefined {
    return this.#given ?? this.#source.state.snapshot;
  }
  set snapshot(snapshot: StatusSnapshot | undefined) {
    this.#given = snapshot;
    this.requestUpdate();
  }

  /** What the element claims now. */
  get status(): ComponentStatus {
    return /^(?:fresh|stale|offline)$/.test(this.freshness)
      ? (this.view?.claim.status ?? 'unknown')
      : 'unknown';
  }

  /** How far the claim can be relied on. */
  get freshness(): Freshness {
    const { snapshot, error, age: seconds } = this.#source.state;
    const offline = error && globalThis.navigator?.onLine === false;
    if (!snapshot || !seconds) return offline ? 'offline' : error ? 'unknown' : 'loading';
    const refresh = this.#given ? 0 : this.#seconds('refreshInterval', 60, 15);
    const maxAge = this.#seconds('maxAge', 900, 1);
    const status = this.view?.claim.status ?? 'unknown';
    const freshness = freshnessOf(seconds(), status, { refresh, maxAge });
    return freshness === 'stale' && offline ? 'offline' : freshness;
  }

  /** Asks the source now, for every element of the page that reads it. */
  refresh(): Promise<void> {
    return this.#source.refresh();
  }

  /** Whether past incidents are shown; then they are fetched too. */
  protected get needsArchive(): boolean {
    return false;
  }

  /** The picture that the host page has set, if it has. */
  protected get given(): StatusSnapshot | undefined {
    return this.#given;
  }

  protected setting(name: keyof typeof COMMON): string | undefined {
    const { attribute = name } = COMMON[name] as { attribute?: string };
    const own = this[name];
    return own == null ? this.#inheritance.get(attribute) : String(own);
  }

  /** A number of seconds, clamped; 0 stands for itself where it is allowed. */
  #seconds(name: keyof typeof COMMON, fallback: number, least: number): number {
    const value = this.setting(name);
    const seconds = value?.trim() ? Number(value) : NaN;
    if (!(seconds >= 0)) return fallback;
    return seconds === 0 && name === 'refreshInterval'
      ? 0
      : Math.min(Math.max(seconds, least), 604_800);
  }

  #question() {
    const src = this.setting('src')?.trim();
    return {
      given: this.#given,
      src,
      url: safeUrl(src, this.ownerDocument.baseURI),
      provider: this.setting('provider'),
      refresh: this.#seconds('refreshInterval', 60, 15),
      archive: this.needsArchive,
    };
  }

  /** Behind the controllers' own update, which may have brought a snapshot. */
  protected override update(changed: Map<PropertyKey, unknown>): void {
    const { snapshot } = this.#source.state;
    const selection = snapshot && select(snapshot, this.setting('components'));
    this.view = selection && { snapshot, selection, claim: claim(snapshot, selection) };
    this.#drawn = this.#told();
    super.update(changed);
  }

  protected override updated(): void {
    const { snapshot, status, freshness } = this;
    const before = this.#moment;
    this.#moment = {
      source: this.setting('src'),
      selection: this.view?.selection,
      error: this.#source.state.error,
      snapshot,
      status,
      freshness,
    };
    try {
      const states = (this.#states ??= this.attachInternals().states as unknown as Set<string>);
      states.clear();
      states.add(status).add(freshness);
    } catch {
      // `:state()` is a convenience that older browsers do without.
    }
    for (const event of transitions(before, this.#moment)) this.dispatchEvent(event);
  }

  protected override render(): TemplateResult {
    const { view, status } = this;
    const [freshness = ''] = this.#drawn.split('|');
    if (freshness === 'loading') return html`<slot>${this.renderLoading()}</slot>`;
    const scheme = /^(?:light|dark)$/.exec(this.setting('theme') ?? '') ?? '';
    return html`<div part="base" class="base ${scheme} ${status} ${freshness}">
      ${view && freshness !== 'unknown' ? this.renderView(view) : this.renderUnavailable(freshness)}
    </div>`;
  }

  /** Holds the place that the result will take. */
  protected renderLoading(): unknown {
    return html`<span class="line">${glyph('unknown')}<span class="quiet">${LOADING}</span></span>`;
  }

  protected abstract renderView(view: View): unknown;

  /** An error looks like information: grey, a link, the host's own words. */
  protected renderUnavailable(freshness: string): unknown {
    const offline = freshness === 'offline';
    const { view, pageUrl } = this;
    return html`<span class="line"
      >${glyph('unknown')}
      <slot name=${offline ? 'offline' : 'unavailable'}>${offline ? OFFLINE : UNAVAILABLE}</slot>
      ${pageUrl ? this.renderLink(VIEW_PAGE, pageUrl) : nothing}
      ${
        view
          ? html`<span class="quiet">${PAGE_STATUS[view.claim.status]} ${this.renderAge()}</span>`
          : nothing
      }</span
    >`;
  }

  /** "as of 5 min ago", while the picture is not fresh. */
  protected renderAge(): unknown {
    const [, words] = this.#drawn.split('|');
    return words
      ? html`<span class="quiet age" part="age">${say(AS_OF, { age: words })}</span>`
      : nothing;
  }

  /** What changes by itself: the freshness, the age in words where it is to be told, the minute. */
  #told(): string {
    const { freshness } = this;
    const seconds = this.#source.state.age?.();
    const words = seconds === undefined || freshness === 'fresh' ? '' : age(seconds);
    return [freshness, words, Math.floor(Date.now() / 60_000)].join('|');
  }

  /** The zones in which times are told. */
  protected get zones(): readonly string[] {
    return zonesOf(this.setting('timeZone'), this.view?.snapshot.page.timeZone);
  }

  /** The level of headings in the page's outline. */
  protected get level(): number {
    const level = Number(this.headingLevel);
    return level >= 1 && level <= 6 ? Math.trunc(level) : 3;
  }

  /** A link, or only its text where there is no safe address. */
  protected renderLink(text: unknown, address: string | undefined): unknown {
    return address
      ? html`<a part="link" class="link" href=${address} rel="noopener">${text}</a>`
      : text;
  }

  /** Where visitors read more: the page's own address, or the source if it is a page. */
  protected get pageUrl(): string | undefined {
    const { url } = this.#question();
    return (
      this.view?.snapshot.page.url ||
      (url && /\.json$/.test(new URL(url).pathname) ? undefined : url)
    );
  }
}
