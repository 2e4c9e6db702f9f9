import { LEAST_REFRESH, MAX_AGE, REFRESH, type Limits } from '../model/freshness.js';
import { clamped, type CommonName } from './settings.js';

/** The longest time that may be given, a week in seconds. */
export const WEEK = 604_800;

/** How often an element asks, and for how long it claims that all is well, by its settings. */
export function limitsOf(setting: (name: CommonName) => string | undefined): Limits {
  const refresh = clamped(setting('refreshInterval'), REFRESH, 0, WEEK);
  return {
    refresh: refresh && Math.max(refresh, LEAST_REFRESH),
    maxAge: clamped(setting('maxAge'), MAX_AGE, 1, WEEK),
  };
}
