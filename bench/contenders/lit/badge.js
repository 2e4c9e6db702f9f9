import { css, html, LitElement, unsafeCSS } from 'lit';
import { BADGE } from '../styles.js';
import { SHAPES, statusOf } from '../words.js';
import { mounter } from './define.js';

class FloorBadge extends LitElement {
  static properties = { data: { attribute: false } };
  static styles = css`
    ${unsafeCSS(BADGE)}
  `;

  render() {
    if (!this.data) return html``;
    const { page, status } = this.data;
    const kind = statusOf(status);
    return html`<a class="line" href=${page.url}
      ><svg class="glyph ${kind}" viewBox="0 0 16 16" aria-hidden="true">
        <path fill="currentColor" fill-rule="evenodd" d=${SHAPES[kind]}></path></svg
      ><span>${status.description}</span></a
    >`;
  }
}
customElements.define('floor-badge', FloorBadge);

export const mount = mounter('floor-badge');
