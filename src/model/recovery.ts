import { isUnexplained } from './alerts.js';
import { isOpen, type Claim } from './claim.js';
import type { Seen } from './dismissal.js';
import type { StatusSnapshot } from './snapshot.js';
import { isTrouble } from './status.js';

/**
 * What has become of a trouble that the visitor has seen: it goes on ("none"), it is over and that is
 * worth saying ("told"), or it is over and need not be said: it was sent away, was no trouble, or
 * something else is still wrong ("silent").
 */
export function recoveryOf(
  id: string,
  { dismissed, status }: Seen,
  { incidents, maintenances }: StatusSnapshot,
  claim: Claim,
): 'none' | 'told' | 'silent' {
  const incident = incidents.find((one) => one.id === id);
  const goesOn = isUnexplained(id)
    ? claim.status !== 'operational'
    : incident
      ? isOpen(incident)
      : maintenances.some((one) => one.id === id && one.status !== 'completed');
  if (goesOn) return 'none';
  // A green word needs that all is well, not only that one thing is no longer wrong.
  return !dismissed && isTrouble(status) && claim.status === 'operational' ? 'told' : 'silent';
}
