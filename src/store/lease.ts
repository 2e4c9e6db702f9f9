import { keep, recall } from './storage.js';

/**
 * How long one tab may be the only one that asks, in ms. Short, so that a tab that is closed, frozen
 * or lost holds up nobody: there is no leader, whoever asks next asks for all.
 */
const TERM = 4000;

const nameOf = (key: string): string => `asking ${key}`;

/** Milliseconds for which another tab is still asking; 0 when none is. */
export function leaseOf(key: string): number {
  const until = recall(nameOf(key));
  const left = typeof until === 'number' ? until - Date.now() : 0;
  // More than a term can only be another clock, or another script.
  return left > 0 && left <= TERM ? left : 0;
}

export const takeLease = (key: string): boolean => keep(nameOf(key), Date.now() + TERM);

export const endLease = (key: string): boolean => keep(nameOf(key), undefined);
