import {
  setCustomElementsManifest,
  type Preview,
  type StoryContext,
} from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/source.js';
import { markup } from '../src/text/bodies.js';
import { draw } from '../stories/support/show.js';
import { snippet } from '../stories/support/snippet.js';
import { resetWorld } from '../stories/support/world.js';
import element from './element.mdx';
import './preview.css';
import './screen.css';
import { argTypesOf, defaultOf, manifest } from './manifest.js';
import { directionOf, globalTypes, initialGlobals, PRESETS, ZONES } from './toolbar.js';

setCustomElementsManifest(manifest);
import.meta.glob('../src/languages/*.ts', { eager: true });

const themes = new CSSStyleSheet();
document.adoptedStyleSheets.push(themes);

type Globals = typeof initialGlobals;

type Shown = Pick<StoryContext, 'args' | 'globals'>;

/** What the docs and the panel show: what a page would hold, with an address in place of the fixture. */
const asPasted = (code: string, { args, globals }: Shown): string => {
  const { language, preset } = globals as Globals;
  return snippet(new DOMParser().parseFromString(code, 'text/html').body, {
    defaultOf,
    language,
    preset: preset in PRESETS ? preset : undefined,
    sources: Array.isArray(args.scenarios) ? args.scenarios.length : 1,
  });
};

export default {
  tags: ['autodocs'],
  // No story shows how a body looks before this has come.
  loaders: [markup],
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
        order: [
          'Start here',
          'Overview',
          'Make your widget',
          'Play an incident',
          'Recipes',
          'Elements',
          'Guides',
        ],
      },
    },
  },
  beforeEach: resetWorld,
  decorators: [
    (story, { globals, viewMode }) => {
      const { ground, preset, language, direction, zone, width, text } = globals as Globals;
      themes.replaceSync(PRESETS[preset] ?? '');
      const classes = [
        'ground',
        ground,
        width,
        text,
        preset in PRESETS && 'themed',
        viewMode === 'docs' || 'whole',
      ];
      const drawn = ZONES[zone]
        ? html`<allclear-source time-zone=${ZONES[zone]}>${story()}</allclear-source>`
        : story();
      return html`<div
        class=${classes.filter((one) => typeof one === 'string').join(' ')}
        lang=${language}
        dir=${direction === 'auto' ? directionOf(language) : direction}
      >
        ${drawn}
      </div>`;
    },
  ],
} satisfies Preview;
