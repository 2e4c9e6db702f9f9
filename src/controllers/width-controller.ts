import type { LitElement, ReactiveController } from 'lit';

/** How many days a bar shows from so many pixels of width on. */
const STEPS = [
  [560, 90],
  [320, 60],
  [0, 30],
] as const;

/** Tells how many days there is room for, by the width of the element itself. */
export class WidthController implements ReactiveController {
  days: number = STEPS[0][1];
  #observer: ResizeObserver | undefined;

  constructor(readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.#observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      const days = STEPS.find(([least]) => width >= least)?.[1] ?? 90;
      if (!width || days === this.days) return;
      this.days = days;
      // In the next frame: within this one it might be told of its own change, as an error of the page.
      requestAnimationFrame(() => this.host.requestUpdate());
    });
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
