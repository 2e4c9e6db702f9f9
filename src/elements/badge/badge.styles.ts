import { css } from 'lit';

export default css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  :host([isolate]:not([hidden])) {
    display: inline-block !important;
    vertical-align: middle !important;
  }
  .line,
  .link {
    display: inline-flex;
    align-items: baseline;
    gap: var(--allclear-badge-gap, 0.5em);
  }
  .source,
  .note {
    display: inline;
    margin-inline: 0.25em;
  }
  .line {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .link:first-child {
    color: inherit;
  }
  .link:first-child:not(:hover) {
    text-decoration: none;
  }
`;
