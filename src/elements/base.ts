import { html, nothing, type PropertyDeclarations } from 'lit';
import type { View, Picture } from './picture.js';
import { StatusElement } from './status-element.js';
import { glyph } from './glyph.js';
import { say } from '../text/say.js';
import {
  AS_OF,
  LOADING,
  NOT_FOUND,
  OFFLINE,
  PAGE_STATUS,
  UNAVAILABLE,
  VIEW_PAGE,
} from '../text/words.js';
import { zonesOf } from '../text/zones.js';

export type { View } from './picture.js';

/** Base of all elements that draw what their sources say. */
export abstract class AllclearElement extends StatusElement {
  static override properties: PropertyDeclarations = {
    headingLevel: { attribute: 'heading-level' },
  };

  /** Level of headings in the page's outline, 1 to 6 (3). */
  declare headingLevel?: number | string;

  protected override render(): unknown {
    const { pictures } = this;
    const scheme = /^(?:light|dark)$/.exec(this.setting('theme') ?? '') ?? '';
    if (!pictures.some(({ freshness }) => freshness !== 'loading')) {
      return html`<slot>${this.renderLoading()}</slot>`;
    }
    const [only, more] = pictures;
    return only && !more
      ? html`<div part="base" class="base picture ${scheme} ${only.status} ${only.freshness}">
          ${this.#renderPicture(only)}
        </div>`
      : html`<div part="base" class="base ${scheme}">
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
    return html`<span class="line">${glyph('unknown')}<span class="quiet">${LOADING}</span></span>`;
  }

  protected abstract renderView(view: View): unknown;

  /** Beside a picture that cannot be renewed now. */
  protected renderOffline(): unknown {
    return html`<span class="note quiet" part="note"><slot name="offline">${OFFLINE}</slot></span>`;
  }

  /** An error looks like information: grey, a link, the host's own words. */
  protected renderUnavailable({ freshness, error, view, pageUrl }: Picture): unknown {
    const offline = freshness === 'offline';
    const missing = (error as { kind?: string } | undefined)?.kind === 'not-found';
    const words = offline ? OFFLINE : missing ? NOT_FOUND : UNAVAILABLE;
    return html`<span class="line"
      >${glyph('unknown')}
      <span><slot name=${offline ? 'offline' : 'unavailable'}>${words}</slot></span>
      ${pageUrl ? this.renderLink(VIEW_PAGE, pageUrl) : nothing}
      ${
        view?.age
          ? html`<span class="quiet"
              >${PAGE_STATUS[view.claim.status]} ${this.renderAge(view)}</span
            >`
          : nothing
      }</span
    >`;
  }

  /** "as of 5 min ago", while the picture is not fresh. */
  protected renderAge({ age }: View): unknown {
    return age ? html`<span class="quiet age" part="age">${say(AS_OF, { age })}</span>` : nothing;
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
