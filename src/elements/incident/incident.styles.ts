import { css } from 'lit';

export default css`
  p {
    margin: 0.25em 0 0;
  }
  .affected {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: 0.75em 0 0;
    padding: 0;
    list-style: none;
  }
  .affected .glyph {
    margin-inline-end: 0.5em;
  }
  .postmortem {
    margin-block-start: 1.25em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .postmortem > .title {
    font-size: 1em;
  }
`;
