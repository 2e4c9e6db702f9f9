import { css } from 'lit';

export default css`
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 0.5em;
    min-block-size: 2em;
  }
  .notes {
    block-size: 48px;
  }
  slot .bar {
    background: var(--_line);
    cursor: auto;
  }
`;
