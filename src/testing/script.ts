import type { IncidentStatus, MaintenanceStatus } from '../model/status.js';
import type { Told } from './tell.js';

/** An update, and what it is called where moments are listed. */
export interface Beat<Status> extends Told<Status> {
  readonly label: string;
}

/** An incident from beginning to end. */
export interface Thread<Status> {
  readonly id: string;
  readonly title: string;
  /** Oldest first. */
  readonly told: readonly [Beat<Status>, ...Beat<Status>[]];
}

interface Window extends Thread<MaintenanceStatus> {
  readonly planned: readonly [from: string, until: string];
}

/** What happens in a play, as it was noted down. */
export interface Script {
  readonly start: string;
  readonly end: string;
  /** What the start is called. */
  readonly opening: string;
  readonly incidents?: readonly Thread<IncidentStatus>[];
  readonly maintenances?: readonly Window[];
  /** Moments that come without a word. */
  readonly silent?: readonly { readonly at: string; readonly label: string }[];
}
