import { hostOf } from './fields.js';
import { readFeed, type FeedItem } from './feed-items.js';
import type { Adapter } from './provider.js';

/*
 * Any feed whose items are incidents. What a feed does not tell is not known: how the components are,
 * when all is well, whether an incident without any word of its state still goes on.
 */

/** The words by which items tell their state, as a prefix of the title, a category, or in the text. */
const STATES: readonly (readonly [RegExp, string])[] = [
  [/^(?:resolved|completed|closed|fixed|operational|available)$/, 'resolved'],
  [/^(?:monitoring|recovering|watching)$/, 'monitoring'],
  [/^identified$/, 'identified'],
  [/^(?:investigating|open|ongoing|detected|active)$/, 'investigating'],
  [/^(?:scheduled|maintenance|planned)$/, 'scheduled'],
  [/^(?:in progress|in_progress)$/, 'in_progress'],
];

const stateOf = (word: string): string | undefined =>
  STATES.find(([pattern]) => pattern.test(word.trim().toLowerCase()))?.[1];

const PREFIX = /^\[([^\]]{1,60})\]\s*/;

/** The words that may tell a state: "Status: RESOLVED", or the first phase in bold, which is the newest. */
function words({ title, body, categories }: FeedItem): string[] {
  const text = body.slice(0, 20_000);
  return [
    PREFIX.exec(title)?.[1] ?? '',
    ...(/\bstatus:\s*(?:<[^>]*>\s*)*([a-z_ ]{4,20})/i.exec(text)?.slice(1) ?? []),
    ...(/<(?:strong|b|h3|em)>\s*([a-z_ ]{4,20})\s*<\//i.exec(text)?.slice(1) ?? []),
    ...categories,
  ];
}

function occurrence(one: FeedItem) {
  const states = words(one).map(stateOf).filter(Boolean);
  // Once it is over, older words of its text count no more.
  const status = states.includes('resolved') ? 'resolved' : (states[0] ?? 'unknown');
  const at = one.updated ?? one.published;
  const prefix = PREFIX.exec(one.title);
  const isState = prefix && stateOf(prefix[1] ?? '');
  const known = status !== 'unknown';
  return {
    id: one.id || one.title,
    title: isState ? one.title.slice(prefix[0].length) : one.title,
    status,
    impact: 'unknown',
    // An item that tells no state may be of last year: it is taken for a report, and not for one that goes on.
    resolvedAt: status === 'resolved' || !known ? at : undefined,
    startedAt: one.published,
    updates: [{ status, body: one.body, bodyFormat: 'html', at }],
    url: one.link,
  };
}

const PLANNED = ['scheduled', 'in_progress'];

export const toDocument: Adapter['toDocument'] = ([body], context) => {
  const feed = readFeed(body, context);
  const all = feed.items.map(occurrence);
  return {
    page: { name: feed.title || hostOf(context.url), url: feed.link || context.url },
    // A feed tells of trouble only, and not how bad it is.
    status: 'unknown',
    incidents: all.filter(({ status }) => !PLANNED.includes(status)),
    maintenances: all
      .filter(({ status }) => PLANNED.includes(status))
      .map((one) => ({ ...one, impact: 'maintenance', startedAt: undefined })),
  };
};
