// Writes docs/faults.md: what is shown at each fault, and what the engines made of it when they last
// ran here. By hand, after `npm test` and `npm run test:engines`; no test writes it, so that a working
// tree stays as it is.
//   node test/faults/table.mjs
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ROWS, titleOf } from './rows.mjs';

const RESULTS = new URL('../engines/results/', import.meta.url);
export const TABLE = fileURLToPath(new URL('../../docs/faults.md', import.meta.url));

const NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };
const SIGNS = { passed: '✓', failed: '✗' };

/** What each engine made of the rows, as test/support/results-reporter.mjs has written it. */
function recorded() {
  const files = existsSync(RESULTS) ? readdirSync(RESULTS) : [];
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(new URL(file, RESULTS), 'utf8')))
    .map(({ engine, version, tests }) => ({
      name: [NAMES[engine] ?? engine, version].filter(Boolean).join(' '),
      of: new Map(
        tests
          .filter(({ file = '' }) => file.startsWith('test/faults/'))
          .map((test) => [test.title, test]),
      ),
    }));
}

/** What a test that failed or never ran has not shown counts as not proven. */
export function summary({ name, of }, rows = ROWS) {
  const results = rows.map((row) => of.get(titleOf(row)));
  const green = results.filter((test) => /false green/.test(test?.error ?? '')).length;
  const proven = results.filter((test) => test?.result === 'passed').length;
  const open = rows.length - proven - green;
  return `${green} of ${rows.length} (${name}${open ? `, ${open} not proven` : ''})`;
}

const cell = (text) => text.replaceAll('|', '\\|');

/** The cells of a row that do not depend on a machine. */
export const words = (row) => [String(row.number), row.fault, row.shows, row.note].map(cell);

export function markdown(engines = recorded()) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const head = ['#', 'fault', 'shows', 'and', ...engines.map(({ name }) => name)];
  const lines = ROWS.map((row) =>
    line([
      ...words(row),
      ...engines.map(({ of }) => SIGNS[of.get(titleOf(row))?.result] ?? 'not run'),
    ]),
  );
  const green = engines.map((engine) => summary(engine)).join(', ');
  return `# Faults, and what visitors see

A status widget is looked at when something is wrong, and then much else may be wrong too: the network, the server that
tells of the status, what it tells, the visitor's device, the page around the widget. Green is a claim: whatever goes
wrong, none is made that nothing stands behind. These are ${ROWS.length} faults, and what the visitor sees at each.

${green ? `False green: ${green}.` : 'No engine has been asked yet.'}

- **L**: loading, in neutral words.
- **F**: fresh.
- **S**: stale: the last known picture, dimmed, with its age. Where nothing is known, S means U.
- **U**: unknown: grey, “Status unavailable”, a link to the status page, or the host's own words.
- **O**: the visitor is offline, and is told so, or reads the host's own words for that.

At every fault: nothing is thrown into the host page, the console has at most one warning of a kind, the host hears of
one error with its kind, and the badge does not jump. When \`max-age\` is over, S ends in U: an old green is no claim.

Each row is a test of that number in \`test/faults\`, with real elements in a real browser, against a server that goes wrong
over real HTTP. ✓: it passed there; ✗: it did not. \`npm test\` runs them in Chromium, \`npm run test:engines\` in the other
engines that are installed; \`node test/faults/table.mjs\` then writes this page from what came of it, and counts above what
was seen. Row 51 goes through the back/forward cache of each browser that has one, the others by a driver in
\`test/engines/back.test.mjs\`; of row 58, what only the bundle can show is in \`test/pages/strict-pages.test.mjs\`.

${[line(head), line(head.map(() => '---')), ...lines].join('\n')}
`;
}

/** The page as it stands in the repository. */
export async function page() {
  const options = await resolveConfig(TABLE);
  return format(markdown(), { ...options, filepath: TABLE });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TABLE, await page());
