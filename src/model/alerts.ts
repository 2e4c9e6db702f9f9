import { isOpen, type Claim } from './claim.js';
import { millis } from './instant.js';
import { namedBy, touches, type Selection } from './relevance.js';
import type { Incident, Maintenance, StatusSnapshot } from './snapshot.js';
import {
  isTrouble,
  severity,
  statusOfImpact,
  worst,
  type ComponentStatus,
  type Impact,
} from './status.js';
import { LEAD_HOURS, windows } from './windows.js';

/** Something that a visitor should be told of now. */
export interface Alert {
  /** That of the incident or maintenance; for trouble that none of them explains, by whom it touches. */
  readonly id: string;
  readonly status: ComponentStatus;
  /** Absent where components are in trouble and no incident tells why. */
  readonly event?: Incident | Maintenance;
}

export const KINDS = ['incident', 'maintenance'] as const;

/** What a visitor may be told of. Trouble that nobody has explained counts as an incident. */
type Kind = (typeof KINDS)[number];

/** What matters here. */
export interface Criteria {
  readonly kinds: readonly Kind[];
  /** The least impact of an incident. One whose impact is not known counts as minor. */
  readonly minImpact: Impact;
  /** Hours ahead from which maintenance is told of. */
  readonly lead: number;
}

export const EVERYTHING: Criteria = { kinds: KINDS, minImpact: 'minor', lead: LEAD_HOURS };

const UNEXPLAINED = 'components';
/** How many components tell one trouble without a name from another. */
const TELLING = 50;

const unexplained = ({ affected }: Claim): string =>
  [UNEXPLAINED, ...affected.slice(0, TELLING).map(({ id }) => encodeURIComponent(id))].join(' ');

/** Whether the id is that of trouble that nobody has explained. */
export const isUnexplained = (id: string): boolean => id.split(' ', 1)[0] === UNEXPLAINED;

/** Whether an id stands for all the unexplained trouble that another does, and maybe for more. */
export function includes(id: string, other: string): boolean {
  const touched = id.split(' ');
  return (
    other.startsWith(`${UNEXPLAINED} `) && other.split(' ').every((word) => touched.includes(word))
  );
}

/** Everything that touches the selection now or soon, and matters: the worst first. */
export function alerts(
  snapshot: StatusSnapshot,
  selection: Selection,
  claim: Claim,
  now = Date.now(),
  { kinds, minImpact, lead }: Criteria = EVERYTHING,
): Alert[] {
  const found: Alert[] = [];
  const least = severity(statusOfImpact(minImpact));
  const matters = (status: ComponentStatus): boolean =>
    severity(status === 'unknown' ? 'degraded_performance' : status) >= least;
  const incidents = snapshot.incidents.filter((one) => isOpen(one) && touches(one, selection));
  const tellers = incidents.map(namedBy);
  const troubled = selection.components.filter((one) => isTrouble(one.status));
  const nameless = troubled.filter((one) => !tellers.some((isNamed) => isNamed(one)));
  let told = false;
  let explained = false;
  if (kinds.includes('incident')) {
    incidents.forEach((event, index) => {
      const { impact } = event;
      // One that names no component may be the cause of whatever is in trouble; a notice is not.
      const isVague = impact !== 'none' && !snapshot.components.some(namedBy(event));
      const felt = isVague ? nameless : troubled.filter(tellers[index]!);
      const status = worst([statusOfImpact(impact), ...felt.map((one) => one.status)]);
      if (!matters(status)) return;
      told = true;
      explained ||= isVague;
      found.push({ id: event.id, status, event });
    });
  }
  if (kinds.includes('maintenance')) {
    for (const event of windows(snapshot, selection, now, lead)) {
      found.push({ id: event.id, status: 'under_maintenance', event });
    }
  }
  const { status } = claim;
  // On a large page something is always being maintained: only the page itself tells of that.
  const maintained =
    status === 'under_maintenance' && (selection.filtered || snapshot.status === status);
  const page = isTrouble(status)
    ? kinds.includes('incident') &&
      matters(status) &&
      (!told || (nameless.length > 0 && !explained))
    : kinds.includes('maintenance') && maintained && !found.length;
  if (page) found.push({ id: unexplained(claim), status });
  // Of two as bad, what has a title and an update tells more than a count of components.
  return found.sort(
    (a, b) =>
      severity(b.status) - severity(a.status) ||
      Number(!a.event) - Number(!b.event) ||
      (millis(b.event?.startedAt) || 0) - (millis(a.event?.startedAt) || 0),
  );
}
