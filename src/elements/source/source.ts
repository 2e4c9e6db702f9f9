import { css, html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';

/** The settings as attributes, in which the elements inside find them. */
export const REFLECTED: PropertyDeclarations = {
  src: { reflect: true },
  provider: { reflect: true },
  components: { reflect: true },
  refreshInterval: { reflect: true, attribute: 'refresh' },
  maxAge: { reflect: true, attribute: 'max-age' },
  timeZone: { reflect: true, attribute: 'time-zone' },
  theme: { reflect: true },
};

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
  /** The address of a status page, or of a JSON file. */
  declare src?: string;
  /** Adapter id, when detection should not be asked. */
  declare provider?: string;
  /** Comma-separated ids or names (`*` wildcard) of the components that matter. */
  declare components?: string;
  /** Seconds between polls: 60, at least 15, 0 to ask once. */
  declare refreshInterval?: number | string;
  /** Seconds until "all is well" is no longer claimed (900). */
  declare maxAge?: number | string;
  /** `page`, `local`, or IANA names. */
  declare timeZone?: string;
  /** `auto`, `light` or `dark`. */
  declare theme?: string;

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
