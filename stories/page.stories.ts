import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/page.js';
import { long, on, show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/Page',
  component: 'allclear-page',
  args: { scenario: 'everything' },
} satisfies Meta<Args>;

export * from './support/states.js';

/** All is well, and there is something to read. */
export const Operational: Story = show('aftermath');

/** Two open incidents, maintenance, a past. */
export const Everything: Story = show('everything');

/** An incident that is open for twelve days, with seventeen updates. */
export const TwelveDays: Story = show('twelve-days');
export const NarrowDark: Story = on({ width: 'w320', ground: 'dark' });
export const WindowsOfAllKinds: Story = show('upkeep-all');

/** Trouble that nobody has written about yet. */
export const Unexplained: Story = show('unexplained');

/** The host's own words above it. */
export const AboutInOnesOwnWords: Story = show('operational', {
  content: html`<p slot="about">Ring <b>0100</b> at the box office before you write to us.</p>`,
});
export const UptimeGiven: Story = show('uptime-given');

/** Fifty open incidents, and hundreds of past ones. */
export const FiveHundredIncidents: Story = long({}, 'busy');

/** Some components that matter here: all parts keep to them. */
export const SomeComponents: Story = show('everything', { components: 'Box office, Reports' });
