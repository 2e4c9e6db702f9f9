import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { readStatus } from '../providers/registry.js';
import { allclear } from '../providers/allclear.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { addressOf, snapshotOf, type Ask } from './source.js';
import { kindOf, verdict, wordsOf } from './say.js';

/** What came of one attempt. */
export interface Attempt {
  readonly url: string;
  readonly ok: boolean;
  /** The file that holds the answer now; absent where it goes to the terminal, or nowhere. */
  readonly file?: string;
  readonly status?: string;
  readonly words?: string;
  /** When the status in the file was asked for. */
  readonly fetchedAt?: string;
  /** Since when the source does not answer. */
  readonly staleSince?: string;
  readonly error?: { readonly kind: string; readonly message: string };
}

/** "status.example.com.json", or with the path and the query where there is one. */
const fileNameOf = (url: string): string => {
  const { host, pathname, search } = addressOf(url);
  return `${(host + pathname + search).replace(/\/+$/, '').replace(/[^\w.-]+/g, '-')}.json`;
};

/**
 * Where each address goes: into the one file, or each into a file of the folder.
 * @throws RangeError for two that would share a file; StatusError for what is no address
 */
export function targetsOf(urls: readonly string[], output: string | undefined) {
  const targets = urls.map((url) => {
    const name = fileNameOf(url);
    return { url, file: output && (urls.length > 1 ? join(output, name) : output) };
  });
  for (const [index, { url, file }] of targets.entries()) {
    const other = targets.slice(0, index).find((one) => file && one.file === file);
    if (other) throw new RangeError(`${other.url} and ${url} would both be written to ${file}`);
  }
  return targets;
}

/** Readers see the old file or the new one, never a part. */
async function write(file: string, document: unknown): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFileAtomic(file, `${JSON.stringify(document, null, 1)}\n`);
}

/** The last good document; undefined where there is none. */
async function kept(file: string): Promise<StatusSnapshot | undefined> {
  try {
    const body: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (!allclear.recognises(body)) return undefined;
    const { sourceUrl } = body as StatusSnapshot;
    return readStatus(allclear, [body], { url: sourceUrl, now: Date.now() });
  } catch {
    return undefined;
  }
}

/**
 * Asks once, and writes what comes. When nothing does, the last good file stays, with the time of its
 * own question, and says since when it is old: widgets tell its age by the one, people by the other.
 */
export async function attempt(
  ask: Ask,
  { url, file }: { readonly url: string; readonly file?: string | undefined },
  archive: boolean,
  print: (document: StatusSnapshot) => void,
): Promise<Attempt> {
  try {
    const snapshot = snapshotOf(url, await ask(url, { archive }));
    if (file) await write(file, snapshot);
    else print(snapshot);
    const { status, words } = verdict(snapshot);
    return { url, ok: true, ...(file && { file }), status, words, fetchedAt: snapshot.fetchedAt };
  } catch (error) {
    const told = { url, ok: false, error: { kind: kindOf(error), message: wordsOf(error) } };
    const last = file ? await kept(file) : undefined;
    if (!file || !last) return told;
    const staleSince = last.staleSince ?? new Date().toISOString();
    if (!last.staleSince) await write(file, { ...last, staleSince });
    return { ...told, file, fetchedAt: last.fetchedAt, staleSince };
  }
}
