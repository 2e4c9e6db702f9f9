import { FormatError } from '../model/errors.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { allclear } from './allclear.js';
import { readDocument } from './document.js';
import { incidentio } from './incidentio.js';
import { others } from './others.js';
import type { Adapter, ParseContext, Provider } from './provider.js';
import { recognised, stranger, type Detection } from './recognise.js';
import { statuspage } from './statuspage.js';

/** What every page brings along. */
export const BUILT_IN: readonly Provider[] = [allclear, incidentio, statuspage];

/** These, and in Node all others; in browsers those that a page has needed so far. */
export const atHand: Provider[] = [...BUILT_IN, ...others];

/**
 * The formats that can be read at once, the most particular first: the first that recognises an
 * answer reads it. In Node these are all; in browsers those that a page brings along, and those that
 * it has needed so far.
 */
export const providers: readonly Provider[] = atHand;

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

/** The formats of a provider that are at hand; none for an id that is not known here. */
export const namedAtHand = (id: string): Provider[] => atHand.filter((one) => one.id === id);

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
