import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/history.js';
import {
  argTypes,
  by,
  days,
  draw,
  filter,
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

/** Past incidents by day, or by quarter. */
export default {
  title: 'Elements/History',
  component: 'allclear-history',
  render: draw(literal`allclear-history`),
  args: { scenario: 'operational' },
  argTypes: { ...argTypes, days, by, filter, 'heading-level': headingLevel },
} satisfies Meta<Args>;

export const Past: Story = show('operational');

/** With one that is still open, named on the day on which it began. */
export const OpenIncidents: Story = show('everything');

/** Open for so long that it stands far below. */
export const TwelveDays: Story = show('twelve-days');
export const ThreeDays: Story = show('everything', { days: 3 });
export const ByQuarter: Story = show('everything', { by: 'quarter' });

/** Visitors may choose a component. */
export const WithFilter: Story = show('everything', { filter: true });
export const OneComponent: Story = show('everything', { components: 'Reports' });

/** The archive could not be had: of no day is it said that nothing happened. */
export const NoArchive: Story = show('no-archive');

/** Five hundred incidents in ten days: of each day, some, and a count. */
export const Many: Story = long({}, 'busy');
export const ManyByQuarter: Story = long({ by: 'quarter' }, 'busy');
export const Empty: Story = show('empty');

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

/** Nothing is claimed of a page that was last heard of too long ago. */
export const TooOld: Story = old('operational');

export const LongText: Story = show('long-text');
export const LongTextNarrow: Story = {
  ...show('long-text', { filter: true }),
  globals: { width: 'w320' },
};
export const RightToLeft: Story = {
  ...show('everything', { filter: true }),
  globals: { direction: 'rtl' },
};
export const Dark: Story = { ...show('everything', { filter: true }), globals: { ground: 'dark' } };
export const Narrow: Story = { ...show('everything'), globals: { width: 'w320' } };
export const ByQuarterNarrow: Story = {
  ...show('everything', { by: 'quarter' }),
  globals: { width: 'w320' },
};

/** Old, and no network: the last known picture, and the host's own words. */
export const StaleOffline: Story = oldOffline('aftermath');

/** The host's own words where nothing is known. */
export const UnavailableOwnWords: Story = unavailable({ content: ownWords });
export const OfflineOwnWords: Story = offline({ content: ownWords });

/** The worst leads, each is named, each with its own freshness. */
export const SeveralSources: Story = several();
