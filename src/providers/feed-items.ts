import type { XmlElement } from '@rgrove/parse-xml';
import { instant } from '../model/instant.js';
import type { AdapterContext } from './provider.js';
import { fromRfc822 } from './times.js';
import { childrenOf, rootOf, textIn } from './xml.js';

/* RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0, and Atom (RFC 4287), as one. */

export interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly link: string;
  /** When it was published, and when it was last changed. */
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly categories: readonly string[];
}

export interface Feed {
  readonly title: string;
  readonly link: string;
  readonly items: readonly FeedItem[];
}

/** Both kinds of feeds have times of both kinds, now and then. */
const time = (text: string): string | undefined => instant(text) ?? fromRfc822(text);

/** Of RSS the text, of Atom an attribute. */
function linkOf(element: XmlElement): string {
  const links = childrenOf(element, 'link');
  const page = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
  return textIn(element, 'link') || (page?.attributes.href ?? '');
}

const item = (element: XmlElement): FeedItem => ({
  id: textIn(element, 'guid', 'id') || linkOf(element),
  title: textIn(element, 'title'),
  body: textIn(element, 'encoded', 'content', 'description', 'summary'),
  link: linkOf(element),
  published: time(textIn(element, 'pubDate', 'published', 'date')),
  updated: time(textIn(element, 'updated', 'pubDate', 'date')),
  categories: childrenOf(element, 'category').map(
    ({ text, attributes }) => text.trim() || (attributes.term ?? ''),
  ),
});

/** What stands in a feed. @throws FormatError with the line and the column where it is none */
export function readFeed(text: unknown, { fail }: AdapterContext): Feed {
  const root = rootOf(text);
  if (typeof root === 'string') return fail(root, 'RSS or Atom');
  const [channel = root] = childrenOf(root, 'channel');
  if (!/^(?:rss|feed|rdf:RDF)$/.test(root.name)) return fail('document', 'RSS or Atom');
  const items = [channel, ...(channel === root ? [] : [root])].flatMap((parent) => [
    ...childrenOf(parent, 'item'),
    ...childrenOf(parent, 'entry'),
  ]);
  return { title: textIn(channel, 'title'), link: linkOf(channel), items: items.map(item) };
}
