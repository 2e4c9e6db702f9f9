import { readFeed } from './feed-items.js';
import type { Adapter } from './provider.js';

/* The feed of Azure Status, https://rssfeed.azure.status.microsoft/en-us/status/feed/: what goes on, and nothing else. */

/** "Stratus Queue - Mitigated"; not what is so in part, or not yet. */
const isOver = (title: string): boolean =>
  /\b(?:resolved|mitigated)\b/i.test(title) && !/\b(?:not|yet|partially|being)\b/i.test(title);

export const toDocument: Adapter['toDocument'] = ([body], context) => {
  const { items } = readFeed(body, context);
  return {
    page: { name: 'Azure', url: 'https://azure.status.microsoft/en-us/status' },
    // Empty when there is nothing to tell: that is no word that all is well.
    status: 'unknown',
    incidents: items.map((one) => {
      const over = isOver(one.title);
      const status = over ? 'resolved' : 'unknown';
      return {
        id: one.id || one.title,
        title: one.title,
        status,
        impact: 'unknown',
        startedAt: one.published,
        resolvedAt: over ? one.updated : undefined,
        updates: [{ status, body: one.body, bodyFormat: 'html', at: one.updated }],
        url: one.link,
      };
    }),
  };
};
