import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/when.js';
import { offline, old, show, type Args, type Story } from './support/show.js';

export default {
  title: 'Elements/When',
  component: 'allclear-when',
  args: {
    scenario: 'major-outage',
    components: 'Box office - Card payments',
    content: html`<p>
        <strong>Card terminals are down.</strong> Type the long number, or take cash.
        <label>Receipt <input size="8" /></label>
      </p>
      <p slot="else">Card payments work. <button type="button">Take card payment</button></p>`,
  },
  // What depends on words that are not its own.
  excludeStories: [
    'LoadingWithFallback',
    'OfflineOwnWords',
    'UnavailableOwnWords',
    'StaleOffline',
    'Empty',
    'LongText',
    'LongTextNarrow',
    'ThreeComponents',
    'FiveHundredComponents',
    'OneWordNames',
    'LongNames',
    'SeveralSources',
    'IncidentIo',
  ],
} satisfies Meta<Args>;

export * from './support/states.js';

/** Partial outages are not enough. */
export const OnlyMajor: Story = show('partial-outage', { 'at-least': 'major_outage' });

/** While maintenance is running. */
export const WhileMaintained: Story = show('under-maintenance', {
  kinds: 'maintenance',
  components: 'Box office',
});

/** While the picture is old. */
export const WhileStale: Story = old('partial-outage', { freshness: 'stale' });

/** While nothing is known: the place for "print the occupancy list". */
export const WhileUnknown: Story = offline({ freshness: 'offline unknown' });
