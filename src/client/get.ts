import { FormatError } from '../model/errors.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { safeUrl } from '../model/url.js';
import { detect } from '../providers/registry.js';
import { load, type LoadOptions } from './load.js';
import { locate } from './locate.js';
import { parseJson, providerNamed } from './parse-status.js';

export interface ClientOptions extends Partial<LoadOptions> {
  /** Milliseconds since 1970. */
  now?: () => number;
}

export interface GetOptions {
  /** Adapter id, when detection should not be asked. */
  provider?: string | undefined;
  /** Whether past incidents are needed as well: one request more. */
  archive?: boolean | undefined;
  /** How often a failed request is repeated, where not as often as the client usually does. */
  retries?: number | undefined;
  signal?: AbortSignal | undefined;
}

export type Get = (url: string | URL, options?: GetOptions) => Promise<StatusSnapshot>;

/** The one request policy, with what is left open filled in. */
export const createGet = ({
  // Looked up at each call: a page may wrap it later.
  fetch = (url, init) => globalThis.fetch(url, init),
  timeout = 8000,
  retries = 2,
  maxBytes = 2_000_000,
  random = Math.random,
  now = Date.now,
}: ClientOptions = {}): Get => {
  return async (address, { provider: id, archive, signal, retries: often = retries } = {}) => {
    const policy: LoadOptions = { fetch, timeout, retries: often, maxBytes, random };
    const url = safeUrl(String(address));
    if (!url) throw new FormatError('url', 'an http or https address');
    const chosen = id ? providerNamed(id) : undefined;
    const { file, page } = locate(url, chosen);
    const json = async (from: string, how = policy): Promise<unknown> =>
      parseJson(await load(from, how, signal));

    // Before the answer: rather too old than wrongly fresh.
    const asked = now();
    const body = await json(file);
    const provider = chosen ?? detect(body).provider;
    const paths = (archive && page && provider.archive) || [];
    // The present stands even where the past cannot be had.
    const past = await Promise.all(
      paths.map((path) =>
        json(new URL(path, page).href, { ...policy, retries: 0 }).catch(() => undefined),
      ),
    );
    signal?.throwIfAborted();
    return provider.parse([body, ...past], { url, now: asked });
  };
};
