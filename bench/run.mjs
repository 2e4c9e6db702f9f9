// npm run bench: Allclear beside hand-written DOM, Lit's floor and the peers that npm has.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import ora from 'ora';
import { launchBrowser } from '../test/support/browser.mjs';
import { bundleContenders } from './bundle.mjs';
import { installPeers } from './install.mjs';
import { measureSizes } from './sizes.mjs';
import { writeResults } from './write.mjs';

const HELP = `Usage: npm run bench -- [options]

Measures Allclear side by side with what it is compared with, and writes bench/results/.

  --only NAME    one part (or several: --only badge --only slow-4g)
  --runs N       rounds of each part, 7 unless said otherwise
  --throttle N   how many times slower the processor is made, 4 unless said otherwise
  --docs         put the tables and the chart into docs/ as well (all parts only)
  --help         this text

Parts: `;

function options(parts) {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string', default: '7' },
      throttle: { type: 'string', default: '4' },
      docs: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.filter((name) => !parts.includes(name));
  if (unknown.length) throw new Error(`No part ${unknown.join(', ')}: ${parts.join(', ')}`);
  const number = (name) => {
    if (!/^[1-9]\d*$/.test(values[name])) throw new Error(`--${name} takes a number from 1 on.`);
    return Number(values[name]);
  };
  if (values.docs && values.only.length) throw new Error('--docs takes all parts.');
  return { ...values, runs: number('runs'), throttle: number('throttle') };
}

async function main() {
  installPeers();
  // What is compared with is there only now.
  const { PARTS, startSite } = await import('./parts.mjs');
  const names = Object.keys(PARTS);
  const { only, runs, throttle, docs, help } = options(names);
  if (help) return console.log(HELP + names.join(', '));

  const spinner = ora('Bundling what is compared …').start();
  await bundleContenders();
  const site = await startSite();
  const browser = await launchBrowser();
  const results = {
    when: new Date().toISOString(),
    machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`,
    browser: await browser.version(),
    runs,
    throttle,
    sizes: await measureSizes(),
    parts: {},
  };
  try {
    for (const [index, name] of names.entries()) {
      if (only.length && !only.includes(name)) continue;
      const part = PARTS[name];
      const say = (words) =>
        (spinner.text = `${index + 1}/${names.length} ${part.title}: ${words}`);
      spinner.start(`${index + 1}/${names.length} ${part.title}`);
      results.parts[name] = await part.run({ browser, site, runs, throttle, say });
      spinner.succeed(part.title);
    }
    spinner.stop();
  } finally {
    spinner.stop();
    await browser.close();
    await site.close();
  }
  await writeResults(results, { docs });
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
