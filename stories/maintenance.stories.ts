import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/maintenance.js';
import {
  argTypes,
  draw,
  headingLevel,
  lead,
  offline,
  old,
  oldOffline,
  ownWords,
  several,
  show,
  unavailable,
  type Args,
  type Story,
} from './support/show.js';

/** What is being maintained, or will be. */
export default {
  title: 'Elements/Maintenance',
  component: 'allclear-maintenance',
  render: draw(literal`allclear-maintenance`),
  args: { scenario: 'upkeep-all' },
  argTypes: { ...argTypes, lead, 'heading-level': headingLevel },
} satisfies Meta<Args>;

/** One that was to have ended, one that was to have begun, one across midnight, one without an end. */
export const Windows: Story = show('upkeep-all');
export const Running: Story = show('under-maintenance');
export const Scheduled: Story = show('operational');

/** Only what begins within six hours. */
export const Soon: Story = show('upkeep-all', { lead: 6 });
export const None: Story = show('empty');

/** Of all windows, those that touch what matters here. */
export const OneComponent: Story = show('upkeep-all', { components: 'Checkout' });

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

/** All that is known of maintenance is no longer told after 15 minutes. */
export const TooOld: Story = old('under-maintenance');

/** Where there is trouble besides, it is told "as of" for a day. */
export const Stale: Story = old('everything');

export const TwoTimeZones: Story = show('upkeep-all', { 'time-zone': 'page America/New_York' });
export const RightToLeft: Story = { ...show('upkeep-all'), globals: { direction: 'rtl' } };
export const Dark: Story = { ...show('upkeep-all'), globals: { ground: 'dark' } };
export const Narrow: Story = { ...show('upkeep-all'), globals: { width: 'w320' } };

/** Old, and no network: the last known picture, and the host's own words. */
export const StaleOffline: Story = oldOffline('upkeep-all');

/** The host's own words where nothing is known. */
export const UnavailableOwnWords: Story = unavailable({ content: ownWords });
export const OfflineOwnWords: Story = offline({ content: ownWords });

/** The worst leads, each is named, each with its own freshness. */
export const SeveralSources: Story = several();
