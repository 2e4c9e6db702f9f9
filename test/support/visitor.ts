import type sinon from 'sinon';

/* What visitors do, what their machines believe, and how time goes by for them. */

/** Whether the browser believes to be online. */
export function goOnline(is: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => is });
  window.dispatchEvent(new Event(is ? 'online' : 'offline'));
}

/** Whether the page can be seen. */
export function look(at: boolean): void {
  const value = at ? 'visible' : 'hidden';
  Object.defineProperty(document, 'visibilityState', { configurable: true, value });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Lets time pass, and what is under way arrive: every few seconds, and at the end. */
export async function pass(clock: sinon.SinonFakeTimers, seconds: number): Promise<void> {
  await clock.tickAsync(0);
  const end = clock.now + seconds * 1000;
  for (const STEP = 5000; clock.now + STEP < end;) {
    clock.tick(STEP);
    await clock.tickAsync(0);
  }
  await clock.tickAsync(end - clock.now);
}
