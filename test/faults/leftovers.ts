/** What a page leaves behind that outlives its elements. */
export interface Leftovers {
  readonly listeners: number;
  readonly channels: number;
  /** Those that end a page's right to the back/forward cache. */
  readonly unload: number;
}

/** Counts from now on what is added to the page and taken away again, until it is stopped. */
export function countLeftovers(): { counts: Leftovers; stop: () => void } {
  const counts = { listeners: 0, channels: 0, unload: 0 };
  const undo: (() => void)[] = [];
  // What hangs on an element goes with it; what hangs on the page does not.
  for (const target of [window, document]) {
    for (const [name, step] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      const own = target[name];
      target[name] = function (this: EventTarget, ...args: unknown[]) {
        counts.listeners += step;
        if (step > 0 && /unload/.test(String(args[0]))) counts.unload++;
        return (own as (...all: unknown[]) => void).apply(this, args);
      };
      undo.push(() => void (target[name] = own as never));
    }
  }
  const Own = window.BroadcastChannel;
  window.BroadcastChannel = class extends Own {
    constructor(name: string) {
      super(name);
      counts.channels++;
    }
    override close(): void {
      counts.channels--;
      super.close();
    }
  };
  undo.push(() => void (window.BroadcastChannel = Own));
  return { counts, stop: () => undo.forEach((step) => step()) };
}
