import { css, html, LitElement, unsafeCSS } from 'lit';
import { LIST } from '../styles.js';
import { known, SHAPES, wordsFor } from '../words.js';
import { mounter } from './define.js';

function renderRow({ name, status }) {
  const kind = known(status);
  return html`<li class="row">
    <span>${name}</span
    ><span class="status ${kind}"
      ><svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
        <path fill="currentColor" fill-rule="evenodd" d=${SHAPES[kind]}></path></svg
      ><span>${wordsFor(kind)}</span></span
    >
  </li>`;
}

class FloorList extends LitElement {
  static properties = { data: { attribute: false } };
  static styles = css`
    ${unsafeCSS(LIST)}
  `;

  render() {
    return html`<ul>
      ${this.data.components.map(renderRow)}
    </ul>`;
  }
}
customElements.define('floor-list', FloorList);

export const mount = mounter('floor-list');
