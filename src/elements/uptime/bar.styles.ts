import { css } from 'lit';

export default css`
  .bar {
    position: relative;
    block-size: var(--allclear-bar-height, 2em);
    cursor: crosshair;
    touch-action: pan-y;
    border-radius: calc(var(--_radius) / 2);
  }
  .bar svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    --_day: calc(100% / var(--_days, 90));
    --_gap: calc(var(--allclear-bar-gap, 28%) / 2);
    mask: linear-gradient(90deg, #0000 var(--_gap), #000 0 calc(100% - var(--_gap)), #0000 0) 0 0 /
      var(--_day) 100% round;
  }
  .bar[aria-valuemax='60'] svg {
    --_days: 60;
  }
  .bar[aria-valuemax='30'] svg {
    --_days: 30;
  }
  .bar:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .bar path {
    fill: var(--_tone);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 0.5em;
    margin-block-start: 0.25em;
  }
  /* In a list its ends need no elements. */
  .legend[data-from]::before,
  .legend[data-from]::after {
    content: attr(data-from);
    unicode-bidi: plaintext;
  }
  .legend[data-from]::after {
    content: attr(data-to);
  }
  /* Where three do not fit beside each other, the ends of the bar keep their names. */
  .room30 .percent {
    order: 1;
    flex-basis: 100%;
  }
  .room90 .percent {
    display: flex;
    flex: auto;
    align-items: center;
    gap: 0.75em;
  }
  .room90 .percent::before,
  .room90 .percent::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: var(--_line);
  }
  @media (forced-colors: active) {
    .bar path {
      fill: CanvasText;
    }
  }
  .note,
  .note > p {
    margin: 0;
  }
  table {
    border-spacing: 0;
    margin-block: 0.25em;
  }
  th,
  td {
    padding: 0.125em 0;
    padding-inline-end: 1em;
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  th {
    white-space: nowrap;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  .tip {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 6px);
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(20em, 100%);
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--allclear-surface, Canvas);
    color: var(--allclear-text, CanvasText);
    font-size: 0.875em;
    pointer-events: none;
  }
  .tip > * {
    display: block;
    unicode-bidi: plaintext;
  }
  .mark {
    position: absolute;
    inset-block: -2px;
    box-sizing: border-box;
    border: 2px solid currentColor;
    border-radius: 2px;
    pointer-events: none;
  }
`;
