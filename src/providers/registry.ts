import { FormatError, StatusError } from '../model/errors.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { allclear } from './allclear.js';
import type { probes as probesOf } from './directory.js';
import { readDocument } from './document.js';
import { isFields } from './fields.js';
import { incidentio } from './incidentio.js';
import { others } from './others.js';
import type { Adapter, ParseContext, Provider, Remote, Signs } from './provider.js';
import { statuspage } from './statuspage.js';

/** What every page brings along. */
const BUILT_IN: readonly Provider[] = [allclear, incidentio, statuspage];
const atHand: Provider[] = [...BUILT_IN, ...others];

/**
 * The formats that can be read at once, the most particular first: the first that recognises an
 * answer reads it. In Node these are all; in browsers those that a page brings along, and those that
 * it has needed so far.
 */
export const providers: readonly Provider[] = atHand;

export interface Detection<P extends Signs = Provider> {
  readonly provider: P;
  /** What the answer was recognised by. */
  readonly why: string;
}

/** Most often HTML: a login page, a captive portal, the front page of an application. */
const isMarkup = (body: unknown): boolean => typeof body === 'string' && /^\s*</.test(body);

/** The first that recognises an answer. */
function recognised<P extends Signs>(among: readonly P[], body: unknown): Detection<P> | undefined {
  for (const provider of among) {
    const why = provider.recognises(body);
    if (why) return { provider, why };
  }
  return undefined;
}

/** Why nobody reads an answer. */
function stranger(body: unknown): StatusError {
  if (isMarkup(body)) return new StatusError('content', 'document: expected JSON, found markup');
  if (!isFields(body)) return new FormatError('', 'object');
  const known = 'that of a known provider';
  return new FormatError(isFields(body.page) ? 'status' : 'page', known);
}

/**
 * The provider that an answer comes from, among those at hand. Asked for each answer anew, because
 * pages change their provider under a fixed address.
 * @throws FormatError when none of them knows the format
 */
export function detect(body: unknown): Detection {
  const found = recognised(atHand, body);
  if (!found) throw stranger(body);
  return found;
}

async function elsewhere<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const words = 'the adapter could not be loaded: allow it in script-src, or use allclear.all.js';
    throw new StatusError('content', words, { cause });
  }
}

/** All other formats: loaded when an answer is of none of those at hand. */
export const directory = () =>
  (listed ??= elsewhere(() => import('./directory.js')).catch((error: unknown) => {
    listed = undefined;
    throw error;
  }));
let listed: Promise<{ directory: readonly Remote[]; probes: typeof probesOf }> | undefined;

/** Puts a format at hand, at its place among the others. */
async function bring(remote: Remote): Promise<Provider> {
  const { directory: all } = await directory();
  const { toDocument } = await elsewhere(() => remote.load());
  const placeOf = (one: Signs): number =>
    all.findIndex(({ recognises }) => recognises === one.recognises);
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
export async function recognise(body: unknown): Promise<Detection> {
  // Not among all at hand: what a page happened to need before may be more general.
  const found = recognised(BUILT_IN, body);
  if (found) return found;
  const remote = recognised((await directory()).directory, body);
  if (!remote) throw stranger(body);
  return { provider: await bring(remote.provider), why: remote.why };
}

/** The formats of a provider that are at hand; none for an id that is not known here. */
export const namedAtHand = (id: string): Provider[] => atHand.filter((one) => one.id === id);

/** The same, one at least. @throws FormatError for an id that is not known */
export function named(id: string): [Provider, ...Provider[]] {
  const [first, ...more] = namedAtHand(id);
  if (!first) throw new FormatError('provider', 'the id of a known one');
  return [first, ...more];
}

/** The format of an answer among those of its provider: their first, where it is of none of them. */
export function detectNamed(formats: readonly [Provider, ...Provider[]], body: unknown): Detection {
  const found = recognised(formats, body);
  if (!found && isMarkup(body)) throw stranger(body);
  return found ?? { provider: formats[0], why: 'its name' };
}

/** All formats of a provider. @throws FormatError for an id that is not known */
export async function allNamed(id: string): Promise<[Provider, ...Provider[]]> {
  const remotes = (await directory()).directory.filter((one) => one.id === id);
  for (const remote of remotes) await bring(remote);
  return named(id);
}

/**
 * One snapshot from a provider's answers.
 * @throws FormatError with the path that did not fit
 */
export function readStatus(
  provider: Adapter,
  bodies: readonly unknown[],
  context: ParseContext,
): StatusSnapshot {
  const fail = (path: string, expected: string): never => {
    throw new FormatError(path, expected);
  };
  return readDocument(provider.toDocument(bodies, { ...context, fail }), context);
}
