// The stages of the test command. `run` is one command or several; `counts` reads how many tests
// passed and failed from the output, and a stage without it is one test, its exit code.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const cache = 'node_modules/.cache';

const bin = (path) => [process.execPath, join('node_modules', path)];

export const BUILD = [...bin('rollup/dist/bin/rollup'), '-c'];

const tsc = (project) => [
  ...bin('typescript/bin/tsc'),
  ...['--project', project, '--incremental', '--tsBuildInfoFile'],
  `${cache}/tsc/${project}.tsbuildinfo`,
];

/** Below `folder`, the files that end so and whose path holds one of the filters, if any. */
export function testFiles(folder, ending, filters) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(ending) && !path.includes('node_modules'))
    .filter((path) => !filters.length || filters.some((filter) => path.includes(filter)))
    .sort();
}

/** Web Test Runner, on these files or on all. */
export const testRunner = (files, ...options) => [
  ...bin('@web/test-runner/dist/bin.js'),
  ...options,
  ...(files.length ? ['--files', ...files] : []),
];

/** What count-reporter.mjs printed, or test/stories/report.mjs. */
export const countedLine = (output) => {
  const line = /tests: (\d+) passed, (\d+) failed, (\d+) left out/.exec(output) ?? [];
  const [passed = 0, failed = 0, leftOut = 0] = line.slice(1).map(Number);
  return { passed, failed, leftOut };
};

/** The summary of `node --test`; a cancelled test is one that did not pass. */
export const nodeSummary = (output) => {
  const of = (word) => Number(new RegExp(`^. ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  return { passed: of('pass'), failed: of('fail') + of('cancelled'), leftOut: of('skipped') };
};

/** The rows that sizes.mjs printed. */
const rows = (output) => ({
  passed: output.match(/^ok /gm)?.length ?? 0,
  failed: output.match(/^FAIL /gm)?.length ?? 0,
});

/** Node's own test runner, on these files. */
export const nodeRunner = (files) => [process.execPath, '--test', '--test-reporter=spec', ...files];

const nodeTests = (name, folder, filters) => ({
  name,
  needs: 'build',
  alone: true,
  files: testFiles(folder, '.test.mjs', filters),
  run: (files) => [nodeRunner(files)],
  counts: nodeSummary,
});

/** What part of the code the browser tests run; of all of them, and of what is built. */
const coverage = {
  name: 'coverage',
  needs: 'browser',
  alone: true,
  show: true,
  run: () => [[process.execPath, 'test/support/coverage.mjs']],
  counts: rows,
};

export const stages = (filters, { measured = false } = {}) => [
  { name: 'build', run: () => [BUILD] },
  {
    name: 'format',
    run: () => [
      [
        ...bin('prettier/bin/prettier.cjs'),
        ...['--check', '--log-level', 'warn', '.'],
        ...['--cache', '--cache-location', `${cache}/prettier.json`],
      ],
    ],
  },
  {
    name: 'layers',
    run: () => [[...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src']],
  },
  { name: 'lint', run: () => [[...bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']] },
  {
    name: 'types',
    run: () => ['tsconfig.json', 'tsconfig.src.json'].map(tsc),
  },
  {
    name: 'size',
    needs: 'build',
    show: true,
    run: () => [[process.execPath, 'test/support/sizes.mjs']],
    counts: rows,
  },
  {
    name: 'browser',
    alone: true,
    minutes: 15,
    files: testFiles('test', '.test.ts', filters),
    run: (files) => [testRunner(filters.length ? files : [], ...(measured ? ['--coverage'] : []))],
    counts: countedLine,
  },
  ...(measured ? [coverage] : []),
  nodeTests('node', 'test/node', filters),
  nodeTests('pages', 'test/pages', filters),
  {
    name: 'stories',
    needs: 'build',
    alone: true,
    minutes: 20,
    run: () => [[process.execPath, 'test/stories/run.mjs', ...filters]],
    counts: countedLine,
  },
];
