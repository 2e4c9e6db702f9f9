import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/badge.js';
import {
  argTypes,
  draw,
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

/** One line: a sign, the headline of the page, and a link to it. */
export default {
  title: 'Elements/Badge',
  component: 'allclear-badge',
  render: draw(literal`allclear-badge`),
  args: { scenario: 'operational' },
  argTypes: argTypes,
} satisfies Meta<Args>;

export const Operational: Story = show('operational');
export const Degraded: Story = show('degraded');
export const PartialOutage: Story = show('partial-outage');
export const MajorOutage: Story = show('major-outage');
export const UnderMaintenance: Story = show('under-maintenance');
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
export const Stale: Story = old('partial-outage');

/** Old, and no network: the last known picture, and the host's own words. */
export const StaleOffline: Story = oldOffline('partial-outage');

/** The host's own words where nothing is known. */
export const UnavailableOwnWords: Story = unavailable({ content: ownWords });
export const OfflineOwnWords: Story = offline({ content: ownWords });

/** The worst leads, each is named, each with its own freshness. */
export const SeveralSources: Story = several();

/** That all is well is no longer claimed after 15 minutes. */
export const TooOld: Story = old('operational');

export const Empty: Story = show('empty');
export const LongText: Story = show('long-text');
export const LongTextNarrow: Story = { ...show('long-text'), globals: { width: 'w320' } };
export const RightToLeft: Story = { ...show('partial-outage'), globals: { direction: 'rtl' } };
export const Dark: Story = { ...show('partial-outage'), globals: { ground: 'dark' } };
export const Narrow: Story = { ...show('partial-outage'), globals: { width: 'w320' } };
export const Many: Story = show('many');

/** incident.io: no groups, no time zone. */
export const IncidentIo: Story = show('incident-io');

/** The one component that matters here. */
export const OneComponent: Story = show('partial-outage', {
  components: 'Online sales - Card payments',
});

/** Some components that matter here. */
export const SomeComponents: Story = show('degraded', { components: 'Online sales, Reports' });

/** A name that the page does not know: nothing is claimed of it. */
export const NoSuchComponent: Story = show('operational', { components: 'Cloakroom' });
