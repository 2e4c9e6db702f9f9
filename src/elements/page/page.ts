import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { isOpen } from '../../model/claim.js';
import { touches } from '../../model/relevance.js';
import type { PageLink } from '../../model/snapshot.js';
import { COMPONENT_STATUSES } from '../../model/status.js';
import { MAINTENANCE, MORE, PAST_INCIDENTS, STATUS, VIEW_PAGE } from '../../text/words.js';
import { AllclearElement, type View } from '../base.js';
import { glyph } from '../glyph.js';
import { headline } from '../headline.js';
import { langOf } from '../picture.js';
import shared from '../shared.styles.js';
import { REFLECTED } from '../source/source.js';
import styles from './page.styles.js';

/** How many open incidents are told in full; the others are counted. */
const CAP = 10;
/** What the parts tell of themselves, and the page of itself. */
const EVENTS = ['load', 'change', 'freshness', 'incident', 'error'];

/**
 * A status page in one tag. It is made of the other elements, so that anyone can compose another.
 *
 * @summary The whole status page.
 * @tag allclear-page
 * @slot about - What stands above the status, in place of the page's own words.
 * @cssproperty [--allclear-page-gap=1.5em] - Room between its parts.
 * @csspart about - What the page says of itself.
 * @csspart headline - The status in a sentence, while no incident is open.
 * @csspart section - Maintenance, past incidents.
 * @csspart legend - What the signs mean.
 * @csspart links - Where to subscribe, and the like.
 */
export class AllclearPage extends AllclearElement {
  static override styles: CSSResultGroup = [shared, styles];
  static override properties: PropertyDeclarations = REFLECTED;

  /** Its parts show the past: so all of them ask for it together. */
  protected override get needsArchive(): boolean {
    return true;
  }

  /** The page speaks for its parts: nobody is told anything twice. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const name of EVENTS) root.addEventListener(`allclear-${name}`, hush);
    return root;
  }

  protected override renderView(view: View): unknown {
    const { language, snapshot, selection, claim } = view;
    const { page } = snapshot;
    const open = snapshot.incidents.filter((one) => isOpen(one) && touches(one, selection));
    const { level } = this;
    const { url = '', mirrors = [] } = view.source ?? {};
    const given = this.isGiven ? snapshot : undefined;
    const below = Math.min(6, level + 1);
    // The parts read the one source that this page is of, and leave it to the page to speak.
    return html`<allclear-source src=${url} mirror=${mirrors.join(' ')} silent
      ><slot name="about"
        >${page.about ? html`<p part="about" lang=${langOf(snapshot)} dir="auto">${page.about}</p>` : nothing}</slot
      >
      ${
        open.length
          ? open.slice(0, CAP).map(
              ({ id }) =>
                html`<div class="box">
                  <allclear-incident
                    .incident=${id}
                    .snapshot=${given}
                    .headingLevel=${level}
                  ></allclear-incident>
                </div>`,
            )
          : html`<p class="box headline ${claim.status}" part="headline">
              ${glyph(claim.status)}<span>${headline(language, view)}</span>
            </p>`
      }
      ${open.length > CAP ? html`<p>${this.say(MORE, { count: open.length - CAP })}</p>` : nothing}
      <allclear-components uptime .snapshot=${given}></allclear-components>
      <ul class="legend" role="list" part="legend">
        ${COMPONENT_STATUSES.map(
          (status) => html`<li>${glyph(status)}<span>${this.say(STATUS[status])}</span></li>`,
        )}
      </ul>
      ${this.#renderSection(
        this.say(MAINTENANCE),
        html`<allclear-maintenance
          .snapshot=${given}
          .headingLevel=${below}
        ></allclear-maintenance>`,
      )}
      ${this.#renderSection(
        this.say(PAST_INCIDENTS),
        html`<allclear-history .snapshot=${given} .headingLevel=${below}></allclear-history>`,
      )}
      ${this.#renderLinks(page.links, view.pageUrl)} ${this.renderAge(view)}</allclear-source
    >`;
  }

  #renderSection(title: string, content: TemplateResult): TemplateResult {
    return html`<section part="section">
      <div class="heading" role="heading" aria-level=${this.level}>${title}</div>
      ${content}
    </section>`;
  }

  #renderLinks(links: readonly PageLink[], pageUrl: string | undefined): TemplateResult {
    return html`<p class="links quiet" part="links">
      ${links.map(({ label, url }) => this.renderLink(label, url))}
      ${pageUrl ? this.renderLink(this.say(VIEW_PAGE), pageUrl) : nothing}
    </p>`;
  }
}

const hush = (event: Event): void => event.stopPropagation();
