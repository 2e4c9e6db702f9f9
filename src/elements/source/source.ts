import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import { COMMON } from '../settings.js';

/** The settings as attributes, in which the elements inside find them. */
export const REFLECTED: PropertyDeclarations = Object.fromEntries(
  Object.entries({ ...COMMON, silent: { type: Boolean } }).map(([name, how]) => [
    name,
    { ...how, reflect: true },
  ]),
);

/**
 * Says once, for all elements inside it, what they read and how. The nearest one around an element
 * counts, attribute by attribute; an element's own attribute counts before it.
 *
 * @summary Common settings for the elements inside.
 * @tag allclear-source
 * @slot - The elements that it speaks for, and anything else.
 */
export class AllclearSource extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;
  static override properties = REFLECTED;
  /** The address of a status page, or of a JSON file; several, with spaces between them. */
  declare src?: string;
  /** Addresses of the same status, asked in order when `src` does not answer. */
  declare mirror?: string;
  /** Adapter id, when detection should not be asked. */
  declare provider?: string;
  /** Comma-separated ids or names (`*` wildcard) of the components that matter. */
  declare components?: string;
  /** Comma-separated names (`*` wildcard) of the regions that matter. */
  declare regions?: string;
  /** The least impact that matters: none, maintenance, minor (the default), major, critical. */
  declare minImpact?: string;
  /** What matters: `incident`, `maintenance`, or both (the default). */
  declare kinds?: string;
  /** Seconds between polls: 60, at least 15, 0 to ask once. */
  declare refreshInterval?: number | string;
  /** Seconds until "all is well" is no longer claimed (900). */
  declare maxAge?: number | string;
  /** `page`, `local`, or IANA names. */
  declare timeZone?: string;
  /** `auto`, `light` or `dark`. */
  declare theme?: string;
  /** Tells assistive technology nothing of changes. */
  declare silent?: boolean;

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
