import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/banner.js';
import {
  argTypes,
  draw,
  headingLevel,
  offline,
  old,
  show,
  unavailable,
  type Args,
  type Story,
} from './support/show.js';

/** What is wrong now; nothing when nothing is. */
export default {
  title: 'Elements/Banner',
  component: 'allclear-banner',
  render: draw(literal`allclear-banner`),
  args: { scenario: 'operational' },
  argTypes: { ...argTypes, 'heading-level': headingLevel },
} satisfies Meta<Args>;

export const Operational: Story = show('operational');
export const Degraded: Story = show('degraded');
export const PartialOutage: Story = show('partialOutage');
export const MajorOutage: Story = show('majorOutage');
export const UnderMaintenance: Story = show('underMaintenance');
export const Unknown: Story = show('unknown');

/** Before the first answer. */
export const Loading: Story = show(undefined);

/** The page's own words stand there until there is something better, and without scripts. */
export const LoadingWithFallback: Story = show(undefined, {
  content: html`<a href="https://status.brindle-tickets.example/">Status of Brindle Tickets</a>`,
});

/** The status page does not answer. */
export const Unavailable: Story = unavailable();

/** The status page does not answer, and the browser knows of no network. */
export const Offline: Story = offline();

/** Trouble is believed "as of" for a day. */
export const Stale: Story = old('partialOutage');

/** That all is well is no longer claimed after 15 minutes. */
export const TooOld: Story = old('operational');

export const Empty: Story = show('empty');
export const LongText: Story = show('longText');
export const LongTextNarrow: Story = { ...show('longText'), globals: { width: 'w320' } };
export const RightToLeft: Story = { ...show('partialOutage'), globals: { direction: 'rtl' } };
export const Dark: Story = { ...show('partialOutage'), globals: { ground: 'dark' } };
export const Narrow: Story = { ...show('partialOutage'), globals: { width: 'w320' } };
export const Many: Story = show('many');

/** incident.io: no groups, no time zone. */
export const IncidentIo: Story = show('incidentIo');

/** Trouble that nobody has written about yet. */
export const Unexplained: Story = show('unexplained');

/** The times of the page and of New York. */
export const TwoTimeZones: Story = show('partialOutage', { 'time-zone': 'page America/New_York' });

/** Trouble elsewhere takes no space. */
export const OtherComponent: Story = show('partialOutage', { components: 'Reports' });
