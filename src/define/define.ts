/**
 * Registers an element, on a server too, where Lit brings a registry. The first registration of a tag
 * counts, so that a script may be loaded twice and two versions may meet.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
