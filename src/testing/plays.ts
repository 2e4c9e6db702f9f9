import { flapping } from './flapping.js';
import { plannedMaintenance } from './planned-maintenance.js';
import type { Script } from './script.js';
import { slowThenDown } from './slow-then-down.js';

/** Plays by name: incidents of Brindle Tickets from their first sign to their last word. */
export const plays = {
  'slow-then-down': slowThenDown,
  'planned-maintenance': plannedMaintenance,
  flapping,
} satisfies Record<string, Script>;

export type PlayName = keyof typeof plays;
