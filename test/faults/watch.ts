import type { AllclearElement } from '../../src/elements/base.js';
import type { AllclearErrorEvent } from '../../src/elements/events.js';

/*
 * What holds for every fault: nothing reaches the host's error handling, at most one warning of a
 * kind, one event of a kind, no jump, and no green that nothing stands behind. Looked at after each
 * change of each shadow tree, not only at the end.
 */

/** Which green may be seen. */
export type Green =
  | 'none' // no element may claim it, and no row
  | 'rows' // single components and days may, the whole may not
  | 'all' // the answer says so
  // An answer said so at that time, and none has since; with `copy`, to an earlier visit.
  | { readonly since: number; readonly copy?: true };

/** From what age on a picture says how old it is, and until when green may be claimed, in ms. */
const [FRESH, MAX_AGE] = [150_000, 900_000];

/** What shows more than one status. */
const LISTS = ['allclear-components', 'allclear-uptime', 'allclear-page'];

const words = (root: ShadowRoot): string => {
  let text = '';
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    // "All systems operational as of 20 min ago" in small print is what was known, no claim.
    if (!walker.currentNode.parentElement?.closest('.quiet')) text += walker.currentNode.nodeValue;
  }
  return text;
};

export function isGreen(element: AllclearElement): boolean {
  const root = element.shadowRoot!;
  return (
    element.status === 'operational' ||
    element.matches(':state(operational)') ||
    root.querySelector('.operational:not(path[d=""])') !== null ||
    /\boperational\b/i.test(words(root))
  );
}

export class Watch {
  green: Green = 'none';
  /** Whether this fault may move the page, such as a name of 500 letters. */
  mayJump = false;
  readonly errors = new Map<AllclearElement, string[]>();
  readonly #found = new Set<string>();
  readonly #heights = new Map<Element, Set<number>>();
  readonly #warnings: string[] = [];
  #elements: AllclearElement[] = [];
  readonly #observer = new MutationObserver(() => this.look());
  readonly #warn = console.warn;

  start(): void {
    addEventListener('error', this.#thrown);
    addEventListener('unhandledrejection', this.#thrown);
    console.warn = (...said: unknown[]) => {
      if (/^Allclear/.test(String(said[0]))) this.#warnings.push(said.join(' '));
    };
  }

  /** Elements that have just been put on the page. */
  observe(elements: readonly AllclearElement[]): void {
    this.#elements = [...elements];
    for (const element of elements) {
      const kinds: string[] = [];
      this.errors.set(element, kinds);
      element.addEventListener('allclear-error', ({ kind }: AllclearErrorEvent) =>
        kinds.push(kind),
      );
      for (const type of ['change', 'freshness', 'load', 'error']) {
        element.addEventListener(`allclear-${type}`, () => this.look());
      }
      this.#observer.observe(element.shadowRoot!, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    }
  }

  /** Looks at all elements now. */
  look(): void {
    // A page in the background may stand as it was left.
    if (document.visibilityState === 'hidden') return;
    for (const element of this.#elements) {
      // What is about to be drawn is looked at once it is.
      if (!element.isConnected || !element.hasUpdated || element.isUpdatePending) continue;
      if (isGreen(element) && !this.#mayBeGreen(element)) {
        const text = words(element.shadowRoot!).replace(/\s+/g, ' ').trim();
        this.#found.add(`false green in ${element.localName} (${element.freshness}): ${text}`);
      }
      if (element.localName === 'allclear-badge') this.#measure(element);
    }
  }

  stop(): string[] {
    this.look();
    this.#observer.disconnect();
    removeEventListener('error', this.#thrown);
    removeEventListener('unhandledrejection', this.#thrown);
    console.warn = this.#warn;
    for (const [element, heights] of this.#heights) {
      if (heights.size > 1 && !this.mayJump) {
        this.#found.add(`${element.localName} jumps: ${[...heights].join(', ')} px`);
      }
    }
    const kinds = this.#warnings.map((said) => said.replace(/https?:\S+/g, ''));
    if (new Set(kinds).size < kinds.length) this.#found.add(`warned twice: ${kinds.join(' | ')}`);
    return [...this.#found];
  }

  #mayBeGreen(element: AllclearElement): boolean {
    const { green } = this;
    if (green === 'all') return true;
    if (green === 'none') return false;
    if (green === 'rows') {
      return LISTS.includes(element.localName) && element.status !== 'operational';
    }
    const age = Date.now() - green.since;
    if (age <= FRESH && !green.copy) return true;
    const text = element.shadowRoot!.textContent.trim();
    // A banner that has nothing to tell may still say that it is offline.
    const says = !text || /as of .+ ago|^You are offline$/.test(text);
    return age <= MAX_AGE + 1000 && element.freshness !== 'fresh' && says;
  }

  #measure(element: Element): void {
    const heights = this.#heights.get(element) ?? new Set();
    this.#heights.set(element, heights.add(Math.round(element.getBoundingClientRect().height)));
  }

  readonly #thrown = (happened: ErrorEvent | PromiseRejectionEvent): void => {
    const what: unknown = 'reason' in happened ? happened.reason : happened.message;
    this.#found.add(`thrown into the page: ${String(what)}`);
  };
}
