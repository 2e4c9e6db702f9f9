import {
  setCustomElementsManifest,
  type Preview,
  type StoryContext,
} from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/source.js';
import { draw } from '../stories/support/show.js';
import { snippet } from '../stories/support/snippet.js';
import { resetWorld } from '../stories/support/world.js';
import element from './element.mdx';
import './preview.css';
import './screen.css';
import { argTypesOf, defaultOf, manifest } from './manifest.js';
import { directionOf, globalTypes, initialGlobals, PRESETS } from './toolbar.js';

setCustomElementsManifest(manifest);
import.meta.glob('../src/languages/*.ts', { eager: true });

const preset = new CSSStyleSheet();
document.adoptedStyleSheets.push(preset);

type Shown = Pick<StoryContext, 'args' | 'globals'>;

/** What the docs and the panel show: what a page would hold, with an address in place of the fixture. */
const asPasted = (code: string, { args, globals }: Shown): string =>
  snippet(new DOMParser().parseFromString(code, 'text/html').body, {
    defaultOf,
    language: globals.language as string,
    sources: Array.isArray(args.scenarios) ? args.scenarios.length : 1,
  });

export default {
  tags: ['autodocs'],
  initialGlobals,
  globalTypes,
  render: draw,
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    // The ground has its own colours, and its own width.
    backgrounds: { disable: true },
    viewport: { disable: true },
    docs: {
      page: element,
      extractArgTypes: argTypesOf,
      codePanel: true,
      source: { dark: false, excludeDecorators: true, transform: asPasted },
    },
    options: {
      storySort: {
        order: ['Start here', 'Play an incident', 'Recipes', 'Elements', 'Guides'],
      },
    },
  },
  beforeEach: resetWorld,
  decorators: [
    (story, { globals, viewMode }) => {
      const { ground, preset: name, language, direction, zone, width, text } = globals;
      preset.replaceSync(PRESETS[name as string] ?? '');
      return html`<div
        class="ground ${ground} ${width} ${text} ${viewMode === 'docs' ? '' : 'whole'}"
        lang=${language}
        dir=${direction === 'auto' ? directionOf(language as string) : direction}
      >
        ${
          zone === 'own'
            ? story()
            : html`<allclear-source time-zone=${zone}>${story()}</allclear-source>`
        }
      </div>`;
    },
  ],
} satisfies Preview;
