const TICK = 1000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Whether anybody can see the page. Where there is no document, somebody might. */
export const isVisible = (): boolean => globalThis.document?.visibilityState !== 'hidden';

const tick = (): void => {
  if (isVisible()) for (const listener of [...listeners]) listener();
};

/**
 * The one clock of the page: calls back once a second while the page can be seen, and at once when
 * it is shown again, after hours maybe. Returns the way to stop that.
 */
export function onTick(listener: () => void): () => void {
  if (!listeners.size) {
    timer = setInterval(tick, TICK);
    globalThis.document?.addEventListener('visibilitychange', tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size) return;
    clearInterval(timer);
    globalThis.document?.removeEventListener('visibilitychange', tick);
  };
}
