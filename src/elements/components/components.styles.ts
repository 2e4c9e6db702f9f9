import { css } from 'lit';

export default css`
  :host {
    --_pad: var(--allclear-components-padding, 0.75em min(1em, 5%));
  }
  .picture {
    border: 1px solid var(--_line);
    border-radius: var(--allclear-components-radius, var(--_radius));
  }
  /* Each row has a tone of its own: that of the whole, when it changes, is not to be handed to all. */
  ul {
    --_tone: initial;
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
    padding: var(--_pad);
  }
  .source {
    margin: 0;
    padding: 0.5em 1.15em;
    border-block-end: 1px solid var(--_line);
  }
  .picture > .line {
    padding: var(--_pad);
  }
  .rows > * + * {
    border-block-start: 1px solid var(--_line);
  }
  /* What is out of view costs nothing until it comes near. What is looked at may reach over the next. */
  .rows > :nth-child(n + 100):not(:hover, :focus-within) {
    content-visibility: auto;
    contain-intrinsic-block-size: auto var(--_room, 1.5em);
  }
  .days {
    --_room: calc(3.3125em + var(--allclear-bar-height, 2em));
  }
  .group > .rows > .row {
    border-block-start: 1px solid var(--_line);
    padding-inline-start: var(--allclear-components-indent, clamp(1em, 8%, 2.5em));
  }
  /* What stands beside a name is on the page's side of it. */
  .name:not([part]) {
    unicode-bidi: normal;
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
    margin: -0.25em 0;
    margin-inline-start: 0.625em;
    border: 1px solid var(--_line);
    border-radius: 50%;
    font-size: 0.75em;
    line-height: 1;
  }
  .fresh .about {
    color: var(--_quiet);
  }
  .about:hover,
  .about[aria-expanded='true'] {
    border-color: currentColor;
  }
  .row > :is(.description, .bar, .legend) {
    flex: 0 0 100%;
    margin-block: 0;
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
    padding: var(--_pad);
    border-block-start: 1px solid var(--_line);
  }
`;
