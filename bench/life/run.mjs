// What a page with every element holds after days: npm run bench:life -- [--pictures 10000]
import { parseArgs } from 'node:util';
import ora from 'ora';
import { liveLong } from '../../test/support/long-life.mjs';

const STEP = 100;
/** A day of polls, a minute apart. */
const DAY = 1440;

const { values } = parseArgs({ options: { pictures: { type: 'string', default: '10000' } } });
const pictures = Number(values.pictures);
const spinner = ora('living').start();
const rows = [];
await liveLong(async ({ polls, count, errors }) => {
  for (let done = 0; done < pictures;) {
    const step = Math.min(STEP, pictures - done);
    const seconds = await polls(step);
    done += step;
    spinner.text = `${done} of ${pictures} pictures`;
    if (done % 1000 && done !== Math.ceil(DAY / STEP) * STEP && done !== pictures) continue;
    const { heap, nodes, listeners, timers } = await count();
    rows.push(
      `| ${done} | ${(seconds / 3600).toFixed(1)} | ${(heap / 1000).toFixed(0)} | ${nodes} | ${listeners} | ${timers} |`,
    );
    process.stderr.write(`\n${rows.at(-1)}\n`);
  }
  if (errors.length) throw new Error(errors[0]);
});
spinner.stop();
console.log('| pictures | hours | heap, kB | nodes | listeners | timers |');
console.log('| ---: | ---: | ---: | ---: | ---: | ---: |');
console.log(rows.join('\n'));
