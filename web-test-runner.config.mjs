import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { ENGINES } from './test/engines/engines.mjs';
import { countReporter } from './test/support/count-reporter.mjs';
import { dayjsEsm } from './test/support/dayjs-esm.mjs';
import { faults } from './test/support/fault-server.mjs';
import { forcedColours } from './test/support/forced-colours.mjs';
import { liveStatus } from './test/support/live-status.mjs';
import { parseXmlModule } from './test/support/parse-xml.mjs';
import { resultsReporter } from './test/support/results-reporter.mjs';

/** Chosen by test/engines/run.mjs. */
const engine = process.env.ALLCLEAR_ENGINE ?? 'chromium';

const results = resultsReporter({
  engine,
  version: await ENGINES[engine].version(),
  partial: process.argv.some((argument) => ['--files', '--watch'].includes(argument)),
  path: `${process.env.ALLCLEAR_RESULTS ?? 'test/engines/results'}/${engine}.json`,
});

const dayjs = {
  name: 'dayjs-esm',
  resolveImport({ source }) {
    const path = dayjsEsm(source);
    return path && `/${path}`;
  },
};

/** The tests run on what browsers get: see "imports" in package.json. */
const LEAN = {
  './schema.js': './schema-lean.ts',
  './others.js': './others-lean.ts',
  './diagnostics.js': './diagnostics-lean.ts',
};
const lean = {
  name: 'lean',
  resolveImport: ({ source, context }) =>
    source in LEAN && context.path.startsWith('/src/') ? LEAN[source] : undefined,
};

export default {
  files: ['test/**/*.test.ts', '!test/node/**', '!test/pages/**'],
  nodeResolve: true,
  concurrency: 2,
  middleware: [liveStatus(), faults()],
  plugins: [
    dayjs,
    lean,
    await parseXmlModule(),
    forcedColours(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: './tsconfig.json' }),
  ],
  browsers: [await ENGINES[engine].launcher()],
  browserStartTimeout: 60_000,
  testFramework: { config: { ui: 'bdd', timeout: engine === 'chromium' ? 5000 : 20_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), countReporter(), results],
  // How much is asked of it, folder by folder, says test/support/coverage.mjs.
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['lcov'] },
};
