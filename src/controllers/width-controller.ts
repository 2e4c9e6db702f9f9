import type { LitElement, ReactiveController } from 'lit';

/** How many days a bar shows from so many pixels of width on. */
const STEPS = [
  [560, 90],
  [320, 60],
  [0, 30],
] as const;

const daysIn = (width: number): number => STEPS.find(([least]) => width >= least)?.[1] ?? 90;

/** Tells how many days there is room for, by the width of the element itself. */
export class WidthController implements ReactiveController {
  #days: number | undefined;
  #observer: ResizeObserver | undefined;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  /** Looked up where the observer has not told yet: what is drawn for another width moves the page. */
  get days(): number {
    return (this.#days ??= daysIn(this.host.clientWidth || Infinity));
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const days = daysIn(width);
      if (!width || days === this.#days) return;
      const isDrawn = this.#days !== undefined;
      this.#days = days;
      // In the next frame: within this one it might be told of its own change, as an error of the page.
      if (isDrawn) requestAnimationFrame(() => this.host.requestUpdate());
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#days = undefined;
  }
}
