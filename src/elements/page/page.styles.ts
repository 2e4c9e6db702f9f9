import { css } from 'lit';

export default css`
  /* What comes is longer than a window: what follows is not to be seen before it. */
  slot .line {
    min-block-size: 100vh;
    align-content: start;
  }
  .picture {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--allclear-page-gap, 1.5em);
  }
  /* Its parts are dimmed by themselves: twice would be too much. */
  :is(.stale, .offline) {
    color: inherit;
  }
  :is(.stale, .offline) .quiet {
    color: var(--_quiet);
  }
  p {
    margin: 0;
  }
  .box {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .headline {
    display: flex;
    align-items: baseline;
    gap: 0.5em;
    border-color: color-mix(in srgb, var(--_tone) 45%, transparent);
    background: color-mix(in srgb, var(--_tone) 8%, transparent);
    font-size: 1.125em;
    font-weight: 600;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin: -0.75em 0 0;
    padding: 0;
    list-style: none;
    font-size: 0.875em;
  }
  .legend > li {
    display: inline-flex;
    align-items: baseline;
    gap: 0.5em;
  }
  .heading {
    margin-block-end: 0.5em;
    font-size: 1.25em;
    font-weight: 600;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
  }
  .links > * {
    min-block-size: 24px;
  }
`;
