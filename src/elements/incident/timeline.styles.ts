import { css } from 'lit';

export default css`
  .title {
    font-size: 1.125em;
    font-weight: 600;
    line-height: 1.3;
    /* The sign stands before its words on the page's side. */
    unicode-bidi: normal;
  }
  .title a {
    color: inherit;
  }
  .title a:not(:hover) {
    text-decoration: none;
  }
  .title .glyph {
    margin-inline-end: 0.375em;
  }
  .steps {
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }
  .steps > li {
    position: relative;
    padding-block-end: 1em;
    padding-inline-start: 1.25em;
    border-inline-start: 1px solid var(--_line);
    margin-inline-start: 0.5em;
  }
  .steps > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.5em;
    inset-inline-start: calc(-0.25em - 0.5px);
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: currentColor;
    forced-color-adjust: none;
  }
  .steps > li:last-child {
    padding-block-end: 0;
    border-color: transparent;
  }
  .steps time {
    display: block;
  }
  .body .plain {
    white-space: pre-line;
  }
  .body li {
    unicode-bidi: plaintext;
  }
  .body > :first-child {
    margin-block-start: 0;
  }
  .body > :last-child {
    margin-block-end: 0;
  }
  .body :is(p, ul, ol, blockquote, pre, hr) {
    margin-block: 0.5em;
  }
  .body :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .body pre {
    overflow-x: auto;
  }
  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_line);
  }
`;
