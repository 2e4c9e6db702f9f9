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

const line = ({ url, ok, words, error, fetchedAt, staleSince }: Attempt): string => {
  const host = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (ok) return `${host}: ${words}`;
  const rest = staleSince ? `; the file of ${fetchedAt} stays, stale since ${staleSince}` : '';
  return `${host}: ${error?.message}${rest}`;
};

/** One JSON text per line: https://jsonlines.org. */
export const jsonLines = (write: (text: string) => unknown): Report => ({
  begin() {},
  tell: (attempt) =>
    void write(`${JSON.stringify({ at: new Date().toISOString(), ...attempt })}\n`),
  wait() {},
  end() {},
});

/** On standard error, so that a document on standard output stays one. Ora writes plain lines where no terminal is. */
export function terminal(): Report {
  const spinner: Ora = ora({ stream: process.stderr });
  return {
    begin: (urls) => void spinner.start(urls.length > 1 ? `${urls.length} sources` : urls[0]),
    tell(attempt) {
      const text = `${new Date().toISOString().slice(11, 19)} ${line(attempt)}`;
      if (attempt.ok) spinner.succeed(text);
      else spinner.fail(text);
    },
    wait(seconds) {
      if (spinner.isEnabled) spinner.start(`next in ${Math.round(seconds)} s`);
    },
    end: () => void spinner.stop(),
  };
}
