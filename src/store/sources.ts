import { createGet, type GetOptions } from '../client/get.js';
import { failover } from './failover.js';
import { Poller } from './poller.js';
import { routes } from './routes.js';

/**
 * One poller per source for all elements of a page, and for all copies of this library on it: the
 * table hangs on the global object. Its key carries the version of what the copies agree on.
 */
const KEY = Symbol.for('allclear.sources/1');

/** Where a status is to be had. */
export interface Source {
  readonly url: string;
  readonly provider?: string | undefined;
  /** Addresses of the same, asked in order when `url` does not answer. */
  readonly mirrors?: readonly string[];
}

/** The same for the same source. */
export const keyOf = ({ url, provider = '', mirrors = [] }: Source): string =>
  [provider, url, ...mirrors].join(' ');

/** The poller of a source, made on first use and forgotten after its last. */
export function sourceOf(source: Source): Poller {
  const { url, provider, mirrors = [] } = source;
  const page = globalThis as { [KEY]?: Map<string, Poller> };
  const sources = (page[KEY] ??= new Map<string, Poller>());
  const key = keyOf(source);
  let poller = sources.get(key);
  if (!poller) {
    const get = createGet({ routes });
    const ask = failover([
      (options) => get(url, { ...options, provider }),
      // A mirror may speak another format: what it holds is recognised.
      ...mirrors.map((mirror) => (options: GetOptions) => get(mirror, options)),
    ]);
    poller = new Poller(key, url, ask, () => sources.delete(key));
    sources.set(key, poller);
  }
  return poller;
}
