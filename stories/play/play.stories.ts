import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define/badge.js';
import '../../src/define/banner.js';
import '../../src/define/components.js';
import '../../src/define/history.js';
import '../../src/define/incident.js';
import '../../src/define/maintenance.js';
import '../../src/define/uptime.js';
import { playNames, type PlayName } from '../../src/testing/index.js';
import './player.js';

interface Args {
  readonly play: PlayName;
  readonly frame: number;
}

type Story = StoryObj<Args>;

export default {
  title: 'Play an incident',
  tags: ['!autodocs'],
  argTypes: {
    play: { description: 'What happens.', control: { type: 'select' }, options: playNames },
    frame: { description: 'Where it begins.', control: { type: 'number', min: 0 } },
  },
  render: (args) =>
    html`<incident-player play=${args.play} frame=${args.frame}>
      <allclear-badge></allclear-badge>
      <allclear-banner></allclear-banner>
      <allclear-components></allclear-components>
      <allclear-incident></allclear-incident>
      <allclear-maintenance></allclear-maintenance>
      <allclear-history days="2"></allclear-history>
      <allclear-uptime components="Online sales"></allclear-uptime>
    </incident-player>`,
} satisfies Meta<Args>;

/** Slow, then down, repaired in steps, and explained in the evening. */
export const SlowThenDown: Story = { args: { play: 'slow-then-down', frame: 3 } };

/** Announced, begun, and longer than planned. */
export const PlannedMaintenance: Story = { args: { play: 'planned-maintenance', frame: 2 } };

/** Five short incidents of the same kind in one afternoon. */
export const Flapping: Story = { args: { play: 'flapping', frame: 3 } };

export const Dark: Story = { ...SlowThenDown, globals: { ground: 'dark' } };
export const Narrow: Story = { ...SlowThenDown, globals: { width: 'w320' } };
