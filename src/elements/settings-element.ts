import { LitElement, type PropertyDeclarations } from 'lit';
import { COMMON } from './settings.js';

/** What elements that read a source may be told, and what a source may tell for those inside it. */
export abstract class SettingsElement extends LitElement {
  static override properties: PropertyDeclarations = { ...COMMON, silent: { type: Boolean } };

  /** The address of a status page, or of a JSON file; several, with spaces between them. */
  declare src?: string;
  /**
   * Addresses of the same status, asked in order when `src` does not answer. With several sources the
   * first is that of the first, and so on.
   */
  declare mirror?: string;
  /** Adapter id, when detection should not be asked. */
  declare provider?: string;
  /** Comma-separated ids or names (`*` wildcard) of the components that matter here. */
  declare components?: string;
  /** Comma-separated names (`*` wildcard) of the regions that matter here. */
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
  /** `auto` follows the page's `color-scheme`; `light`; `dark`. */
  declare theme?: string;
  /** Tells assistive technology nothing of changes. */
  declare silent?: boolean;
}
