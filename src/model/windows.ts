import { isRunning } from './claim.js';
import { millis } from './instant.js';
import { touches, type Selection } from './relevance.js';
import type { Maintenance, StatusSnapshot } from './snapshot.js';

/** Hours ahead of a maintenance from which it is told of, where nothing else is said. */
export const LEAD_HOURS = 48;

/** Whether a maintenance is still to come, as its own status says. */
export const isPlanned = ({ status, resolvedAt }: Maintenance): boolean =>
  !resolvedAt && status === 'scheduled';

/**
 * Running windows, and those to come, the soonest first: with `hours`, only those that begin by then
 * and have not gone by unbegun.
 */
export function windows(
  { maintenances }: StatusSnapshot,
  selection: Selection,
  now: number,
  hours?: number,
): Maintenance[] {
  const isSoon = (one: Maintenance): boolean => {
    const start = millis(one.scheduledFor);
    return (
      hours === undefined || (start <= now + hours * 3_600_000 && (ending(one) || start) >= now)
    );
  };
  return maintenances
    .filter((one) => isRunning(one) || (isPlanned(one) && isSoon(one)))
    .filter((one) => touches(one, selection))
    .sort((a, b) => Number(isRunning(b)) - Number(isRunning(a)));
}

/** When a maintenance is to end, in milliseconds; NaN where that is not told, or is no end. */
export function ending({ scheduledFor, scheduledUntil }: Maintenance): number {
  const end = millis(scheduledUntil);
  return end <= millis(scheduledFor) ? NaN : end;
}

/** Where a window stands: what it waits for, and for how many seconds; negative when overdue. */
export interface Countdown {
  readonly towards: 'start' | 'end';
  readonly seconds: number;
}

export function countdown(maintenance: Maintenance, now: number): Countdown | undefined {
  const towards = isRunning(maintenance) ? 'end' : 'start';
  const at = towards === 'end' ? ending(maintenance) : millis(maintenance.scheduledFor);
  const seconds = (at - now) / 1000;
  return Number.isNaN(seconds) ? undefined : { towards, seconds };
}
