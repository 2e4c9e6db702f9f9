import { adoptStyles, LitElement } from 'lit';

/**
 * Base of what a server may have drawn already (declarative shadow DOM): that stands until the page knows
 * something itself. It is not hydrated: it tells of another moment.
 */
export abstract class ServedElement extends LitElement {
  #served: ChildNode[] = [];

  /** Not Lit's own, which would draw a second copy beside it, or wait for the same one. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot;
    if (!root) return super.createRenderRoot();
    this.#served = [...root.childNodes];
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  /** Whether what a server has drawn stands there. */
  protected get isServed(): boolean {
    return this.#served.length > 0;
  }

  protected endServed(): void {
    for (const node of this.#served) node.remove();
    this.#served = [];
  }
}
