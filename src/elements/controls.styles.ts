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
    text-align: inherit;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
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
