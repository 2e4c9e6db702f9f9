import type { StatusElement } from '../../src/elements/status-element.js';

/** A line of what elements told. */
export interface Line {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

export const EVENTS = [
  'allclear-load',
  'allclear-change',
  'allclear-freshness',
  'allclear-incident',
  'allclear-dismiss',
] as const;

/** What an event has to say, in a line. */
export function told(event: HTMLElementEventMap[(typeof EVENTS)[number]]): string {
  const { type } = event;
  const { localName } = event.target as StatusElement;
  const fields =
    'change' in event
      ? `${event.change}: ${event.incident.title}`
      : 'status' in event
        ? `${event.previous} → ${event.status}`
        : 'freshness' in event
          ? `${event.previous} → ${event.freshness}`
          : 'snapshot' in event
            ? event.snapshot.page.name
            : (event.incident?.title ?? '');
  return `${localName} ${type} ${fields}`;
}
