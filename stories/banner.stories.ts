import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/banner.js';
import { scenarios } from '../src/testing/scenarios.js';
import {
  act,
  argTypes,
  criteria,
  dismissal,
  draw,
  headingLevel,
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

/** What is wrong now; nothing when nothing is. */
export default {
  title: 'Elements/Banner',
  component: 'allclear-banner',
  render: draw(literal`allclear-banner`),
  args: { scenario: 'operational' },
  argTypes: { ...argTypes, ...criteria, ...dismissal, 'heading-level': headingLevel },
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

/** Trouble that nobody has written about yet. */
export const Unexplained: Story = show('unexplained');

/** The times of the page and of New York. */
export const TwoTimeZones: Story = show('partial-outage', { 'time-zone': 'page America/New_York' });

/** Trouble elsewhere takes no space. */
export const OtherComponent: Story = show('partial-outage', { components: 'Reports' });

/** Only incidents that hurt everybody. */
export const OnlyCritical: Story = show('partial-outage', {
  'min-impact': 'critical',
  kinds: 'incident',
});

/** It may be sent away for half an hour. */
export const Snooze: Story = show('partial-outage', { snooze: 30 });

const pressed = (part: string) =>
  act((element) => element.renderRoot.querySelector<HTMLElement>(`[part=${part}]`)?.click());

/** Sent away: a chip brings it back. */
export const Dismissed: Story = { ...show('partial-outage'), play: pressed('dismiss') };

/** Sent away, and grown worse since: it is back. */
export const Escalated: Story = {
  ...show('degraded'),
  play: async (context) => {
    await pressed('dismiss')(context);
    await act((element) => (element.snapshot = scenarios['major-outage']))(context);
  },
};

/** Those who have seen the trouble are told once that it is over. */
export const Recovered: Story = {
  ...show('partial-outage'),
  play: act((element) => (element.snapshot = scenarios.operational)),
};

/** At the top of the window, over what scrolls. */
export const Top: Story = show('partial-outage', { position: 'top' });

/** In a corner, over the page. */
export const Corner: Story = {
  ...show('partial-outage', { position: 'corner', snooze: 30 }),
  parameters: { docs: { story: { inline: false, height: '320px' } } },
};
