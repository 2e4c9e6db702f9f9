/** What happens to a page: a second passes while it is seen; it comes back; it is left; its policy forbids something. */
type Moment = 'tick' | 'return' | 'leave' | 'violation';
type Listener = (event?: Event) => void;

const TICK = 1000;
/** A pause between two ticks from which on the machine must have slept, in ms. */
const SLEEP = 10_000;

const listeners: Record<Moment, Set<Listener>> = {
  tick: new Set(),
  return: new Set(),
  leave: new Set(),
  violation: new Set(),
};
let timer: ReturnType<typeof setInterval> | undefined;
let lastTick = 0;
/** Whether the page has been left: what still runs then keeps it out of the back/forward cache. */
let isLeft = false;

/** Whether anybody can see the page. Where there is no document, somebody might. */
export const isVisible = (): boolean => globalThis.document?.visibilityState !== 'hidden';

const tell = (moment: Moment, event?: Event): void => {
  for (const listener of [...listeners[moment]]) listener(event);
};

const tick = (): void => {
  if (isLeft || !isVisible()) return;
  const now = Date.now();
  const slept = now - lastTick > SLEEP;
  lastTick = now;
  if (slept) tell('return');
  tell('tick');
};

/** Shown again, online again, or taken out of the back/forward cache. */
const comeBack = (event: Event): void => {
  if (!isVisible() || (event.type === 'pageshow' && !(event as PageTransitionEvent).persisted)) {
    return;
  }
  isLeft = false;
  lastTick = Date.now();
  tell('return', event);
  tell('tick');
};

const leave = (event: Event): void => {
  isLeft = true;
  tell('leave', event);
};
const violation = (event: Event): void => tell('violation', event);

/** All that is listened to; nothing that would keep a page out of the back/forward cache. */
const EVENTS = [
  ['document', 'visibilitychange', comeBack],
  ['window', 'online', comeBack],
  ['window', 'pageshow', comeBack],
  ['window', 'pagehide', leave],
  ['document', 'securitypolicyviolation', violation],
] as const;

function attach(how: 'addEventListener' | 'removeEventListener'): void {
  for (const [target, type, listener] of EVENTS) globalThis[target]?.[how](type, listener);
}

/**
 * Calls back at each such moment of the page, of which there is one clock: "tick" once a second
 * while the page can be seen; "return" when it is shown again, is online again, or wakes from sleep
 * or from the back/forward cache; "leave" when it is left; "violation" when its content security
 * policy has forbidden something. Returns the way to stop that.
 */
export function onPage(moment: Moment, listener: Listener): () => void {
  if (!Object.values(listeners).some(({ size }) => size)) {
    isLeft = false;
    lastTick = Date.now();
    timer = setInterval(tick, TICK);
    attach('addEventListener');
  }
  listeners[moment].add(listener);
  return () => {
    listeners[moment].delete(listener);
    if (Object.values(listeners).some(({ size }) => size)) return;
    clearInterval(timer);
    attach('removeEventListener');
  };
}

/** Once a second while the page can be seen, and at once when it is shown again. */
export const onTick = (listener: () => void): (() => void) => onPage('tick', listener);
