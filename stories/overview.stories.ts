import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/badge.js';
import '../src/define/banner.js';
import '../src/define/components.js';
import '../src/define/uptime.js';
import { scenarios } from './support/fixtures.js';

/** Several elements on one page. The picture of it is the one in the README. */
export default {
  title: 'Overview',
} satisfies Meta;

export const Outage: StoryObj = {
  // Sharp on the screens of today, where the README is read.
  parameters: { picture: { scale: 2, highest: 800 } },
  render: () =>
    html`<div class="stack">
      <allclear-badge .snapshot=${scenarios['partial-outage']}></allclear-badge>
      <allclear-banner .snapshot=${scenarios['partial-outage']}></allclear-banner>
      <allclear-uptime .snapshot=${scenarios['partial-outage']}></allclear-uptime>
      <allclear-components
        components="Online sales, E-mail tickets, Reports"
        .snapshot=${scenarios['partial-outage']}
      ></allclear-components>
    </div>`,
};
