import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/page.js';
import {
  argTypes,
  draw,
  headingLevel,
  long,
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

/** A status page in one tag. */
export default {
  title: 'Elements/Page',
  component: 'allclear-page',
  render: draw(literal`allclear-page`),
  args: { scenario: 'operational' },
  argTypes: { ...argTypes, 'heading-level': headingLevel },
} satisfies Meta<Args>;

export const Operational: Story = show('aftermath');

/** Two open incidents, maintenance, a past. */
export const Everything: Story = show('everything');

/** An incident that is open for twelve days, with seventeen updates. */
export const TwelveDays: Story = show('twelve-days');
export const MajorOutage: Story = show('major-outage');
export const UnderMaintenance: Story = show('upkeep-all');
export const Unknown: Story = show('unknown');

/** Trouble that nobody has written about yet. */
export const Unexplained: Story = show('unexplained');

/** The host's own words above it. */
export const AboutInOnesOwnWords: Story = show('operational', {
  content: html`<p slot="about">Ring <b>0100</b> at the box office before you write to us.</p>`,
});

/** incident.io: no groups, no time zone. */
export const IncidentIo: Story = show('incident-io');
export const UptimeGiven: Story = show('uptime-given');
export const Many: Story = long();

/** Fifty open incidents, and hundreds of past ones. */
export const ManyIncidents: Story = long({}, 'busy');
export const Empty: Story = show('empty');

/** Some components that matter here: all parts keep to them. */
export const SomeComponents: Story = show('everything', { components: 'Box office, Reports' });

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

export const LongText: Story = show('long-text');
export const LongTextNarrow: Story = { ...show('long-text'), globals: { width: 'w320' } };
export const RightToLeft: Story = { ...show('everything'), globals: { direction: 'rtl' } };
export const Dark: Story = { ...show('everything'), globals: { ground: 'dark' } };
export const Narrow: Story = { ...show('everything'), globals: { width: 'w320' } };
export const NarrowDark: Story = {
  ...show('twelve-days'),
  globals: { width: 'w320', ground: 'dark' },
};
