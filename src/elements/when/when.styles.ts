import { css } from 'lit';

export default css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  /* Laid out as if the host's content stood there alone; it holds the focus of what is hidden. */
  [part='content'] {
    display: inherit;
    outline: none;
  }
  [part='content'] > div {
    display: contents;
  }
`;
