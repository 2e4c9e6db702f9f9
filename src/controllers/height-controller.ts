import type { LitElement, ReactiveController } from 'lit';

const NAME = '--allclear-banner-height';
const KEY = Symbol.for('allclear.heights/1');

/** The banners of the page that take up room, those of other copies of this library among them. */
const heightsOf = (): Map<object, number> =>
  ((globalThis as { [KEY]?: Map<object, number> })[KEY] ??= new Map());

function tell(host: object, height: number): void {
  const heights = heightsOf();
  if (height) heights.set(host, height);
  else heights.delete(host);
  // A page that is written anew has none for a while.
  const { style } = document.documentElement ?? {};
  if (!style) return;
  if (heights.size) style.setProperty(NAME, `${Math.max(...heights.values())}px`);
  else style.removeProperty(NAME);
}

/** Tells the page how high its banner stands, so that what is fixed to the top can make room. */
export class HeightController implements ReactiveController {
  #observer: ResizeObserver | undefined;

  constructor(
    readonly host: LitElement,
    /** Whether it lies over the page, and takes up no room. */
    readonly overlays: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    // In the next frame: the page may lay itself out by it, and this element with it.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.hostUpdated()));
    this.#observer.observe(this.host);
  }

  hostUpdated(): void {
    if (this.#observer) tell(this.host, this.overlays() ? 0 : this.host.offsetHeight);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    tell(this.host, 0);
  }
}
