import { FormatError, type HttpError } from '../model/errors.js';
import { isFile } from '../providers/files.js';
import { certain } from '../providers/hosts.js';
import type { Provider } from '../providers/provider.js';
import {
  allNamed,
  detectNamed,
  directory,
  named,
  namedAtHand,
  recognise,
  type Detection,
} from '../providers/registry.js';

/** What was found out about an address. */
export interface Route {
  /** The file that it stands for, where that is not the first guess. */
  readonly file?: string | undefined;
  /** When it was last searched in vain, in milliseconds since 1970. */
  readonly searched?: number | undefined;
}

/** Where that is remembered. */
export interface Routes {
  get(address: string): Route | undefined;
  set(address: string, route: Route): unknown;
}

/** Who answers at an address, and what. */
export interface Found extends Detection {
  /** The address that answered. */
  readonly file: string;
  readonly body: unknown;
}

/** Fetches one file; `likely` is whether it deserves to be asked again when it fails. */
export type FetchBody = (file: string, likely: boolean) => Promise<unknown>;

/** For how long an address is not searched again after a search in vain, in ms: pages seldom move. */
const PAUSE = 3_600_000;

const presentOf = (among: readonly Provider[], address: string): string[] =>
  among.flatMap((one) => one.files(address)?.present[0] ?? []);

/** The likeliest files that an address stands for, known at once. */
const likely = (address: string, id: string | undefined, file: string | undefined): string[] => {
  if (id) return presentOf(namedAtHand(id), address);
  return [...(file ? [file] : []), ...presentOf(named('statuspage').slice(0, 1), address)];
};

/** Those that it may stand for as well. */
async function unlikely(address: string, id: string | undefined): Promise<string[]> {
  if (id) return presentOf(await allNamed(id), address);
  return isFile(address) ? [] : (await directory()).probes(address);
}

/** Who reads an answer. A provider that was named is not questioned, but its format is. */
async function readerOf(body: unknown, id: string | undefined, chosen: boolean) {
  if (!id) return recognise(body);
  if (chosen) {
    const own = namedAtHand(id).find((one) => one.recognises(body));
    return detectNamed(own ? [own] : await allNamed(id), body);
  }
  return recognise(body).catch(async () => detectNamed(await allNamed(id), body));
}

/** Finds out who answers at addresses, and remembers it. */
export function createFinder(routes: Routes, now: () => number) {
  /** Addresses that a status was had from: what is no JSON there is a fault, and no other provider. */
  const known = new Set<string>();

  /**
   * Asks the files that an address may stand for, until one is of a known format. `chosen` is the id of
   * a provider that is not questioned.
   * @throws the error of the likeliest file, when none is
   */
  return async (
    address: string,
    chosen: string | undefined,
    fetchBody: FetchBody,
  ): Promise<Found> => {
    const id = chosen ?? (isFile(address) ? undefined : certain(address));
    const route = id ? undefined : routes.get(address);
    const files = likely(address, id, route?.file);
    const asked = new Set<string>();
    let first: Error | undefined;
    for (let whole = false; ;) {
      const file = files.shift();
      if (!file) {
        if (whole) break;
        whole = true;
        const more = await unlikely(address, id).catch((error: unknown) => {
          throw first ?? (error as Error);
        });
        files.push(...more.filter((one) => !asked.has(one)));
        continue;
      }
      if (asked.has(file)) continue;
      asked.add(file);
      let body: unknown;
      try {
        body = await fetchBody(file, !first);
        const found = await readerOf(body, id, !!chosen);
        known.add(address);
        if (first && !id) routes.set(address, { file });
        return { ...found, file, body };
      } catch (error) {
        const { kind, status } = error as Partial<HttpError>;
        // Nobody waits for an answer any more, or there is none: then nothing can be found out.
        if (first) {
          if (!kind) throw error;
          if (kind === 'network' || kind === 'timeout') throw first;
          continue;
        }
        first = error as Error;
        const isOther =
          status === 404 || (body !== undefined && !(kind === 'content' && known.has(address)));
        if (!isOther || now() - (route?.searched ?? -Infinity) < PAUSE) throw first;
      }
    }
    if (asked.size > 1 && !id) routes.set(address, { ...route, searched: now() });
    throw first ?? new FormatError('url', `an address of ${id}`);
  };
}
