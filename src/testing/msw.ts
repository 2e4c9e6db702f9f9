import { delay, http, HttpResponse, type HttpHandler } from 'msw';
import type { StatusSnapshot } from '../model/snapshot.js';
import { PAGE } from './company.js';
import type { Time } from './move.js';
import { play, type Play } from './play.js';
import type { PlayName } from './plays.js';
import { scenario } from './scenario.js';
import type { ScenarioName } from './scenarios.js';

/** What the page says: one of these. */
type Says =
  | {
      /** A still picture ("operational"). */
      readonly scenario?: ScenarioName | undefined;
      /** When it is to be now; without, whenever the page is asked. */
      readonly at?: Time | undefined;
    }
  | {
      /** An incident in time, by the clock. */
      readonly play: PlayName | Play;
      /** That clock, in milliseconds since 1970 (`Date.now`). */
      readonly now?: (() => number) | undefined;
    }
  | {
      /** A document, or what makes one at each request. It is as old as its `fetchedAt` says. */
      readonly snapshot: StatusSnapshot | (() => StatusSnapshot);
    };

export type HandlerOptions = Says & {
  /** What the elements have in `src`; without, "https://status.brindle-tickets.example". */
  readonly url?: string | URL | undefined;
  /** Answers with this HTTP error instead, such as 503. */
  readonly status?: number | undefined;
  /** Milliseconds before the answer; "infinite": none ever comes, and the elements stay loading. */
  readonly delay?: number | 'infinite' | undefined;
  /** Nobody answers at all, as without a network. */
  readonly offline?: boolean | undefined;
};

/** What makes the document of each request. */
function documents(options: HandlerOptions, page: string): () => StatusSnapshot {
  if ('snapshot' in options) {
    const { snapshot } = options;
    return typeof snapshot === 'function' ? snapshot : () => snapshot;
  }
  if ('play' in options) {
    const { now = () => Date.now() } = options;
    const played =
      typeof options.play === 'string' ? play(options.play, { url: page }) : options.play;
    return () => played.at(now());
  }
  const { scenario: name = 'operational', at } = options;
  const still = () => scenario(name, { at: at ?? Date.now(), url: page });
  // What is misspelt shows now, and not as a page that fails.
  still();
  return still;
}

/** An address as a regular expression for itself and all that is below it. */
const below = (address: string): RegExp =>
  new RegExp(`^${address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\/$/, '')}(?:/|$)`);

/** Whoever asks, of whatever origin, may read it: as at every public status page. */
const headers = { 'access-control-allow-origin': '*' };

/**
 * Handlers for Mock Service Worker that serve a status page: whatever is asked for at its address or
 * below, they answer with one status document, so each poll of it is one request.
 * @throws RangeError for an unknown name or no time; TypeError for a `url` that is none
 */
export function handlers(options: HandlerOptions = {}): HttpHandler[] {
  const { url = PAGE.url, status, delay: wait, offline } = options;
  const { origin, pathname } = new URL(url, globalThis.location?.href);
  const address = origin + pathname;
  const documentOf = documents(options, address.replace(/[^/]*\.json$/, ''));
  return [
    http.get(below(address), async () => {
      if (wait !== undefined) await delay(wait);
      if (offline) return HttpResponse.error();
      if (status !== undefined) return new HttpResponse(null, { status, headers });
      return HttpResponse.json(documentOf(), { headers });
    }),
  ];
}
