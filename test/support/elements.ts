import type { AllclearElement } from '../../src/elements/base.js';
import { markup } from '../../src/text/bodies.js';

// How bodies look before it is there is told in test/pages/parts.test.mjs.
await markup();

/** Puts markup on the page and waits until its first element has drawn. */
export async function mount<T extends HTMLElement>(markup: string): Promise<T> {
  const box = document.createElement('div');
  box.className = 'mounted';
  box.innerHTML = markup;
  document.body.append(box);
  const element = box.firstElementChild as T;
  await (element as Partial<AllclearElement>).updateComplete;
  return element;
}

/** Takes away what tests have put on the page. */
export function clear(): void {
  for (const box of document.querySelectorAll('.mounted')) box.remove();
}

const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** What a visitor reads in an element, or in a part of it. */
export function reads(element: Element, selector?: string): string {
  const root = element.shadowRoot!;
  return words(selector ? root.querySelector(selector)?.textContent : root.textContent);
}

export const find = <T extends Element = HTMLElement>(
  element: Element,
  selector: string,
): T | null => element.shadowRoot!.querySelector<T>(selector);

export const findAll = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

/** Those that draw what they read. */
export const TAGS = [
  'badge',
  'banner',
  'components',
  'uptime',
  'incident',
  'history',
  'maintenance',
  'page',
];

/** Waits for an event of an element. */
export const event = <T extends Event>(element: EventTarget, type: string): Promise<T> =>
  new Promise((resolve) =>
    element.addEventListener(type, (happened) => resolve(happened as T), { once: true }),
  );

/** Waits, frame by frame, until something holds. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(requestAnimationFrame);
}

let pages = 0;

/** A status page of its own over real HTTP, that stands still at a phase of the played day. */
export function liveSource(phase = 'all-well') {
  const src = `/live/p${Date.now()}-${Math.random().toString(36).slice(2)}-${pages++}`;
  const post = (path: string, change: object) =>
    fetch(src + path, { method: 'POST', body: JSON.stringify(change) });
  return {
    src,
    ready: post('/__day', { phase }),
    jump: (to: string) => post('/__day', { phase: to }),
    fail: (kind: string) => post('/__fault', { kind }),
    requests: async () =>
      (await fetch(`${src}/__requests`)).json() as Promise<Record<string, number>>,
  };
}
