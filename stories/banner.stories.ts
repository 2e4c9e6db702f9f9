import type { Meta } from '@storybook/web-components-vite';
import '../src/define/banner.js';
import { scenarios } from './support/fixtures.js';
import { act, show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/Banner',
  component: 'allclear-banner',
  args: { scenario: 'partial-outage' },
} satisfies Meta<Args>;

export * from './support/states.js';

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
