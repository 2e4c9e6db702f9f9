import { FormatError, type HttpError } from '../model/errors.js';
import { directory, probes } from '../providers/directory.js';
import { isFile } from '../providers/files.js';
import type { Provider, Remote, Signs } from '../providers/provider.js';
import { detectNamed, recognised, stranger, type Detection } from '../providers/recognise.js';
import {
  isPaused,
  notLoaded,
  type FetchBody,
  type Found,
  type Route,
  type Routes,
} from './route.js';

/*
 * The search for who answers at an address, among all formats. It is loaded when an answer is of none
 * of those that every page brings along, or is missing; as a file of its own it imports nothing of what
 * has loaded it, and is given what it needs of that.
 */

/** The formats of a page. */
export interface Shelf {
  /** Those that it brought along. */
  readonly builtIn: readonly Provider[];
  /** Those that it has needed so far as well. */
  readonly atHand: Provider[];
}

/** Puts a format at hand, at its place among the others. */
async function bring(remote: Remote, { atHand }: Shelf): Promise<Provider> {
  const { toDocument } = await remote.load().catch(notLoaded);
  const placeOf = (one: Signs): number =>
    directory.findIndex(({ recognises }) => recognises === one.recognises);
  let provider = atHand.find((one) => placeOf(one) === placeOf(remote));
  if (!provider) {
    atHand.push((provider = { ...remote, toDocument }));
    atHand.sort((a, b) => placeOf(a) - placeOf(b));
  }
  return provider;
}

/**
 * The provider that an answer comes from, among all.
 * @throws FormatError when none knows the format
 */
export async function recognise(body: unknown, shelf: Shelf): Promise<Detection> {
  // Not among all at hand: what a page happened to need before may be more general.
  const found = recognised(shelf.builtIn, body);
  if (found) return found;
  const remote = recognised(directory, body);
  if (!remote) throw stranger(body);
  return { provider: await bring(remote.provider, shelf), why: remote.why };
}

/** All formats of a provider. @throws FormatError for an id that is not known */
export async function allNamed(id: string, shelf: Shelf): Promise<Provider[]> {
  for (const remote of directory.filter((one) => one.id === id)) await bring(remote, shelf);
  const own = shelf.atHand.filter((one) => one.id === id);
  if (!own.length) throw new FormatError('provider', 'the id of a known one');
  return own;
}

/** What is asked where the likeliest file has not told. */
export interface Quest {
  readonly address: string;
  /** The provider, where it is certain. */
  readonly id: string | undefined;
  /** Whether the page has named it: then it is not questioned, but its format is. */
  readonly chosen: boolean;
  readonly route: Route | undefined;
  /** The likeliest first. */
  readonly files: readonly string[];
  /** What the first of them has answered. */
  readonly body: unknown;
  /** Why it has not. */
  readonly first: Error | undefined;
}

/** What a search needs of who has loaded it. */
export interface Tools extends Shelf {
  readonly routes: Routes;
  /** Addresses that a status was had from. */
  readonly known: Set<string>;
  readonly fetchBody: FetchBody;
  readonly now: () => number;
}

/**
 * Asks the files that an address may stand for, until one is of a known format.
 * @throws the error of the likeliest file, when none is
 */
export async function search(quest: Quest, tools: Tools): Promise<Found> {
  const { address, id, chosen, route } = quest;
  const { routes, known, fetchBody, now } = tools;
  const presentOf = (among: readonly Signs[]): string[] =>
    among.flatMap((one) => one.files(address)?.present[0] ?? []);

  /** Those that it may stand for as well. */
  const unlikely = async (): Promise<readonly string[]> => {
    if (id) return presentOf(await allNamed(id, tools));
    return isFile(address) ? [] : probes(address);
  };

  const readerOf = async (body: unknown): Promise<Detection> => {
    if (!id) return recognise(body, tools);
    if (!chosen) {
      return recognise(body, tools).catch(async () => detectNamed(await allNamed(id, tools), body));
    }
    const own = tools.atHand.find((one) => one.id === id && one.recognises(body));
    return detectNamed(own ? [own] : await allNamed(id, tools), body);
  };

  const files = [...quest.files];
  const asked = new Set<string>();
  let { first } = quest;
  let isAnswered = !first && files.length > 0;
  if (first) asked.add(files.shift()!);
  for (let whole = false; ;) {
    const file = files.shift();
    if (!file) {
      if (whole) break;
      whole = true;
      files.push(
        ...(await unlikely().catch((error: unknown) => {
          throw first ?? error;
        })),
      );
      continue;
    }
    if (asked.has(file)) continue;
    asked.add(file);
    let body: unknown;
    try {
      body = isAnswered ? quest.body : await fetchBody(file, !first);
      isAnswered = false;
      const found = await readerOf(body);
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
      if (!isOther || isPaused(route, now())) throw first;
    }
  }
  if (asked.size > 1 && !id) routes.set(address, { ...route, searched: now() });
  throw first ?? new FormatError('url', `an address of ${id}`);
}
