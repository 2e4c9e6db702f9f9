import { createGet } from '../client/get.js';
import { Poller } from './poller.js';

/**
 * One poller per source for all elements of a page, and for all copies of this library on it: the
 * table hangs on the global object. Its key carries the version of what the copies agree on.
 */
const KEY = Symbol.for('allclear.sources/1');

/** The poller of a source, made on first use and forgotten after its last. */
export function sourceOf(url: string, provider?: string): Poller {
  const page = globalThis as { [KEY]?: Map<string, Poller> };
  const sources = (page[KEY] ??= new Map<string, Poller>());
  const key = `${provider ?? ''} ${url}`;
  let poller = sources.get(key);
  if (!poller) {
    const get = createGet();
    poller = new Poller(
      (options) => get(url, { provider, ...options }),
      () => sources.delete(key),
    );
    sources.set(key, poller);
  }
  return poller;
}
