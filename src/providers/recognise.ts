import { FormatError, StatusError } from '../model/errors.js';
import { isFields } from './fields.js';
import type { Provider, Signs } from './provider.js';

export interface Detection<P extends Signs = Provider> {
  readonly provider: P;
  /** What the answer was recognised by. */
  readonly why: string;
}

/** Most often HTML: a login page, a captive portal, the front page of an application. */
const isMarkup = (body: unknown): boolean => typeof body === 'string' && /^\s*</.test(body);

/** The first that recognises an answer. */
export function recognised<P extends Signs>(
  among: readonly P[],
  body: unknown,
): Detection<P> | undefined {
  for (const provider of among) {
    const why = provider.recognises(body);
    if (why) return { provider, why };
  }
  return undefined;
}

/** Why nobody reads an answer. */
export function stranger(body: unknown): StatusError {
  if (isMarkup(body)) return new StatusError('content', 'document: expected JSON, found markup');
  if (!isFields(body)) return new FormatError('', 'object');
  const known = 'that of a known provider';
  return new FormatError(isFields(body.page) ? 'status' : 'page', known);
}

/** The format of an answer among those of its provider: their first, where it is of none of them. */
export function detectNamed(formats: readonly Provider[], body: unknown): Detection {
  const [provider] = formats;
  if (!provider) throw new FormatError('provider', 'the id of a known one');
  const found = recognised(formats, body);
  if (!found && isMarkup(body)) throw stranger(body);
  return found ?? { provider, why: 'its name' };
}
