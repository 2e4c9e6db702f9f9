import { cli as writeManifest } from '@custom-elements-manifest/analyzer/cli.js';
import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';
import { indexer, plugin as sharedStories } from './shared-stories.js';

export default {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  staticDirs: [
    { from: '../dist', to: '/dist' },
    { from: '../demo/maker', to: '/maker' },
  ],
  addons: [
    // What its plugin for stories does is done by ours.
    { name: '@storybook/addon-docs', options: { csfPluginOptions: null } },
    '@storybook/addon-a11y',
  ],
  framework: '@storybook/web-components-vite',
  // Nothing is told to anybody, and nobody is asked for news.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  experimental_indexers: (others = []) => [indexer, ...others],
  async viteFinal(config) {
    await writeManifest({ argv: ['analyze'] });
    return mergeConfig(config, {
      define: { 'import.meta.env.BESIDE_DOCS': !!process.env.ALLCLEAR_DOCS_STORYBOOK },
      // All of Lit in one go, or the stories and Storybook have one each while they are served.
      optimizeDeps: {
        include: ['lit', 'lit/directive.js', 'lit/directive-helpers.js', 'lit/static-html.js'],
      },
      plugins: [
        sharedStories,
        {
          // "sideEffects" in package.json speaks of dist/; here the sources define the elements.
          name: 'sources-have-side-effects',
          transform: {
            filter: { id: /\/(?:src\/define|src\/languages|stories|\.storybook)\// },
            handler: () => ({ moduleSideEffects: true }),
          },
        },
      ],
    });
  },
} satisfies StorybookConfig;
