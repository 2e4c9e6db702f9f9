import type { Meta } from '@storybook/web-components-vite';
import '../src/define/history.js';
import { long, on, show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/History',
  component: 'allclear-history',
  args: { scenario: 'everything', filter: true },
} satisfies Meta<Args>;

export * from './support/states.js';

/** With one that is still open, named on the day on which it began. */
export const OpenIncidents: Story = show('everything', { filter: false });

/** Open for so long that it stands far below. */
export const TwelveDays: Story = show('twelve-days');
export const ThreeDays: Story = show('everything', { days: 3 });
export const ByQuarter: Story = show('everything', { by: 'quarter' });
export const ByQuarterNarrow: Story = on({ width: 'w320' }, { by: 'quarter' });
export const OneComponent: Story = show('everything', { components: 'Reports' });

/** The archive could not be had: of no day is it said that nothing happened. */
export const NoArchive: Story = show('no-archive');

/** Five hundred incidents in ten days: of each day, some, and a count. */
export const FiveHundredIncidents: Story = long({}, 'busy');
export const FiveHundredByQuarter: Story = long({ by: 'quarter' }, 'busy');
