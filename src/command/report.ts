import ora, { type Ora } from 'ora';
import type { Attempt } from './snapshot.js';

/** Tells what goes on: people on a terminal, and machines line by line. */
export interface Report {
  begin(urls: readonly string[]): void;
  tell(attempt: Attempt): void;
  /** Nothing happens until then. */
  wait(seconds: number): void;
  end(): void;
}

const words = ({ url, ok, words, error, fetchedAt, staleSince }: Attempt): string => {
  const host = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (ok) return `${host}: ${words}`;
  const rest = staleSince ? `; the file of ${fetchedAt} stays, stale since ${staleSince}` : '';
  return `${host}: ${error?.message}${rest}`;
};

/** With the time of day. */
const stamped = (attempt: Attempt): string =>
  `${new Date().toISOString().slice(11, 19)} ${words(attempt)}`;

/** A line for each attempt, and nothing between. */
const lines = (write: (text: string) => unknown, line: (attempt: Attempt) => string): Report => ({
  begin() {},
  tell: (attempt) => void write(`${line(attempt)}\n`),
  wait() {},
  end() {},
});

/** One JSON text per line: https://jsonlines.org. */
export const jsonLines = (write: (text: string) => unknown): Report =>
  lines(write, (attempt) => JSON.stringify({ at: new Date().toISOString(), ...attempt }));

/** For logs: without colours, which Ora would write there too. */
export const plainLines = (write: (text: string) => unknown): Report =>
  lines(write, (attempt) => `${attempt.ok ? '✔' : '✖'} ${stamped(attempt)}`);

/** Whether lines can be written over. Those of CI jobs may be no columns wide: there Ora would wind back for ever. */
export const isTerminal = ({ isTTY, columns }: NodeJS.WriteStream): boolean => isTTY && columns > 0;

/** On standard error, so that a document on standard output stays one. */
export function terminal(): Report {
  const spinner: Ora = ora({ stream: process.stderr });
  return {
    begin: (urls) => void spinner.start(urls.length > 1 ? `${urls.length} sources` : urls[0]),
    tell(attempt) {
      if (attempt.ok) spinner.succeed(stamped(attempt));
      else spinner.fail(stamped(attempt));
    },
    wait(seconds) {
      spinner.start(`next in ${Math.round(seconds)} s`);
    },
    end: () => void spinner.stop(),
  };
}
