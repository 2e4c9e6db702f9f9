import { impactOf, worst, type ComponentStatus, type Impact } from '../model/status.js';
import { textOf } from './fields.js';

/* The numbers that both versions of Cachet give for words. */

/** Version 2 knows the first five. */
export const STATUSES: readonly ComponentStatus[] = [
  'unknown',
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'unknown',
  'under_maintenance',
];
export const WINDOWS = ['scheduled', 'in_progress', 'completed'];

/** The word for a number, or for its digit. */
export const wordOf = <W extends string>(words: readonly W[], value: unknown): W | undefined =>
  typeof value === 'number' || /^\d$/.test(textOf(value)) ? words[Number(value)] : undefined;

/** Of an incident, by its components as they are now: how they were when it was open, nobody tells afterwards. */
export const impactNow = (
  isOver: boolean,
  statuses: readonly (ComponentStatus | undefined)[],
): Impact => (isOver ? 'unknown' : impactOf(worst(statuses.map((status) => status ?? 'unknown'))));
