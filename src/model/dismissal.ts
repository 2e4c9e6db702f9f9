import { includes, type Alert } from './alerts.js';
import { severity, type ComponentStatus } from './status.js';

export const DISMISS_SCOPES = ['incident', 'phase', 'update'] as const;

/** Until when a trouble that is sent away stays away: its end, its next phase, its next update. */
export type DismissScope = (typeof DISMISS_SCOPES)[number];

/** What a visitor knows of a trouble. */
export interface Seen {
  readonly title: string;
  /** How bad it was then. */
  readonly status: ComponentStatus;
  readonly phase?: string | undefined;
  readonly update?: string | undefined;
  /** Whether it was sent away. */
  readonly dismissed?: boolean | undefined;
  /** Until when, in milliseconds since 1970, if not for good. */
  readonly until?: number | undefined;
}

/** An alert as it is seen now. */
export const seen = ({ status, event }: Alert, title: string): Seen => ({
  title,
  status,
  phase: event?.status,
  update: event?.updates[0]?.id,
});

/** What is known of an alert. Trouble without a name that has become less is the same. */
export const recordOf = ({ id }: Alert, records: ReadonlyMap<string, Seen>): Seen | undefined =>
  records.get(id) ?? [...records].find(([known]) => includes(known, id))?.[1];

/** Whether an alert is still sent away. One that has grown worse never is, nor planned work that begins. */
export function isDismissed(
  alert: Alert,
  before: Seen | undefined,
  scope: DismissScope,
  now: number,
): boolean {
  if (!before?.dismissed || severity(alert.status) > severity(before.status)) return false;
  if (before.until !== undefined) return now < before.until;
  const { phase, update } = seen(alert, '');
  if (scope === 'incident') return phase === before.phase || before.phase !== 'scheduled';
  return phase === before.phase && (scope === 'phase' || update === before.update);
}
