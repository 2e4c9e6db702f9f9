import { FormatError, StatusError } from '../model/errors.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { detectNamed } from '../providers/recognise.js';
import { detect, namedAtHand, readStatus } from '../providers/registry.js';

export interface ParseOptions {
  /** Adapter id; without, the answer is recognised by its content. */
  provider?: string;
  /** The address that it came from, for links and for `sourceUrl`. */
  url?: string;
  /** When it was asked, in milliseconds since 1970. */
  now?: number;
  /** Further answers of the same page (its archive, its components …), to be read together. */
  archive?: readonly unknown[];
}

/** What may be a feed, or a call with the answer in it: some providers send no JSON. */
const NO_JSON = /^\s*(?:<|[\w.$]+\s*\()/;

/**
 * What a text holds: the value of its JSON, or itself where it may be of another format.
 * @throws StatusError of kind "content" when it is neither
 */
export function contentOf(text: string): unknown {
  const body = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(body);
  } catch (cause) {
    if (NO_JSON.test(body)) return body;
    const words = `document: expected JSON (${(cause as Error).message})`;
    throw new StatusError('content', words, { cause });
  }
}

const valueOf = (body: unknown): unknown => (typeof body === 'string' ? contentOf(body) : body);

/** The same for what is welcome but not needed. */
function addition(body: unknown): unknown {
  try {
    return valueOf(body);
  } catch {
    return undefined;
  }
}

/**
 * Reads a provider's answer: its text, or the value of its JSON. Pure: nothing is fetched. In browsers
 * it knows the formats that the page has needed so far; in Node, all.
 * @throws FormatError with the path that did not fit; StatusError of kind "content" for no JSON
 */
export function parseStatus(body: unknown, options: ParseOptions = {}): StatusSnapshot {
  const { provider, url = '', now = Date.now(), archive = [] } = options;
  if (!Array.isArray(archive)) throw new FormatError('archive', 'a list of answers');
  const value = valueOf(body);
  const { provider: reader } = provider ? detectNamed(namedAtHand(provider), value) : detect(value);
  return readStatus(reader, [value, ...archive.map(addition)], { url, now });
}
