import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/components.js';
import {
  argTypes,
  draw,
  long,
  uptime,
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

/** The component tree; groups in trouble are open. */
export default {
  title: 'Elements/Components',
  component: 'allclear-components',
  render: draw(literal`allclear-components`),
  args: { scenario: 'operational' },
  argTypes: { ...argTypes, uptime },
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
export const Many: Story = long();

/** incident.io: no groups, no time zone. */
export const IncidentIo: Story = show('incident-io');

/** A bar and a percentage in each row. */
export const WithUptime: Story = show('partial-outage', { uptime: true });
export const WithUptimeDark: Story = {
  ...show('partial-outage', { uptime: true }),
  globals: { ground: 'dark' },
};
export const WithUptimeNarrow: Story = {
  ...show('partial-outage', { uptime: true }),
  globals: { width: 'w320' },
};
export const WithUptimeRightToLeft: Story = {
  ...show('partial-outage', { uptime: true }),
  globals: { direction: 'rtl' },
};

/** Days that the page itself gives. */
export const UptimeGiven: Story = show('uptime-given', { uptime: true });
export const ManyWithUptime: Story = long({ uptime: true });

/** A group, one more component, and a name that the page does not know. */
export const SomeComponents: Story = show('degraded', {
  components: 'Online sales, Reports, Cloakroom',
});
