import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig } from 'vite';

export default {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  // Nothing is told to anybody, and nobody is asked for news.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (config) =>
    mergeConfig(config, {
      // All of Lit in one go, or the stories and Storybook have one each while they are served.
      optimizeDeps: { include: ['lit', 'lit/directive-helpers.js', 'lit/static-html.js'] },
      plugins: [
        {
          // "sideEffects" in package.json speaks of dist/; here the sources define the elements.
          name: 'sources-have-side-effects',
          transform: {
            filter: { id: /\/src\/define\/|\/\.storybook\// },
            handler: () => ({ moduleSideEffects: true }),
          },
        },
      ],
    }),
} satisfies StorybookConfig;
