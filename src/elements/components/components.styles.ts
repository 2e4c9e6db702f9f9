import { css } from 'lit';

export default css`
  .picture {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  ul,
  p {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.25em 1em;
    padding: 0.75em 1em;
  }
  .source {
    margin: 0;
    padding: 0.5em 1.15em;
    border-block-end: 1px solid var(--_line);
  }
  .picture > .line {
    padding: 0.75em 1em;
  }
  .rows > * + * {
    border-block-start: 1px solid var(--_line);
  }
  .rows > :nth-child(n + 100) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 3em;
  }
  .group > .rows > .row {
    border-block-start: 1px solid var(--_line);
    padding-inline-start: 2.5em;
  }
  .name {
    flex: 1 1 auto;
    min-inline-size: min-content;
    max-inline-size: 100%;
  }
  .toggle {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    font-weight: 600;
    text-align: start;
  }
  .chevron {
    flex: none;
    position: relative;
    inset-block-start: 0.125em;
    inline-size: 1em;
    block-size: 1em;
  }
  .chevron:dir(rtl) {
    transform: scaleX(-1);
  }
  [aria-expanded='true'] > .chevron {
    transform: rotate(90deg);
  }
  .narrow > .group > .rows > .row {
    padding-inline-start: 2em;
  }
  .status {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
    margin-inline-start: auto;
    color: var(--_tone);
  }
  .about {
    display: inline-grid;
    place-content: center;
    vertical-align: middle;
    inline-size: 1.5em;
    block-size: 1.5em;
    min-inline-size: 24px;
    min-block-size: 24px;
    margin: -0.25em 0;
    margin-inline-start: 0.625em;
    border: 1px solid var(--_line);
    border-radius: 50%;
    color: var(--_quiet);
    font-size: 0.75em;
    line-height: 1;
  }
  .about:hover,
  .about[aria-expanded='true'] {
    border-color: currentColor;
  }
  .description,
  .days {
    flex: 0 0 100%;
  }
  .more {
    inline-size: 100%;
    min-block-size: 3em;
    border-block-start: 1px solid var(--_line);
    border-radius: 0;
  }
  .picture > .age,
  .picture > .note {
    display: block;
    padding: 0.75em 1em;
    border-block-start: 1px solid var(--_line);
  }
`;
