import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/badge.js';
import '../src/define/banner.js';
import '../src/define/maintenance.js';
import '../src/define/source.js';
import { scenarios } from './support/fixtures.js';

export default {
  title: 'Elements/Source',
  component: 'allclear-source',
} satisfies Meta;

/** The time zones and the components of all that stands inside. */
export const Settings: StoryObj = {
  render: () =>
    html`<allclear-source components="Box office, E-mail tickets" time-zone="page America/New_York">
      <p><allclear-badge .snapshot=${scenarios.everything}></allclear-badge></p>
      <allclear-banner .snapshot=${scenarios.everything}></allclear-banner>
    </allclear-source>`,
};

/** What an element says of itself counts before it; so does a source that is nearer. */
export const Nearest: StoryObj = {
  render: () =>
    html`<allclear-source time-zone="America/New_York">
      <allclear-source time-zone="Asia/Tokyo">
        <allclear-maintenance lead="6" .snapshot=${scenarios['upkeep-all']}></allclear-maintenance>
      </allclear-source>
      <hr />
      <allclear-maintenance
        lead="6"
        time-zone="UTC"
        .snapshot=${scenarios['upkeep-all']}
      ></allclear-maintenance>
    </allclear-source>`,
};
