import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findChromium } from './test/support/chromium.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { dayjsEsm } from './test/support/dayjs-esm.mjs';
import { liveStatus } from './test/support/live-status.mjs';

const dayjs = {
  name: 'dayjs-esm',
  resolveImport({ source }) {
    const path = dayjsEsm(source);
    return path && `/${path}`;
  },
};

/** The tests run on what browsers get: see "imports" in package.json. */
const leanSchema = {
  name: 'lean-schema',
  resolveImport: ({ source, context }) =>
    source === './schema.js' && context.path.startsWith('/src/') ? './schema-lean.ts' : undefined,
};

export default {
  files: ['test/**/*.test.ts', '!test/node/**', '!test/pages/**'],
  nodeResolve: true,
  concurrency: 2,
  middleware: [liveStatus()],
  plugins: [
    dayjs,
    leanSchema,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }),
  ],
  browsers: [chromeLauncher({ launchOptions: await findChromium() })],
  testFramework: { config: { ui: 'bdd', timeout: 5000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countReporter()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    threshold: { lines: 90, branches: 80, functions: 80, statements: 90 },
  },
};
