import { FormatError } from '../model/errors.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { safeUrl } from '../model/url.js';
import { BUILT_IN, readStatus } from '../providers/registry.js';
import { createFinder } from './find.js';
import { load, type LoadOptions } from './load.js';
import { contentOf } from './parse-status.js';
import type { Found, Route, Routes } from './route.js';

export interface ClientOptions extends Partial<LoadOptions> {
  /** Milliseconds since 1970. */
  now?: () => number;
  /** Where is remembered which file an address was found to stand for: a `Map`, or something that lasts. */
  routes?: Routes;
}

export interface GetOptions {
  /** Adapter id, when detection should not be asked. */
  provider?: string | undefined;
  /** Whether past incidents are needed as well: one request more. */
  archive?: boolean | undefined;
  /** How often a failed request is repeated, where not as often as the client usually does. */
  retries?: number | undefined;
  signal?: AbortSignal | undefined;
}

export type Get = (url: string | URL, options?: GetOptions) => Promise<StatusSnapshot>;

/** An answer as it came, and who reads it. */
export interface Answer extends Found {
  readonly bodies: readonly unknown[];
  /** When it was asked, in milliseconds since 1970. */
  readonly asked: number;
}

export type Ask = (url: string, options?: GetOptions) => Promise<Answer>;

/** The one request policy, with what is left open filled in. */
export function createAsk({
  // Looked up at each call: a page may wrap it later.
  fetch = (url, init) => globalThis.fetch(url, init),
  timeout = 8000,
  retries = 2,
  maxBytes = 2_000_000,
  random = Math.random,
  now = () => Date.now(),
  routes = new Map<string, Route>(),
}: ClientOptions = {}): Ask {
  const find = createFinder(routes, now);
  /** The texts of the last answer, and what they hold: what comes again is not parsed again. */
  let last = new Map<string, unknown>();
  return async (url, { provider, archive, signal, retries: often = retries } = {}) => {
    const read: typeof last = new Map();
    const fetchBody = async (file: string, likely: boolean): Promise<unknown> => {
      const policy = { fetch, timeout, retries: likely ? often : 0, maxBytes, random };
      const text = await load(file, policy, signal);
      const body = last.get(text) ?? contentOf(text);
      read.set(text, body);
      return body;
    };
    // Before the answer: rather too old than wrongly fresh.
    const asked = now();
    const found = await find(url, provider, fetchBody);
    const files = found.provider.files(found.file);
    const [, ...present] = files?.present ?? [];
    const rest = [...present, ...((archive && files?.archive) || [])];
    // The present stands even where the past, or a part of it, cannot be had.
    const more = await Promise.all(
      rest.map((file) => fetchBody(file, false).catch(() => undefined)),
    );
    signal?.throwIfAborted();
    last = read;
    return { ...found, bodies: [found.body, ...more], asked };
  };
}

const isoOf = (ms: number): string => new Date(ms).toISOString();

/** Whether an answer says what another did, unchanged; other formats may read it otherwise later. */
const isSame = (one: Answer, other: Answer): boolean =>
  one.provider === other.provider &&
  BUILT_IN.some((provider) => provider === one.provider) &&
  one.bodies.length === other.bodies.length &&
  one.bodies.every((body, index) => body === other.bodies[index]);

export function createGet(options?: ClientOptions): Get {
  const ask = createAsk(options);
  let last: (Answer & { readonly snapshot: StatusSnapshot }) | undefined;
  return async (address, rest) => {
    const url = safeUrl(String(address));
    if (!url) throw new FormatError('url', 'an http or https address');
    const answer = await ask(url, rest);
    const { provider, bodies, asked } = answer;
    let snapshot: StatusSnapshot;
    if (last?.snapshot.sourceUrl === url && isSame(answer, last)) {
      const { fetchedAt } = last.snapshot;
      // A mirror's document says itself when it was made.
      const isLive = fetchedAt === isoOf(last.asked);
      snapshot = { ...last.snapshot, fetchedAt: isLive ? isoOf(asked) : fetchedAt };
    } else snapshot = readStatus(provider, bodies, { url, now: asked });
    last = { ...answer, snapshot };
    return snapshot;
  };
}
