import { setTimeout as pause } from 'node:timers/promises';
import { pollDelay } from '../client/poll-delay.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import type { Report } from './report.js';
import { attempt, targetsOf } from './snapshot.js';
import type { Ask } from './source.js';

export interface MirrorOptions {
  readonly output?: string | undefined;
  /** Seconds between attempts; absent to ask once. */
  readonly every?: number | undefined;
  /** Whether past incidents are written too. */
  readonly archive: boolean;
  readonly signal: AbortSignal;
  readonly print: (document: StatusSnapshot) => void;
}

/** Asks all sources, once or again and again, each at its own pace. Returns whether all answered the last time. */
export async function mirror(
  ask: Ask,
  urls: readonly string[],
  { output, every, archive, signal, print }: MirrorOptions,
  report: Report,
): Promise<boolean> {
  const targets = targetsOf(urls, output);
  report.begin(urls);
  const follow = async (target: { url: string; file: string | undefined }): Promise<boolean> => {
    for (let failures = 0; ;) {
      const result = await attempt(
        (url, more) => ask(url, { ...more, signal }),
        target,
        archive,
        print,
      );
      if (signal.aborted) return true;
      report.tell(result);
      if (!every) return result.ok;
      failures = result.ok ? 0 : failures + 1;
      const wait = pollDelay(every, failures, Math.random(), result.error);
      report.wait(wait / 1000);
      try {
        await pause(wait, undefined, { signal });
      } catch {
        return true;
      }
    }
  };
  const all = await Promise.all(targets.map(follow));
  report.end();
  return all.every(Boolean);
}
