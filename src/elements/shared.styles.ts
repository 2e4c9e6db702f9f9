import { css } from 'lit';

/**
 * What all elements share: the tokens of palette and meaning, the host itself, glyphs and links. A
 * token without a value is invalid where it is used: what is inherited then stays inherited.
 */
export default css`
  :host {
    --_quiet: var(
      --allclear-text-quiet,
      color-mix(in srgb, var(--_ink, currentColor) 76%, transparent)
    );
    --_line: var(--allclear-line, color-mix(in srgb, currentColor 18%, transparent));
    --_radius: var(--allclear-radius, 0.375em);
    display: block;
    font-family: var(--allclear-font);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  /* An island: of two important declarations that of the shadow tree counts, so all is set anew. */
  :host([isolate]) {
    --_ink: var(--allclear-text, CanvasText);
    --_ground: var(--allclear-surface, Canvas);
    all: initial !important;
    display: block !important;
    direction: ltr !important;
    unicode-bidi: isolate !important;
    color-scheme: inherit !important;
    font: var(--allclear-font-size, medium) / 1.5 var(--allclear-font, system-ui, sans-serif) !important;
    overflow-wrap: anywhere !important;
  }
  :host([isolate]:dir(rtl)) {
    direction: rtl !important;
  }
  :host([isolate])::before,
  :host([isolate])::after {
    content: none !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .base {
    color: var(--_ink);
    background: var(--_ground);
    border-radius: var(--_radius);
    /* Each run of text has its own direction and is not to take its own side. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .operational {
    --_tone: var(--allclear-operational, var(--allclear-green, light-dark(#1a7f37, #3fb950)));
  }
  .degraded_performance {
    --_tone: var(--allclear-degraded, var(--allclear-yellow, light-dark(#9a6700, #d29922)));
  }
  .partial_outage {
    --_tone: var(--allclear-partial, var(--allclear-orange, light-dark(#bc4c00, #db6d28)));
  }
  .major_outage {
    --_tone: var(--allclear-major, var(--allclear-red, light-dark(#cf222e, #ff6b62)));
  }
  .under_maintenance {
    --_tone: var(--allclear-maintenance, var(--allclear-blue, light-dark(#0969da, #4493f8)));
  }
  .unknown {
    --_tone: var(--allclear-unknown, var(--allclear-grey, light-dark(#59636e, #9198a1)));
  }
  .glyph {
    position: relative;
    inset-block-start: 0.125em;
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    color: var(--_tone);
  }
  /* SVG keeps the colour it is given, whatever ground is forced upon it. */
  @media (forced-colors: active) {
    .glyph {
      color: CanvasText;
    }
  }
  .glyph.unknown path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-linecap: round;
  }
  /* What is not fresh is dimmed, no further than words stay legible: it is no more than "as of". */
  :is(.stale, .offline) :is(.status, :not(.status) > .glyph) {
    filter: saturate(0.55);
  }
  :is(.stale, .offline) {
    color: var(--_quiet);
  }
  /* One of several sources, under its name. */
  .several:not(:first-child) {
    margin-block-start: 1em;
  }
  .source {
    margin-block-end: 0.25em;
    display: block;
    font-weight: 600;
  }
  .note {
    display: block;
  }
  .gone {
    visibility: hidden;
  }
  .line {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.875em;
  }
  :is(.stale, .offline, .quiet) .quiet {
    color: inherit;
  }
  .quiet .quiet {
    font-size: inherit;
  }
  /* Words run as their own letters do, in a page of either direction, and turn no others round. */
  :where([part]:not(.base, .several), [role='heading'], a, p, span, time, button) {
    unicode-bidi: plaintext;
  }
  a {
    color: var(--allclear-link, inherit);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  :focus-visible {
    outline: 2px solid var(--allclear-focus, currentColor);
    outline-offset: 2px;
  }
`;
