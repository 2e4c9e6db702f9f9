/** What went wrong, in one word: the `kind` of every error of this library. */
export type ErrorKind =
  | 'network' // no answer: no connection, no such host, no permission to read (CORS), a broken body
  | 'timeout' // no whole answer in time; the deadline covers the body too
  | 'http' // an answer that is not a success
  | 'auth' // 401 or 403
  | 'not-found' // 404 or 410
  | 'size' // a body above the limit; reading stopped there
  | 'content' // no JSON: a login page, a captive portal, nothing at all
  | 'format'; // JSON that is no status document of a known provider

/** The error that the client rejects with. */
export class StatusError extends Error {
  constructor(
    readonly kind: ErrorKind,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An answer that is not a success. */
export class HttpError extends StatusError {
  constructor(
    readonly status: number,
    url: string,
    /** Seconds for which the server asks to be left alone, where it says so and we may read it. */
    readonly retryAfter?: number,
  ) {
    const known = { 401: 'auth', 403: 'auth', 404: 'not-found', 410: 'not-found' } as const;
    super(known[status as 404] ?? 'http', `HTTP ${status} from ${url}`);
  }
}

/** JSON that does not fit. `path` is the first place that did not; empty for the whole. */
export class FormatError extends StatusError {
  constructor(
    readonly path: string,
    expected: string,
  ) {
    super('format', `${path || 'document'}: expected ${expected}`);
  }
}
