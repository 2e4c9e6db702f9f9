import { nothing, render, type LitElement, type ReactiveController } from 'lit';

/** What a bar says of one of its days. */
export interface DayDetails {
  /** For assistive technology, in one line. */
  readonly text: string;
  /** For the box beside the bar. */
  readonly content: unknown;
}

/**
 * Lets a visitor look at the days of bars by pointer, touch and keys. All bars of an element share
 * its listeners, its one box and its one mark. Those are put into the bar that is looked at, apart
 * from the element's own template, so that moving along a bar does not draw a list of bars again.
 */
export class DayExplorer implements ReactiveController {
  #bar: HTMLElement | undefined;
  #mark: HTMLElement | undefined;
  #tip: HTMLElement | undefined;

  constructor(
    readonly host: LitElement,
    readonly details: (bar: string, index: number) => DayDetails | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['pointermove', 'pointerdown', 'focusin', 'focusout', 'keydown']) {
      this.host.renderRoot.addEventListener(type, this.#handle);
    }
    this.host.addEventListener('pointerleave', this.#leave);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** What it says may have changed, or the bar may be gone. */
  hostUpdated(): void {
    if (this.#bar?.isConnected) this.#show(this.#bar, indexOn(this.#bar));
    else this.#close();
  }

  /** One listener for all bars. */
  readonly #handle = (event: Event): void => {
    const bar = (event.target as Element).closest<HTMLElement>('[data-bar]');
    if (!bar || event.type === 'focusout') this.#close();
    else if (event instanceof KeyboardEvent) this.#key(event, bar);
    else if (event instanceof PointerEvent) {
      const { left, width } = bar.getBoundingClientRect();
      const index = Math.floor(((event.clientX - left) / width) * daysOf(bar));
      this.#show(bar, isRtl(bar) ? daysOf(bar) - 1 - index : index);
    } else if (bar.matches(':focus-visible')) this.#show(bar, indexOn(bar));
  };

  /** A finger that is lifted has told what it wants to see; a mouse that leaves, no longer. */
  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#close();
  };

  #key(event: KeyboardEvent, bar: HTMLElement): void {
    const now = indexOn(bar);
    const step = isRtl(bar) ? -1 : 1;
    const to: Record<string, number> = {
      ArrowLeft: now - step,
      ArrowRight: now + step,
      ArrowDown: now - 1,
      ArrowUp: now + 1,
      Home: 0,
      End: Infinity,
    };
    const index = to[event.key];
    if (event.key === 'Escape' && this.#bar) {
      event.stopPropagation();
      this.#close();
    } else if (index !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.#show(bar, index);
    }
  }

  #show(bar: HTMLElement, wanted: number): void {
    const count = daysOf(bar);
    const index = Math.min(Math.max(wanted, 0), count - 1);
    const details = this.details(bar.dataset.bar ?? '', index);
    if (!details) return this.#close();
    const mark = (this.#mark ??= box('mark'));
    const tip = (this.#tip ??= box('tip'));
    this.#bar = bar;
    bar.ariaValueNow = String(index + 1);
    bar.ariaValueText = details.text;
    render(details.content, tip);
    if (mark.parentNode !== bar) bar.append(mark, tip);

    // By the style object: a strict page forbids style attributes.
    const day = 100 / count;
    const left = day * (isRtl(bar) ? count - 1 - index : index);
    mark.style.left = `${left}%`;
    mark.style.width = `${day}%`;
    // As far along itself as along the bar: it is never wider than the bar, so it stays within.
    tip.style.left = `${left + day / 2}%`;
    tip.style.translate = `-${left + day / 2}%`;
  }

  #close(): void {
    this.#bar = undefined;
    this.#mark?.remove();
    this.#tip?.remove();
    if (this.#tip) render(nothing, this.#tip);
  }
}

const daysOf = (bar: HTMLElement): number => Number(bar.ariaValueMax) || 1;

const indexOn = (bar: HTMLElement): number => Number(bar.ariaValueNow) - 1;

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

function box(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.setAttribute('part', name);
  return element;
}
