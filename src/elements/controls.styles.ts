import { css } from 'lit';

/** Buttons, and text for assistive technology alone. */
export default css`
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    text-align: inherit;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
    min-block-size: 24px;
    min-inline-size: 24px;
  }
  .pill {
    min-block-size: max(2.25em, 24px);
    padding: 0.25em 0.875em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .pill:enabled:hover {
    border-color: currentColor;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
