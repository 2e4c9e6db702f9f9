import { readFile } from 'node:fs/promises';
import type { Answer, GetOptions } from '../client/get.js';
import { createAsk } from '../client/get.js';
import { encodingOf } from '../client/load.js';
import { contentOf } from '../client/parse-status.js';
import { StatusError } from '../model/errors.js';
import { allNamed, recognise, type Shelf } from '../client/search.js';
import { detectNamed } from '../providers/recognise.js';
import { atHand, BUILT_IN, readStatus } from '../providers/registry.js';
import type { StatusSnapshot } from '../model/snapshot.js';

/** What all commands may be told of their source. */
export interface SourceOptions {
  readonly provider?: string | undefined;
  /** The most that is read of one file, in bytes. */
  readonly maxBytes: number;
  /** Seconds for one file. */
  readonly timeout: number;
}

export const isUrl = (source: string): boolean => /^https?:\/\//i.test(source);

export type Ask = (url: string, more?: GetOptions) => Promise<Answer>;

/** An address as it is asked. @throws StatusError for what is none */
export function addressOf(url: string): URL {
  if (!URL.canParse(url)) throw new StatusError('format', `${url} is no address`);
  return new URL(url);
}

/** The one request policy, with what the command line says. It remembers what it found out. */
export function asker({ provider, maxBytes, timeout }: SourceOptions): Ask {
  const ask = createAsk({ maxBytes, timeout: timeout * 1000 });
  return (url, more) => ask(addressOf(url).href, { provider, ...more });
}

export const snapshotOf = (url: string, { provider, bodies, asked }: Answer): StatusSnapshot =>
  readStatus(provider, bodies, { url: addressOf(url).href, now: asked });

/** A file of this machine, read as an answer. @throws StatusError, or that of the file system */
export async function fileAnswer(
  path: string,
  { provider: id, maxBytes }: SourceOptions,
): Promise<Answer> {
  const bytes = await readFile(path);
  if (bytes.length > maxBytes) throw new StatusError('size', `more than ${maxBytes} bytes`);
  const body = contentOf(new TextDecoder(encodingOf(bytes)).decode(bytes));
  const shelf: Shelf = { builtIn: BUILT_IN, atHand };
  const found = id ? detectNamed(await allNamed(id, shelf), body) : await recognise(body, shelf);
  return { ...found, file: path, body, bodies: [body], asked: Date.now() };
}
