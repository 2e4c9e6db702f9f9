import { css } from 'lit';

export default css`
  /* What comes is longer than a window: what follows is not to be seen before it. */
  slot .line {
    min-block-size: 100vh;
    align-content: start;
  }
  .day + .day {
    margin-block-start: 1.5em;
  }
  .date {
    padding-block-end: 0.375em;
    border-block-end: 1px solid var(--_line);
    font-weight: 600;
  }
  .day > p,
  article {
    margin: 0.75em 0 0;
  }
  article > .title {
    font-size: 1em;
  }
  .filter {
    max-inline-size: 100%;
    margin-block-end: 1em;
    background: none;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .more {
    margin-block-start: 1.5em;
  }
  .quarter {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 1em;
    margin-block-end: 1em;
    text-align: center;
  }
  button:disabled {
    opacity: 0.5;
    cursor: default;
  }
`;
