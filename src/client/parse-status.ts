import { FormatError, StatusError } from '../model/errors.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { detect, providers } from '../providers/registry.js';
import type { Provider } from '../providers/provider.js';

export interface ParseOptions {
  /** Adapter id; without, the answer is recognised by its content. */
  provider?: string;
  /** The address that it came from, for links and for `sourceUrl`. */
  url?: string;
  /** When it was asked, in milliseconds since 1970. */
  now?: number;
  /** Answers of the provider's archive, to be read together with the body. */
  archive?: readonly unknown[];
}

/** The adapter with an id. @throws FormatError for an id that is not known */
export function providerNamed(id: string): Provider {
  const found = providers.find((provider) => provider.id === id);
  if (!found) throw new FormatError('provider', 'the id of a known one');
  return found;
}

/** The value of a JSON text. @throws StatusError of kind "content" when it is none */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new StatusError('content', 'expected JSON', { cause });
  }
}

/**
 * Reads a provider's answer, a JSON text or the value of one. Pure: nothing is fetched.
 * @throws FormatError with the path that did not fit; StatusError of kind "content" for no JSON
 */
export function parseStatus(body: unknown, options: ParseOptions = {}): StatusSnapshot {
  const { provider, url = '', now = Date.now(), archive = [] } = options;
  const value = typeof body === 'string' ? parseJson(body) : body;
  const reader = provider ? providerNamed(provider) : detect(value).provider;
  return reader.parse([value, ...archive], { url, now });
}
