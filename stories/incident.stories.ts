import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/incident.js';
import {
  argTypes,
  draw,
  headingLevel,
  incident,
  offline,
  old,
  oldOffline,
  ownWords,
  several,
  order,
  show,
  unavailable,
  type Args,
  type Story,
} from './support/show.js';

/** The whole story of one incident. */
export default {
  title: 'Elements/Incident',
  component: 'allclear-incident',
  render: draw(literal`allclear-incident`),
  args: { scenario: 'partial-outage' },
  argTypes: { ...argTypes, incident, order, 'heading-level': headingLevel },
} satisfies Meta<Args>;

/** The newest open one. */
export const Open: Story = show('partial-outage');
export const Critical: Story = show('major-outage');

/** Open for twelve days, with seventeen updates. */
export const TwelveDays: Story = show('twelve-days');

/** Over, with what was learnt from it. */
export const Postmortem: Story = show('aftermath', { incident: 'checkout-down' });
export const Resolved: Story = show('operational', { incident: 'past-2026-06-03' });
export const OldestFirst: Story = show('twelve-days', { order: 'oldest-first' });

/** It names no components: so does every incident of incident.io. */
export const NoComponents: Story = show('incident-io');

/** Of the open ones, the newest that touches what matters here. */
export const OneComponent: Story = show('major-outage', { components: 'E-mail tickets' });

/** All is well: there is nothing to tell. */
export const NoneOpen: Story = show('operational');

/** An id that is not in the list of the page. */
export const NoSuchIncident: Story = show('operational', { incident: 'cloakroom' });

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

export const TwoTimeZones: Story = show('partial-outage', { 'time-zone': 'page America/New_York' });
export const LongText: Story = show('long-text');
export const LongTextNarrow: Story = { ...show('long-text'), globals: { width: 'w320' } };
export const RightToLeft: Story = { ...show('partial-outage'), globals: { direction: 'rtl' } };
export const Dark: Story = { ...show('partial-outage'), globals: { ground: 'dark' } };
export const Narrow: Story = { ...show('partial-outage'), globals: { width: 'w320' } };
export const PostmortemDark: Story = {
  ...show('aftermath', { incident: 'checkout-down' }),
  globals: { ground: 'dark' },
};
export const PostmortemNarrow: Story = {
  ...show('aftermath', { incident: 'checkout-down' }),
  globals: { width: 'w320' },
};
export const PostmortemRightToLeft: Story = {
  ...show('aftermath', { incident: 'checkout-down' }),
  globals: { direction: 'rtl' },
};

/** Old, and no network: the last known picture, and the host's own words. */
export const StaleOffline: Story = oldOffline('partial-outage');

/** The host's own words where nothing is known. */
export const UnavailableOwnWords: Story = unavailable({ content: ownWords });
export const OfflineOwnWords: Story = offline({ content: ownWords });

/** The worst leads, each is named, each with its own freshness. */
export const SeveralSources: Story = several();
