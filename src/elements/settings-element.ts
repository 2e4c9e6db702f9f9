import type { PropertyDeclarations } from 'lit';
import { ServedElement } from './served-element.js';
import { COMMON } from './settings.js';

/** What elements that read a source may be told, and what a source may tell for those inside it. */
export abstract class SettingsElement extends ServedElement {
  static override properties: PropertyDeclarations = {
    ...COMMON,
    silent: { type: Boolean },
    isolate: { type: Boolean, reflect: true },
  };

  /**
   * The address of a status page, or of a JSON file; several, with spaces between them: one picture
   * over all of them, the worst one leading, each named.
   */
  declare src?: string;
  /**
   * Addresses of the same status, asked in order when `src` does not answer. With several sources the
   * first is that of the first, and so on.
   */
  declare mirror?: string;
  /**
   * Id of a provider, when it should not be found out.
   *
   * @default by content
   */
  declare provider?: string;
  /**
   * Comma-separated ids or names of the components that matter here. `*` is a wildcard, `Group - Name`
   * tells repeated names apart, a group stands for all in it.
   *
   * @default all
   */
  declare components?: string;
  /**
   * Comma-separated names (`*` is a wildcard) of the regions that matter here. Components that name
   * none matter in all.
   *
   * @default all
   */
  declare regions?: string;
  /**
   * The least impact of an incident that a banner heeds, or a condition with `kinds`.
   *
   * @type {'none' | 'maintenance' | 'minor' | 'major' | 'critical'}
   * @default minor
   */
  declare minImpact?: string;
  /**
   * What a banner heeds, or a condition asks for: `incident`, `maintenance`, or both, with a comma
   * between them.
   *
   * @default both
   */
  declare kinds?: string;
  /**
   * Seconds between polls, at least 15; 0 asks once.
   *
   * @type {number}
   * @default 60
   */
  declare refreshInterval?: number | string | undefined;
  /**
   * Seconds after which "all is well" is no longer claimed.
   *
   * @type {number}
   * @default 900
   */
  declare maxAge?: number | string;
  /**
   * In which time zone times are told: `page`, `local`, or IANA names; two print both, "20:06 BST /
   * 15:06 EDT".
   *
   * @default page
   */
  declare timeZone?: string;
  /**
   * Light or dark: `auto` follows the page's `color-scheme`.
   *
   * @type {'auto' | 'light' | 'dark'}
   * @default auto
   */
  declare theme?: string;
  /**
   * Tells assistive technology nothing of changes.
   *
   * @default false
   */
  declare silent: boolean;
  /**
   * Keeps the page's style sheets out, `* { all: unset !important }` among them; a source does not
   * hand it on.
   *
   * @default false
   */
  declare isolate: boolean;

  constructor() {
    super();
    // Vue takes `isolate=""` for true where the property holds a boolean; so all of them begin.
    this.silent = this.isolate = false;
  }
}
