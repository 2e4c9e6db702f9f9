// How much of each folder of src the tests run, in lines, against what is asked. Browsers have left
// coverage/lcov.info (`npm run coverage`); what only Node loads is measured here, where it is tested.
// A file that has code and that nobody has loaded counts with all of its lines.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { execute } from './execute.mjs';

/** The least part of its lines, in per cent. */
const ASKED = {
  model: 98,
  providers: 98,
  client: 98,
  store: 98,
  controllers: 98,
  text: 98,
  elements: 90,
};

/** They test what browsers do not load, as it is built. */
const IN_NODE = ['check-document', 'native-schema'].map((name) => `test/node/${name}.test.mjs`);

/** By path: for each line that has code, whether it was run. */
function read(file) {
  const reports = readFileSync(file, 'utf8').split('end_of_record');
  return new Map(
    reports
      .slice(0, -1)
      .map((report) => [
        /^SF:(.*)$/m.exec(report)[1],
        [...report.matchAll(/^DA:\d+,(\d+)/gm)].map(([, times]) => Number(times) > 0),
      ]),
  );
}

async function readNode() {
  const folder = mkdtempSync(join(tmpdir(), 'allclear-coverage-'));
  const report = join(folder, 'lcov.info');
  const options = ['--experimental-test-coverage', '--test-reporter=lcov'];
  const { ok, output } = await execute(
    [process.execPath, '--test', ...options, `--test-reporter-destination=${report}`, ...IN_NODE],
    { minutes: 3 },
  );
  if (!ok) throw new Error(output);
  const lines = read(report);
  rmSync(folder, { recursive: true });
  return lines;
}

/** The lines that a file would have, all of them missed; none where it holds types alone. */
function missed(path) {
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm' });
  const lines = code.split('\n').filter((line) => line && !/^(?:import|export) .*from /.test(line));
  return lines.map(() => false);
}

const browser = read('coverage/lcov.info');
const node = await readNode();
const builtOf = (path) => path.replace(/^src/, 'dist').replace(/\.ts$/, '.js');

for (const [folder, least] of Object.entries(ASKED)) {
  const paths = readdirSync(join('src', folder), { recursive: true })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', folder, name));
  const files = paths.map((path) => {
    const lines = browser.get(path) ?? node.get(builtOf(path)) ?? missed(path);
    return { path, all: lines.length, left: lines.filter((run) => !run).length };
  });
  const sum = (key) => files.reduce((total, file) => total + file[key], 0);
  const share = 100 * (1 - sum('left') / sum('all'));
  const ok = share >= least;
  const most = files.filter(({ left }) => left).sort((a, b) => b.left - a.left);
  const names = most.slice(0, 5).map(({ path, left }) => `${path.split('/').at(-1)} ${left}`);
  console.log(
    `${ok ? 'ok  ' : 'FAIL'} ${folder.padEnd(11)} ${share.toFixed(2).padStart(6)} % of ${least} %` +
      `${names.length ? `, lines left: ${names.join(', ')}` : ''}`,
  );
  if (!ok) process.exitCode = 1;
}
