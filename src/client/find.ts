import type { HttpError } from '../model/errors.js';
import { isFile } from '../providers/files.js';
import { certain } from '../providers/hosts.js';
import type { Provider } from '../providers/provider.js';
import { recognised } from '../providers/recognise.js';
import { atHand, BUILT_IN, namedAtHand } from '../providers/registry.js';
import { statuspage } from '../providers/statuspage.js';
import { isPaused, notLoaded, type FetchBody, type Found, type Routes } from './route.js';

/** Loads what knows all formats, and tries those that an address may stand for as well. */
const searching = () => import('./search.js').catch(notLoaded);

/** Finds out who answers at addresses, and remembers it. */
export function createFinder(routes: Routes, now: () => number) {
  /** Addresses that a status was had from: what is no JSON there is a fault, and no other provider. */
  const known = new Set<string>();

  /**
   * Asks the likeliest file that an address stands for; the search does the rest where that is missing,
   * or of a format that not every page brings along. `chosen` is the id of a provider that is not
   * questioned.
   * @throws the error of that file, when no other is of a known format
   */
  return async (
    address: string,
    chosen: string | undefined,
    fetchBody: FetchBody,
  ): Promise<Found> => {
    const id = chosen ?? (isFile(address) ? undefined : certain(address));
    const route = id ? undefined : routes.get(address);
    const likely: readonly Provider[] = id ? namedAtHand(id) : [statuspage];
    const files = likely.flatMap((one) => one.files(address)?.present[0] ?? []);
    if (route?.file) files.unshift(route.file);
    const [file] = files;
    let body: unknown;
    let first: unknown;
    if (file) {
      try {
        body = await fetchBody(file, true);
        const found = recognised(chosen ? likely : BUILT_IN, body);
        if (found) {
          known.add(address);
          return { ...found, file, body };
        }
      } catch (error) {
        if ((error as Partial<HttpError>).status !== 404 || isPaused(route, now())) throw error;
        first = error;
      }
    }
    const { search } = await searching().catch((error: unknown) => {
      throw first ?? error;
    });
    const quest = { address, id, chosen: !!chosen, route, files, body, first: first as Error };
    return search(quest, { builtIn: BUILT_IN, atHand, routes, known, fetchBody, now });
  };
}
