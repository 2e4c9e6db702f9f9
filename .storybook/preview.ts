/// <reference types="vite/client" />
import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import './ground.css';
import { resetWorld } from '../stories/support/world.js';

/** What the docs show as source: what a page would hold, with an address in place of the fixture. */
const asPasted = (code: string): string =>
  code
    .replace(/^\s+|\s+$/gm, '')
    .replace(/<(allclear-[a-z]+)(?![^>]*\ssrc=)/, '<$1 src="https://status.example.com"')
    .replace(/ (\w+)=""/g, ' $1');

export default {
  tags: ['autodocs'],
  initialGlobals: { ground: 'light', direction: 'ltr', width: 'full' },
  globalTypes: {
    ground: {
      description: 'Colours of the page around the element',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light page', icon: 'sun' },
          { value: 'dark', title: 'Dark page', icon: 'moon' },
        ],
      },
    },
    direction: {
      description: 'Direction of the page around the element',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    width: {
      description: 'Room that the element has',
      toolbar: {
        icon: 'ruler',
        dynamicTitle: true,
        items: [
          { value: 'full', title: 'Full width' },
          { value: 'w480', title: '480 px' },
          { value: 'w320', title: '320 px' },
        ],
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    // The ground has its own colours.
    backgrounds: { disable: true },
    docs: { source: { excludeDecorators: true, transform: asPasted } },
    options: { storySort: { order: ['Start here', 'Elements'] } },
  },
  beforeEach: resetWorld,
  decorators: [
    (story, { globals: { ground, direction, width }, viewMode }) =>
      html`<div
        class="ground ${ground} ${width} ${viewMode === 'docs' ? '' : 'whole'}"
        dir=${direction}
      >
        ${story()}
      </div>`,
  ],
} satisfies Preview;
