import type { Claim } from '../model/claim.js';
import type { Selection } from '../model/relevance.js';
import { say } from '../text/say.js';
import { AFFECTED, HEADLINE_NAMED, NAMED, NO_MATCH, PAGE_STATUS, STATUS } from '../text/words.js';

/**
 * The status in one sentence: the page's own words where they say the same, else ours. The one
 * component that is affected is named.
 */
export function headline(claim: Claim, selection: Selection): string {
  const { status, headline: own, affected, total } = claim;
  const { components, filtered, missing } = selection;
  if (missing.length && status === 'unknown') return say(NO_MATCH, { name: missing[0]! });
  const only = filtered && total === 1 && !missing.length ? components[0] : undefined;
  const one = affected.length === 1 ? affected[0] : only;
  if (one) {
    return own
      ? say(HEADLINE_NAMED, { headline: own, name: one.name })
      : say(NAMED, { name: one.name, status: STATUS[affected.length ? one.status : status] });
  }
  if (own) return own;
  return affected.length && status !== 'under_maintenance'
    ? say(AFFECTED, { count: affected.length, total })
    : (filtered ? STATUS : PAGE_STATUS)[status];
}
