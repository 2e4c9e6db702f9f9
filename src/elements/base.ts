import { html, isServer, noChange, nothing, type PropertyDeclarations } from 'lit';
import type { View, Picture } from './picture.js';
import { StatusElement } from './status-element.js';
import { glyph } from './glyph.js';
import { PAGE_STATUS } from './headline.js';
import { renderMoment } from './moment.view.js';
import { AS_OF, LOADING, NOT_FOUND, OFFLINE, UNAVAILABLE, VIEW_PAGE } from '../text/words.js';
import { zonesOf } from '../text/zones.js';

export type { View } from './picture.js';

/**
 * Base of all elements that draw what their sources say.
 *
 * @slot - Shown until there is something better, and where the script never runs.
 * @slot unavailable - Your own words where nothing can be claimed.
 * @slot offline - Your own words where the browser knows of no network.
 * @csspart base - Everything that is drawn.
 * @csspart source - All that one of several sources says.
 * @csspart source-name - The name of one of several sources.
 * @csspart glyph - The sign of a status.
 * @csspart link - A link to the status page, or into it.
 * @csspart age - How old the picture is, while it is not fresh.
 * @csspart note - That the browser knows of no network, beside what is known.
 * @cssproperty [--allclear-green=light-dark(#1a7f37, #3fb950)] - Palette: the green of the page.
 * @cssproperty [--allclear-yellow=light-dark(#9a6700, #d29922)] - Palette: its yellow, as legible text.
 * @cssproperty [--allclear-orange=light-dark(#bc4c00, #db6d28)] - Palette: its orange.
 * @cssproperty [--allclear-red=light-dark(#cf222e, #ff6b62)] - Palette: its red.
 * @cssproperty [--allclear-blue=light-dark(#0969da, #4493f8)] - Palette: its blue.
 * @cssproperty [--allclear-grey=light-dark(#59636e, #9198a1)] - Palette: its grey.
 * @cssproperty [--allclear-operational=--allclear-green] - Colour of what is operational.
 * @cssproperty [--allclear-degraded=--allclear-yellow] - Colour of degraded performance.
 * @cssproperty [--allclear-partial=--allclear-orange] - Colour of a partial outage.
 * @cssproperty [--allclear-major=--allclear-red] - Colour of a major outage.
 * @cssproperty [--allclear-maintenance=--allclear-blue] - Colour of maintenance.
 * @cssproperty [--allclear-unknown=--allclear-grey] - Colour of what is not known.
 * @cssproperty [--allclear-text=CanvasText] - Colour of text on a ground of its own.
 * @cssproperty [--allclear-surface=Canvas] - That ground: of what lies over other content, and of `isolate`.
 * @cssproperty [--allclear-text-quiet=76 % of the text] - Colour of secondary text.
 * @cssproperty [--allclear-link=that of the text] - Colour of links.
 * @cssproperty [--allclear-line=18 % of the text] - Colour of hairlines.
 * @cssproperty [--allclear-focus=that of the text] - Colour of the outline of what has the focus.
 * @cssproperty [--allclear-radius=0.375em] - How round corners are.
 * @cssproperty [--allclear-font=that of the page] - Family of the font.
 * @cssproperty [--allclear-font-size=medium] - Size of the font with `isolate`.
 */
export abstract class AllclearElement extends StatusElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level' },
  };

  /**
   * Level of headings in the page's outline, 1 to 6.
   *
   * @type {number}
   * @default 3
   */
  declare headingLevel?: number | string;

  /** Whether an age has been told. */
  #aged = false;

  protected override render(): unknown {
    if (this.isServed) return noChange;
    const { pictures } = this;
    const lang = this.language.tag;
    const scheme = /^(?:light|dark)$/.exec(this.setting('theme') ?? '') ?? '';
    if (!pictures.some(({ freshness }) => freshness !== 'loading')) {
      return html`<slot><span lang=${lang}>${this.renderLoading()}</span></slot>`;
    }
    const [only, more] = pictures;
    return only && !more
      ? html`<div
          part="base"
          lang=${lang}
          class="base picture ${scheme} ${only.status} ${only.freshness}"
        >
          ${this.#renderPicture(only)}
        </div>`
      : html`<div part="base" lang=${lang} class="base ${scheme}">
          ${pictures.map((one) => this.#renderNamed(one))}
        </div>`;
  }

  /** One of several sources, under its name. */
  #renderNamed(picture: Picture): unknown {
    const { view, source, status, freshness } = picture;
    const content = this.#renderPicture(picture);
    if (content === nothing) return nothing;
    const name = view?.snapshot.page.name || (source ? new URL(source.url).host : '');
    return html`<div part="source" class="picture several ${status} ${freshness}">
      <span part="source-name" class="source quiet">${name}</span>
      ${content}
    </div>`;
  }

  #renderPicture(picture: Picture): unknown {
    const { view, freshness, status } = picture;
    if (freshness === 'loading') return this.renderLoading();
    // Too old to be claimed, unless it was unknown already when it was new.
    const stands = view && freshness !== 'unknown' && status === view.claim.status;
    if (!stands) return this.renderUnavailable(picture);
    const content = this.renderView(view);
    if (content === nothing && freshness !== 'offline') return nothing;
    // One template for both, or all in it would be made anew whenever the network comes or goes.
    return html`${content} ${freshness === 'offline' ? this.renderOffline() : nothing}`;
  }

  /** Holds the place that the result will take. */
  protected renderLoading(): unknown {
    return html`<span class="line"
      >${glyph('unknown')}<span class="quiet">${this.say(LOADING)}</span></span
    >`;
  }

  protected abstract renderView(view: View): unknown;

  /** Beside a picture that cannot be renewed now. */
  protected renderOffline(): unknown {
    return html`<span class="note quiet" part="note"
      ><slot name="offline">${this.say(OFFLINE)}</slot></span
    >`;
  }

  /** An error looks like information: grey, a link, the host's own words. */
  protected renderUnavailable({ freshness, error, view, pageUrl }: Picture): unknown {
    const offline = freshness === 'offline';
    const missing = (error as { kind?: string } | undefined)?.kind === 'not-found';
    const words = offline ? OFFLINE : missing ? NOT_FOUND : UNAVAILABLE;
    return html`<span class="line"
      >${glyph('unknown')}
      <span><slot name=${offline ? 'offline' : 'unavailable'}>${this.say(words)}</slot></span>
      ${pageUrl ? this.renderLink(this.say(VIEW_PAGE), pageUrl) : nothing}
      ${
        view?.age
          ? html`<span class="quiet"
              >${this.say(PAGE_STATUS[view.claim.status])} ${this.renderAge(view)}</span
            >`
          : nothing
      }</span
    >`;
  }

  /** "as of 5 min ago", while the picture is not fresh; then its room stays, so that nothing moves. */
  protected renderAge(view: View): unknown {
    const { age } = view;
    if (isServer) return renderMoment(view, this.zones(view));
    this.#aged ||= !!age;
    return this.#aged
      ? html`<span class=${age ? 'quiet age' : 'age gone'} part="age"
          >${age ? this.say(AS_OF, { age }) : '\u00a0'}</span
        >`
      : nothing;
  }

  /** The zones in which times are told. */
  protected zones({ snapshot }: View): readonly string[] {
    return zonesOf(this.setting('timeZone'), snapshot.page.timeZone);
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
      : html`<span class="link">${text}</span>`;
  }
}
