import { css } from 'lit';

export default css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .line,
  .link {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
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
  .link:first-child:not(:hover) {
    text-decoration: none;
  }
`;
