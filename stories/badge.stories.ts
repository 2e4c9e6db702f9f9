import type { Meta } from '@storybook/web-components-vite';
import '../src/define/badge.js';
import { show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/Badge',
  component: 'allclear-badge',
  args: { scenario: 'partial-outage' },
} satisfies Meta<Args>;

export * from './support/states.js';

/** The one component that matters here. */
export const OneComponent: Story = show('partial-outage', {
  components: 'Online sales - Card payments',
});

/** Some components that matter here. */
export const SomeComponents: Story = show('degraded', { components: 'Online sales, Reports' });

/** A name that the page does not know: nothing is claimed of it. */
export const NoSuchComponent: Story = show('operational', { components: 'Cloakroom' });
