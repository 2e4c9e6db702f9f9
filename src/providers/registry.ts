import { FormatError } from '../model/errors.js';
import { allclear } from './allclear.js';
import { incidentio } from './incidentio.js';
import { isFields, type Provider } from './provider.js';
import { statuspage } from './statuspage.js';

/** All providers, the most particular first: the first that recognises an answer reads it. */
export const providers: readonly Provider[] = [allclear, incidentio, statuspage];

export interface Detection {
  readonly provider: Provider;
  /** What the answer was recognised by. */
  readonly why: string;
}

/**
 * The provider that an answer comes from. Asked for each answer anew, because pages change their
 * provider under a fixed address.
 * @throws FormatError when no provider knows the format
 */
export function detect(body: unknown): Detection {
  if (!isFields(body)) throw new FormatError('', 'object');
  for (const provider of providers) {
    const why = provider.recognises(body);
    if (why) return { provider, why };
  }
  throw new FormatError(isFields(body.page) ? 'status' : 'page', 'that of a known provider');
}
