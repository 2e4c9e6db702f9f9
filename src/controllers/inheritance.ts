import type { LitElement, ReactiveController } from 'lit';

/** Who speaks for the elements inside: a page does for those that it is made of. */
const SPEAKERS = new Set<string | undefined>(['allclear-source', 'allclear-page']);

/** What the `<allclear-source>` elements around a host say, the nearest first. */
export class Inheritance implements ReactiveController {
  #sources: Element[] = [];
  #observer: MutationObserver | undefined;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#sources = [];
    this.#observer = new MutationObserver(() => this.host.requestUpdate());
    let up: Node | null | undefined = this.host;
    // Out of shadow trees too.
    while ((up = up.parentNode ?? (up as Partial<ShadowRoot>).host)) {
      if (!SPEAKERS.has((up as Partial<Element>).localName)) continue;
      this.#sources.push(up as Element);
      this.#observer.observe(up, { attributes: true });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  get(attribute: string): string | undefined {
    return (
      this.#sources.find((source) => source.hasAttribute(attribute))?.getAttribute(attribute) ??
      undefined
    );
  }
}
