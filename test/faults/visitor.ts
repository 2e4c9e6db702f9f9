import type sinon from 'sinon';

/* What visitors do, and what their machines believe. Scene.end() undoes it. */

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

/** As late as chance would have it: of those who come back together, this one is the last. */
export const beLast = (): void => void (Math.random as sinon.SinonStub).returns(0.999);
