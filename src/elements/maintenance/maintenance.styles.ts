import { css } from 'lit';

export default css`
  article + article {
    margin-block-start: 1.25em;
  }
  article > .title {
    font-size: 1em;
  }
  p,
  .body {
    margin: 0.25em 0 0;
  }
  .calendar {
    margin-block-start: 0.5em;
    font-size: 0.875em;
  }
`;
