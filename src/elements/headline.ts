import { isolated, say } from '../text/say.js';
import {
  AFFECTED,
  ALL_OPERATIONAL,
  NAMED,
  NO_MATCH,
  STATUS,
  STATUS_UNKNOWN,
} from '../text/words.js';
import { ENGLISH, type Language } from '../text/language.js';
import type { Read } from './picture.js';

/** The whole page where it has no sentence of its own. */
export const PAGE_STATUS = { ...STATUS, operational: ALL_OPERATIONAL, unknown: STATUS_UNKNOWN };

const primary = (tag: string): string => tag.split(/[-_]/)[0]!.toLowerCase();

/**
 * Whether the page speaks the reader's language. Of one that does not say so, English is expected: it
 * is what the products write by themselves.
 */
const isRead = ({ tag }: Language, { snapshot: { page } }: Read): boolean =>
  primary(page.language ?? ENGLISH.tag) === primary(tag);

/**
 * The status in one sentence: the page's own words where they say the same and the reader reads them,
 * else ours. The one component that is affected is named.
 */
export function headline(language: Language, read: Read): string {
  const { claim, selection } = read;
  const { status, affected, total } = claim;
  const own = isRead(language, read) ? claim.headline : undefined;
  const { components, filtered, missing } = selection;
  if (missing.length && status === 'unknown') return say(language, NO_MATCH, { name: missing[0]! });
  const only = filtered && total === 1 && !missing.length ? components[0] : undefined;
  const one = affected.length === 1 ? affected[0] : only;
  if (one) {
    if (own) return `${isolated(own, one.name)} · ${isolated(one.name, own)}`;
    const words = say(language, STATUS[affected.length ? one.status : status]);
    return say(language, NAMED, { name: one.name, status: words });
  }
  if (own) return own;
  return affected.length && status !== 'under_maintenance'
    ? say(language, AFFECTED, { count: affected.length, total })
    : say(language, (filtered ? STATUS : PAGE_STATUS)[status]);
}
