/**
 * Registers an element. The first registration of a tag counts, so that a script may be loaded
 * twice and two versions may meet; on a server nothing happens.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof document === 'undefined' || customElements.get(tag)) return;
  customElements.define(tag, element);
}
