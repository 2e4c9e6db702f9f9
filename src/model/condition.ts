import { alerts, type Criteria } from './alerts.js';
import type { Claim } from './claim.js';
import type { Freshness } from './freshness.js';
import type { Selection } from './relevance.js';
import type { StatusSnapshot } from './snapshot.js';
import { severity, type ComponentStatus } from './status.js';

/** What must hold; what is absent is not asked. */
export interface Condition {
  /** The least status. */
  readonly atLeast?: ComponentStatus | undefined;
  /** How far it can be relied on: one of these. */
  readonly freshness?: readonly Freshness[] | undefined;
  /** Something of these kinds goes on, and matters. */
  readonly criteria?: Criteria | undefined;
}

/** What one source says now. */
export interface Standing {
  readonly status: ComponentStatus;
  readonly freshness: Freshness;
  /** Absent where nothing is claimed. */
  readonly read?:
    | { readonly snapshot: StatusSnapshot; readonly selection: Selection; readonly claim: Claim }
    | undefined;
}

/** Whether a condition holds for one source. While nothing is known yet it does not. */
export function holds(
  { atLeast, freshness, criteria }: Condition,
  { status, freshness: now, read }: Standing,
  time: number,
): boolean {
  if (freshness && !freshness.includes(now)) return false;
  if (criteria) {
    if (!read) return false;
    const found = alerts(read.snapshot, read.selection, read.claim, time, criteria);
    return found.some((one) => !atLeast || severity(one.status) >= severity(atLeast));
  }
  if (!atLeast) return true;
  // Not to know is not to be well, and no maintenance either: it must be asked for by name.
  if (status === 'unknown') return atLeast === 'unknown' && now !== 'loading';
  return severity(status) >= severity(atLeast);
}
