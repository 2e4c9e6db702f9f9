import type {
  AllclearChangeEvent,
  AllclearDismissEvent,
  AllclearErrorEvent,
  AllclearFreshnessEvent,
  AllclearIncidentEvent,
  AllclearLoadEvent,
} from '../elements/events.js';

/**
 * Registers an element. The first registration of a tag counts, so that a script may be loaded
 * twice and two versions may meet; on a server nothing happens.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined' || customElements.get(tag)) return;
  customElements.define(tag, element);
}

declare global {
  interface HTMLElementEventMap {
    'allclear-load': AllclearLoadEvent;
    'allclear-change': AllclearChangeEvent;
    'allclear-freshness': AllclearFreshnessEvent;
    'allclear-incident': AllclearIncidentEvent;
    'allclear-dismiss': AllclearDismissEvent;
    'allclear-error': AllclearErrorEvent;
  }
}
