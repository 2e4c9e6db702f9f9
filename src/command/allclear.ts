#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { LEAST_REFRESH } from '../model/freshness.js';
import { badgeSvg } from './badge-svg.js';
import { check } from './check.js';
import { detect } from './detect.js';
import { mirror } from './mirror.js';
import { isTerminal, jsonLines, plainLines, terminal } from './report.js';
import { wordsOf } from './say.js';
import { asker, snapshotOf, type SourceOptions } from './source.js';

/** What a shell is told: all is as asked; something was found; it could not be done. */
const [FOUND, FAILED] = [1, 2];

const manifest = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

const numberFrom = (least: number) => (text: string) => {
  const value = Number(text);
  if (!(value >= least && Number.isFinite(value)))
    throw new InvalidArgumentError(`Expected a number of at least ${least}.`);
  return value;
};

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);
const json = (value: unknown): void => out(JSON.stringify(value));

const program = new Command('allclear')
  .description('Reads status pages: whose they are, whether a document fits, a mirror, a badge.')
  .version(manifest.version)
  .configureHelp({ showGlobalOptions: true })
  .exitOverride();

/** What every command may be told. */
const command = (nameAndArguments: string, description: string): Command =>
  program
    .command(nameAndArguments)
    .description(description)
    .exitOverride()
    .option('--provider <id>', 'whose format it is, when that should not be found out')
    .addOption(
      new Option('--max-bytes <bytes>', 'the most that is read of one file')
        .argParser(numberFrom(1))
        .default(2_000_000),
    )
    .addOption(
      new Option('--timeout <seconds>', 'how long one file may take')
        .argParser(numberFrom(0.1))
        .default(8),
    )
    .option('--json', 'for machines: JSON, one value a line');

/** Runs a command; what goes wrong is a line on standard error, and no stack. */
const guarded =
  <A extends unknown[]>(run: (...args: A) => Promise<void>) =>
  async (...args: A): Promise<void> => {
    try {
      await run(...args);
    } catch (error) {
      const [source] = args;
      const words = wordsOf(error);
      // Most say themselves which file or address they are about.
      const about = typeof source === 'string' && !words.includes(source) ? `${source}: ` : '';
      complain(`allclear: ${about}${words}`);
      process.exitCode = FAILED;
    }
  };

type Options = SourceOptions & { readonly json?: boolean };

command('detect <source>', 'whose page an address or a file is, and by what that is known').action(
  guarded(async (source: string, options: Options) => {
    const found = await detect(source, options);
    if (options.json) return json(found);
    for (const [name, value] of Object.entries(found)) out(`${name.padEnd(10)} ${value as string}`);
  }),
);

command('check <source>', 'whether a file or an address is a status that widgets can read').action(
  guarded(async (source: string, options: Options) => {
    const found = await check(source, options);
    const errors = found.problems.filter(({ severity }) => severity === 'error');
    if (errors.length) process.exitCode = FOUND;
    if (options.json) return json(found);
    for (const { severity, path, value, expected } of found.problems) {
      out(`${severity}: ${path || 'document'}: found ${value}, expected ${expected}`);
    }
    out(
      errors.length
        ? `${source}: ${errors.length} to mend`
        : `${source}: fits (${found.provider}): ${found.words}`,
    );
  }),
);

command('snapshot <urls...>', 'writes the status of pages as documents that widgets read')
  .option(
    '-o, --output <file>',
    'where to; a folder for several addresses; without, to the terminal',
  )
  .addOption(
    new Option('--every <seconds>', 'go on, and ask so often').argParser(numberFrom(LEAST_REFRESH)),
  )
  .option('--no-archive', 'without past incidents')
  .action(
    guarded(
      async (
        urls: string[],
        options: Options & { output?: string; every?: number; archive: boolean },
      ) => {
        const stop = new AbortController();
        for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
        const report =
          options.json && options.output
            ? jsonLines((text) => process.stdout.write(text))
            : isTerminal(process.stderr)
              ? terminal()
              : plainLines((text) => process.stderr.write(text));
        const print = options.json ? json : (value: unknown) => out(JSON.stringify(value, null, 1));
        const all = await mirror(
          asker(options),
          urls,
          { ...options, signal: stop.signal, print },
          report,
        );
        if (!all) process.exitCode = FOUND;
      },
    ),
  );

command('badge <url>', 'draws the badge as a picture, for README files and e-mail')
  .requiredOption('-o, --output <file>', 'where to')
  .option('--label <text>', 'what stands before the words, instead of the name of the page')
  .option('--components <list>', 'ids or names that matter, with commas between them')
  .action(
    guarded(
      async (
        url: string,
        options: Options & { output: string; label?: string; components?: string },
      ) => {
        const { output, label, components } = options;
        // A picture of yesterday must not stay: what is not known is drawn too, and is no failure.
        const snapshot = await asker(options)(url)
          .then((answer) => snapshotOf(url, answer))
          .catch((error: unknown) => complain(`allclear: ${url}: ${wordsOf(error)}`));
        const svg = badgeSvg(snapshot ?? undefined, { label, components, now: Date.now() });
        await writeFileAtomic(output, svg);
        if (options.json) json({ url, output, known: !!snapshot });
      },
    ),
  );

// Not awaited: what is loaded later stands below in the one file that this becomes.
program.parseAsync().catch((error: unknown) => {
  // Commander has told what is wrong with the line; help and version are no failure.
  process.exitCode = (error as { exitCode?: number }).exitCode ? FAILED : 0;
});
