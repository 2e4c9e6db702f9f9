import type { Meta } from '@storybook/web-components-vite';
import '../src/define/incident.js';
import { on, show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/Incident',
  component: 'allclear-incident',
  args: { scenario: 'partial-outage' },
} satisfies Meta<Args>;

export * from './support/states.js';

/** Open for twelve days, with seventeen updates. */
export const TwelveDays: Story = show('twelve-days');
export const OldestFirst: Story = show('twelve-days', { order: 'oldest-first' });
export const Resolved: Story = show('operational', { incident: 'past-2026-06-03' });

/** Over, with what was learnt from it. */
export const Postmortem: Story = show('aftermath', { incident: 'checkout-down' });

const postmortem = { scenario: 'aftermath', incident: 'checkout-down' } as const;

export const PostmortemDark: Story = on({ ground: 'dark' }, postmortem);
export const PostmortemNarrow: Story = on({ width: 'w320' }, postmortem);
export const PostmortemRightToLeft: Story = on({ language: 'ar' }, postmortem);

/** Of the open ones, the newest that touches what matters here. */
export const OneComponent: Story = show('major-outage', { components: 'E-mail tickets' });

/** An id that is not in the list of the page. */
export const NoSuchIncident: Story = show('operational', { incident: 'cloakroom' });

export const TwoTimeZones: Story = show('partial-outage', { 'time-zone': 'page America/New_York' });
