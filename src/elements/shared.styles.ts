import { css } from 'lit';

/** What all elements share: the palette, the host itself, glyphs, links and buttons. */
export default css`
  :host {
    --_operational: var(--allclear-operational, light-dark(#1a7f37, #3fb950));
    --_degraded: var(--allclear-degraded, light-dark(#9a6700, #d29922));
    --_partial: var(--allclear-partial, light-dark(#bc4c00, #db6d28));
    --_major: var(--allclear-major, light-dark(#cf222e, #f85149));
    --_maintenance: var(--allclear-maintenance, light-dark(#0969da, #4493f8));
    --_unknown: var(--allclear-unknown, light-dark(#59636e, #9198a1));
    --_line: color-mix(in srgb, currentColor 18%, transparent);
    --_quiet: var(--allclear-text-quiet, color-mix(in srgb, currentColor 76%, transparent));
    --_radius: var(--allclear-radius, 0.375em);
    display: block;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .operational {
    --_tone: var(--_operational);
  }
  .degraded_performance {
    --_tone: var(--_degraded);
  }
  .partial_outage {
    --_tone: var(--_partial);
  }
  .major_outage {
    --_tone: var(--_major);
  }
  .under_maintenance {
    --_tone: var(--_maintenance);
  }
  .unknown {
    --_tone: var(--_unknown);
  }
  .glyph {
    position: relative;
    inset-block-start: 0.125em;
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    color: var(--_tone);
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
  .line {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.5em;
  }
  .quiet {
    color: var(--_quiet);
    font-size: 0.875em;
    unicode-bidi: plaintext;
  }
  :is(.stale, .offline, .quiet) .quiet {
    color: inherit;
  }
  .quiet .quiet {
    font-size: inherit;
  }
  /* Names are somebody's: what turns their letters round ends with them. */
  a {
    unicode-bidi: plaintext;
    color: inherit;
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
`;
