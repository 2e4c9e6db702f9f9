import type { Meta } from '@storybook/web-components-vite';
import '../src/define/uptime.js';
import { show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/Uptime',
  component: 'allclear-uptime',
  args: { scenario: 'partial-outage' },
} satisfies Meta<Args>;

export * from './support/states.js';

/** Days that the page itself gives. */
export const Given: Story = show('uptime-given');
export const OneComponent: Story = show('operational', { components: 'Checkout' });

/** A component that is younger than the bar. */
export const Young: Story = show('uptime-given', { components: 'Gift vouchers' });

/** A name that the page does not know. */
export const NoSuchComponent: Story = show('operational', { components: 'Cloakroom' });
