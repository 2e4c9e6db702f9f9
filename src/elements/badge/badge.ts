import { html, type CSSResultGroup } from 'lit';
import { AllclearElement, type View } from '../base.js';
import { glyph } from '../glyph.js';
import { headline } from '../headline.js';
import shared from '../shared.styles.js';
import styles from './badge.styles.js';

/**
 * One line: a sign, the page's own headline, the one component that is affected, and a link to the
 * page.
 *
 * @summary How the service is doing, in one line.
 * @tag allclear-badge
 * @cssproperty [--allclear-badge-gap=0.5em] - Room between sign, words and age.
 * @csspart headline - The status in a few words.
 */
export class AllclearBadge extends AllclearElement {
  static override styles: CSSResultGroup = [shared, styles];

  protected override renderView(view: View): unknown {
    const { claim, language, pageUrl } = view;
    const words = html`${glyph(claim.status)}<span part="headline"
        >${headline(language, view)}</span
      >`;
    return html`<span class="line"
      >${this.renderLink(words, pageUrl)} ${this.renderAge(view)}</span
    >`;
  }
}
