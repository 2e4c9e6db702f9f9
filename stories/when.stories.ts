import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { literal } from 'lit/static-html.js';
import '../src/define/when.js';
import {
  argTypes,
  criteria,
  draw,
  offline,
  old,
  show,
  type Args,
  type Story,
} from './support/show.js';

/** The host's own content, only while a condition on the status holds. */
export default {
  title: 'Elements/When',
  component: 'allclear-when',
  render: draw(literal`allclear-when`),
  args: {
    scenario: 'operational',
    components: 'Box office - Card payments',
    content: html`<p>
        <strong>Card terminals are down.</strong> Type the long number, or take cash.
        <label>Receipt <input size="8" /></label>
      </p>
      <p slot="else">Card payments work. <button type="button">Take card payment</button></p>`,
  },
  argTypes: {
    ...argTypes,
    ...criteria,
    'at-least': {
      description: 'The least status.',
      control: 'select',
      options: [
        'operational',
        'under_maintenance',
        'unknown',
        'degraded_performance',
        'partial_outage',
        'major_outage',
      ],
    },
    freshness: {
      description: 'How far the status can be relied on: loading, fresh, stale, offline, unknown.',
      control: 'text',
    },
  },
} satisfies Meta<Args>;

export const Operational: Story = show('operational');
export const PartialOutage: Story = show('partial-outage');
export const MajorOutage: Story = show('major-outage');
export const Dark: Story = { ...show('major-outage'), globals: { ground: 'dark' } };
export const RightToLeft: Story = { ...show('major-outage'), globals: { direction: 'rtl' } };
export const Narrow: Story = { ...show('major-outage'), globals: { width: 'w320' } };

/** Nothing is known yet, so nothing holds. */
export const Loading: Story = show(undefined);

/** Partial outages are not enough. */
export const OnlyMajor: Story = show('partial-outage', { 'at-least': 'major_outage' });

/** While maintenance is running. */
export const Maintenance: Story = show('under-maintenance', {
  kinds: 'maintenance',
  components: 'Box office',
});

/** While the picture is old. */
export const WhileStale: Story = old('partial-outage', { freshness: 'stale' });

/** While nothing is known: the place for "print the occupancy list". */
export const WhileUnknown: Story = offline({ freshness: 'offline unknown' });
