import type { Meta } from '@storybook/web-components-vite';
import '../src/define/maintenance.js';
import { old, oldOffline, show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/Maintenance',
  component: 'allclear-maintenance',
  args: { scenario: 'upkeep-all' },
} satisfies Meta<Args>;

export * from './support/states.js';

/** One that was to have ended, one that was to have begun, one across midnight, one without an end. */
export const Windows: Story = show('upkeep-all');

/** Only what begins within six hours. */
export const Soon: Story = show('upkeep-all', { lead: 6 });

/** Of all windows, those that touch what matters here. */
export const OneComponent: Story = show('upkeep-all', { components: 'Checkout' });

/** All that is known of maintenance is no longer told after 15 minutes. */
export const TooOld: Story = old('under-maintenance');

/** Where there is trouble besides, it is told "as of" for a day. */
export const Stale: Story = old('everything');
export const StaleOffline: Story = oldOffline('everything');

export const TwoTimeZones: Story = show('upkeep-all', { 'time-zone': 'page America/New_York' });
