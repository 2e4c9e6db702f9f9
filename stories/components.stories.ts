import type { Meta } from '@storybook/web-components-vite';
import '../src/define/components.js';
import { long, on, show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/Components',
  component: 'allclear-components',
  args: { scenario: 'partial-outage' },
} satisfies Meta<Args>;

export * from './support/states.js';

/** A bar and a percentage in each row. */
export const WithUptime: Story = show('partial-outage', { uptime: true });
export const WithUptimeDark: Story = on({ ground: 'dark' }, { uptime: true });
export const WithUptimeNarrow: Story = on({ width: 'w320' }, { uptime: true });
export const WithUptimeRightToLeft: Story = on({ language: 'ar' }, { uptime: true });

/** Days that the page itself gives. */
export const UptimeGiven: Story = show('uptime-given', { uptime: true });
export const FiveHundredWithUptime: Story = long({ uptime: true });

/** A group, one more component, and a name that the page does not know. */
export const SomeComponents: Story = show('degraded', {
  components: 'Online sales, Reports, Cloakroom',
});
