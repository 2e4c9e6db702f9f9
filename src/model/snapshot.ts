import type { ComponentStatus, Impact, IncidentStatus, MaintenanceStatus } from './status.js';

/** The version of the status document that this library reads and writes. */
export const FORMAT = 'allclear/1';

/**
 * The status document: what an adapter returns, what the client resolves with, what a mirror serves
 * and what a person may write by hand. Times are ISO 8601 strings in UTC; a time that the provider
 * did not give, or that is no time, is absent.
 */
export interface StatusSnapshot {
  readonly format: typeof FORMAT;
  readonly page: Page;
  /** What the page says of itself as a whole. `unknown` where it says nothing. */
  readonly status: ComponentStatus;
  /** The page's own sentence, such as "All Systems Operational". */
  readonly headline?: string;
  readonly components: readonly Component[];
  /** Open incidents; with the archive, past ones too. Newest first. */
  readonly incidents: readonly Incident[];
  /** Scheduled and running windows; with the archive, past ones too. Soonest first. */
  readonly maintenances: readonly Maintenance[];
  /** Days of each component, by component id, where the provider has them. */
  readonly uptime: Readonly<Record<string, Uptime>>;
  /** Since when `incidents` is complete. Absent when only open incidents were asked for. */
  readonly incidentsSince?: string;
  /** When the page last changed, as it says: which of two answers is newer, never that one is fresh. */
  readonly updatedAt?: string;
  readonly sourceUrl: string;
  /** When the provider was asked. A mirror keeps the time of its own question. */
  readonly fetchedAt: string;
  /** Since when a mirror could not reach its source. Absent while it can. */
  readonly staleSince?: string;
}

export interface Page {
  readonly name: string;
  /** Safe to link to: http or https, or empty. */
  readonly url: string;
  /** IANA name, such as "Europe/London". */
  readonly timeZone?: string;
  readonly language?: string;
  readonly about?: string;
  readonly links: readonly PageLink[];
}

export interface PageLink {
  readonly label: string;
  readonly url: string;
}

export interface Component {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly status: ComponentStatus;
  /** The id of the group that it stands in, when that group exists. */
  readonly groupId?: string;
  readonly group: boolean;
  readonly regions?: readonly string[];
  /** Since when its days are counted, as a calendar day of the page: "2024-02-06". */
  readonly since?: string;
  readonly hiddenWhileOperational?: boolean;
}

interface Occurrence {
  readonly id: string;
  readonly title: string;
  readonly impact: Impact;
  readonly startedAt?: string;
  readonly resolvedAt?: string;
  readonly componentIds: readonly string[];
  /** Newest first. */
  readonly updates: readonly Update[];
  readonly url?: string;
}

export interface Incident extends Occurrence {
  readonly status: IncidentStatus;
}

export interface Maintenance extends Occurrence {
  readonly status: MaintenanceStatus;
  readonly scheduledFor?: string;
  readonly scheduledUntil?: string;
}

export const BODY_FORMATS = ['text', 'markdown', 'html'] as const;
export type BodyFormat = (typeof BODY_FORMATS)[number];

export interface Update {
  readonly id: string;
  readonly status: IncidentStatus | MaintenanceStatus;
  readonly body: string;
  readonly bodyFormat: BodyFormat;
  readonly at?: string;
  readonly affected: readonly AffectedComponent[];
}

/** What an update says of one component. The name is the one it had then. */
export interface AffectedComponent {
  readonly componentId?: string;
  readonly name: string;
  readonly from?: ComponentStatus;
  readonly to?: ComponentStatus;
}

export const UPTIME_ORIGINS = ['provider', 'derived'] as const;

export interface Uptime {
  /** The first day that counts. */
  readonly since?: string;
  /** Oldest first. */
  readonly days: readonly UptimeDay[];
  /** The provider's own figure, 0 to 100, where it gives no days. */
  readonly percent?: number;
  readonly origin: (typeof UPTIME_ORIGINS)[number];
}

export interface UptimeDay {
  /** A calendar day of the page: "2026-03-29". */
  readonly date: string;
  readonly partialSeconds: number;
  readonly majorSeconds: number;
  /** The length that the day counts with, in seconds; 86,400 where absent. */
  readonly seconds?: number;
  readonly noData?: boolean;
}
