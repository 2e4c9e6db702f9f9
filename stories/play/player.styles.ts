import { css } from 'lit';

export default css`
  :host {
    --line: color-mix(in srgb, currentColor 18%, transparent);
    display: block;
    container-type: inline-size;
  }
  .desk {
    position: sticky;
    inset-block-start: 0;
    z-index: 1001;
    margin: -1rem -1rem 1.5em;
    padding: 0.75em 1em;
    border-block-end: 1px solid var(--line);
    background: light-dark(#f6f8fa, #161b22);
    font-size: 0.875em;
  }
  .row {
    display: flex;
    align-items: center;
    gap: 0.75em;
  }
  output {
    font-size: 1.25em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  input {
    flex: 1;
    min-inline-size: 6em;
    min-block-size: 24px;
    margin: 0;
    accent-color: currentColor;
  }
  button {
    min-block-size: 2.25em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--line);
    border-radius: 0.375em;
    background: light-dark(#fff, #0d1117);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    cursor: pointer;
  }
  .row > button {
    min-inline-size: 5em;
    font-weight: 600;
  }
  button:is(:hover, [aria-current='step']) {
    border-color: currentColor;
  }
  [aria-current='step'] {
    font-weight: 600;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em;
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }
  time {
    font-variant-numeric: tabular-nums;
  }
  .frames time {
    opacity: 0.8;
  }
  .stage {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
    align-items: start;
    gap: 1.5em;
  }
  .stage > ::slotted(:is(allclear-badge, allclear-banner, allclear-uptime)) {
    grid-column: 1 / -1;
  }
  /* There it would cover what it plays. */
  @container (inline-size < 30em) {
    .desk {
      position: static;
    }
  }
  .log {
    margin-block-start: 0.75em;
    block-size: 4.8em;
    overflow-y: auto;
    font:
      0.8125em/1.6 ui-monospace,
      monospace;
  }
  :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
`;
