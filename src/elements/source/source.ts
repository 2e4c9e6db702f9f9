import { css, html, isServer, type PropertyDeclarations, type TemplateResult } from 'lit';
import { SettingsElement } from '../settings-element.js';

/** The settings as attributes, in which the elements inside find them. */
export const REFLECTED: PropertyDeclarations = Object.fromEntries(
  Object.entries(SettingsElement.properties).map(([name, how]) => [
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
export class AllclearSource extends SettingsElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([isolate]) {
      display: contents !important;
    }
  `;
  static override properties = REFLECTED;

  /** A slot is no picture. */
  protected override willUpdate(): void {
    if (!isServer) this.endServed();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
