import { css } from 'lit';

export default css`
  :host {
    --_under: var(--allclear-banner-surface, transparent);
  }
  :host([position='top']) {
    position: sticky;
    inset-block-start: 0;
    z-index: var(--allclear-banner-layer, 1000);
  }
  :host([position='corner']) {
    position: fixed;
    inset-block-end: 1em;
    inset-inline-end: 1em;
    z-index: var(--allclear-banner-layer, 1000);
    max-inline-size: min(26em, 100vw - 2em);
  }
  :host([isolate][position='top']) {
    position: sticky !important;
    inset-block-start: 0 !important;
    z-index: var(--allclear-banner-layer, 1000) !important;
  }
  :host([isolate][position='corner']) {
    position: fixed !important;
    inset-block-end: 1em !important;
    inset-inline-end: 1em !important;
    z-index: var(--allclear-banner-layer, 1000) !important;
    max-inline-size: min(26em, 100vw - 2em) !important;
  }
  /* On paper it would lie over each sheet. */
  @media print {
    :host([position]) {
      position: static !important;
    }
  }
  /* What lies over other content has a ground of its own. */
  :host(:is([position='top'], [position='corner'])) {
    --_ink: var(--allclear-text, CanvasText);
    --_under: var(--allclear-banner-surface, var(--allclear-surface, Canvas));
  }
  .alert,
  .picture > .line,
  .reopen {
    background: color-mix(in srgb, var(--_tone) var(--allclear-banner-tint, 8%), var(--_under));
  }
  .alert,
  .picture > .line {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 0.5em 0.75em;
    padding: var(--allclear-banner-padding, 0.75em 1em);
    border: 1px solid color-mix(in srgb, var(--_tone) 45%, transparent);
    border-inline-start: var(--allclear-banner-edge, 0.25em) solid var(--_tone);
    border-radius: var(--allclear-banner-radius, var(--_radius));
  }
  :host([position='top']) :is(.alert, .picture > .line) {
    border-block-start-width: 0;
    border-inline-end-width: 0;
    border-radius: 0;
  }
  .picture > .line {
    align-items: baseline;
    gap: 0 0.5em;
    padding-block: 0.5em;
  }
  /* Beside the sign, however long they are. */
  .picture > .line > span {
    max-inline-size: calc(100% - 1.5em);
  }
  .alert + .line {
    margin-block-start: 0.5em;
  }
  .alert > .glyph {
    inline-size: 1.25em;
    block-size: 1.25em;
  }
  /* Under the sign where there is no room beside it; else clear of the button. */
  .words {
    flex: 1 1 11em;
    min-inline-size: 0;
    padding-inline-end: clamp(0px, 99 * (100% - 13em), 1.75em);
  }
  .title {
    font-weight: 600;
  }
  .update {
    margin: 0.25em 0;
  }
  .body {
    white-space: pre-line;
  }
  .words > .quiet {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
  }
  /* On a tinted ground links keep the colour of its words. */
  a {
    color: inherit;
  }
  .words > .quiet > * {
    min-block-size: 24px;
  }
  .snooze {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .reopen {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
  }
  .dismiss {
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-end: 0.5em;
    display: grid;
    place-content: center;
    inline-size: 2em;
    block-size: 2em;
  }
  .dismiss:hover {
    background: color-mix(in srgb, currentColor 10%, transparent);
  }
  .dismiss svg {
    inline-size: 1em;
    block-size: 1em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .fresh .alert.major_outage > .glyph {
      animation: pulse 3s ease-in-out infinite;
    }
  }
  @keyframes pulse {
    50% {
      opacity: 0.55;
    }
  }
`;
