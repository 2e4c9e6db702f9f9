import { HttpError, StatusError } from '../model/errors.js';
import { retryAfter } from './retry-after.js';

export interface LoadOptions {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds for the whole answer, body and repeated attempts included. */
  readonly timeout: number;
  /** How often a failed request is repeated within that time. */
  readonly retries: number;
  readonly maxBytes: number;
  /** 0 to 1, for the jitter between attempts. */
  readonly random: () => number;
}

/** Full jitter: up to a second before the first repetition, up to two before the second. */
const BACKOFF = 1000;

/** By the first two bytes: AWS writes in UTF-16. Everybody else writes in UTF-8. */
export const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xfe && second === 0xff
    ? 'utf-16be'
    : first === 0xff && second === 0xfe
      ? 'utf-16le'
      : 'utf-8';

/** The body as text, read no further than the limit. */
async function readText(response: Response, maxBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  let decoder: TextDecoder | undefined;
  let text = '';
  for (let bytes = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      void reader.cancel().catch(() => {});
      throw new StatusError('size', `more than ${maxBytes} bytes`);
    }
    decoder ??= new TextDecoder(encodingOf(value));
    text += decoder.decode(value, { stream: true });
  }
  return text + (decoder?.decode() ?? '');
}

/** Whether the page has asked already, `<link rel="preload" as="fetch" crossorigin href="…">`. */
const isPreloaded = (url: string): boolean =>
  [...(globalThis.document?.querySelectorAll<HTMLLinkElement>('link[as=fetch]') ?? [])].some(
    ({ href }) => href === url,
  );

/**
 * Fetches a text under one deadline. The request is simple in the sense of CORS, so that no preflight
 * is sent, and carries nothing that could track.
 * @throws StatusError; or the reason of `signal`, when the caller gave up
 */
export async function load(
  url: string,
  { fetch, timeout, retries, maxBytes, random }: LoadOptions,
  signal?: AbortSignal,
): Promise<string> {
  signal?.throwIfAborted();
  const abort = new AbortController();
  const stop = (): void => abort.abort(signal?.reason);
  signal?.addEventListener('abort', stop);
  const deadline = setTimeout(() => {
    abort.abort(new StatusError('timeout', `no whole answer within ${timeout} ms from ${url}`));
  }, timeout);
  const stopped = new Promise<never>((_, reject) => {
    abort.signal.onabort = () => reject(abort.signal.reason as Error);
  });

  const attempt = async (): Promise<string> => {
    try {
      const response = await fetch(url, {
        // An answer that was sent for ahead is had only by who asks in the same way.
        credentials: isPreloaded(url) ? 'same-origin' : 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-cache',
        signal: abort.signal,
      });
      if (!response.ok) throw new HttpError(response.status, url, retryAfter(response));
      return await readText(response, maxBytes);
    } catch (cause) {
      if (cause instanceof StatusError) throw cause;
      throw new StatusError('network', `no answer from ${url}`, { cause });
    }
  };

  try {
    for (let repeated = 0; ; repeated++) {
      try {
        // The race also ends what does not heed the signal: a replaced fetch, a stream that hangs.
        return await Promise.race([attempt(), stopped]);
      } catch (error) {
        abort.signal.throwIfAborted();
        const { kind, status = 500, retryAfter: wish } = error as Partial<HttpError>;
        // Another try may help where nobody answered, or a server failed and did not say until when.
        const passing = kind === 'network' || (kind === 'http' && status >= 500);
        if (!passing || wish !== undefined || repeated >= retries) throw error;
      }
      const pause = random() * BACKOFF * 2 ** repeated;
      await Promise.race([new Promise((done) => setTimeout(done, pause)), stopped]);
    }
  } finally {
    clearTimeout(deadline);
    // What is not wanted of an answer is not waited for: the connection ends here.
    abort.abort();
    signal?.removeEventListener('abort', stop);
  }
}
