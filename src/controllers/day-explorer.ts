import {
  html,
  nothing,
  render,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';

/** What a bar says of one of its days. */
export interface DayDetails {
  /** For assistive technology, in one line. */
  readonly text: string;
  /** For the box beside the bar. */
  readonly content: unknown;
}

/** Space between a bar and the box that tells of a day, in pixels. */
const GAP = 6;

/**
 * Lets a visitor look at the days of bars by pointer, touch and keys. All bars of an element share
 * its listeners, its one box and its one mark; they are drawn apart from the element's own template,
 * so that moving along a bar does not draw a list of bars again.
 */
export class DayExplorer implements ReactiveController {
  #bar: HTMLElement | undefined;
  #index = -1;

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
    if (!this.#bar) return;
    if (this.#bar.isConnected) this.#show(this.#bar, Math.min(this.#index, daysOf(this.#bar) - 1));
    else this.#close();
  }

  /** The box and the mark, at the end of the host's own template. */
  render(): TemplateResult {
    return html`<div class="mark" hidden></div>
      <div class="tip" part="day"></div>`;
  }

  /** One listener for all bars. */
  readonly #handle = (event: Event): void => {
    const bar = (event.target as Element).closest<HTMLElement>('[data-bar]');
    if (!bar || event.type === 'focusout') this.#close();
    else if (event instanceof KeyboardEvent) this.#key(event, bar);
    else if (event instanceof PointerEvent) this.#point(event, bar);
    else if (bar.matches(':focus-visible')) this.#show(bar, this.#indexOn(bar));
  };

  /** A finger that is lifted has told what it wants to see; a mouse that leaves, no longer. */
  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#close();
  };

  #indexOn(bar: HTMLElement): number {
    return Number(bar.ariaValueNow) - 1;
  }

  #point(event: PointerEvent, bar: HTMLElement): void {
    const { left, width } = bar.getBoundingClientRect();
    const days = daysOf(bar);
    const place = Math.floor(((event.clientX - left) / width) * days);
    const index = Math.min(Math.max(place, 0), days - 1);
    this.#show(bar, isRtl(bar) ? days - 1 - index : index);
  }

  #key(event: KeyboardEvent, bar: HTMLElement): void {
    const last = daysOf(bar) - 1;
    const now = this.#indexOn(bar);
    const step = isRtl(bar) ? -1 : 1;
    const to: Record<string, number> = {
      ArrowLeft: now - step,
      ArrowRight: now + step,
      ArrowDown: now - 1,
      ArrowUp: now + 1,
      PageDown: now - 7,
      PageUp: now + 7,
      Home: 0,
      End: last,
    };
    const index = to[event.key];
    if (event.key === 'Escape' && this.#bar) {
      event.stopPropagation();
      this.#close();
    } else if (index !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.#show(bar, Math.min(Math.max(index, 0), last));
    }
  }

  #show(bar: HTMLElement, index: number): void {
    const details = this.details(bar.dataset.bar ?? '', index);
    const [mark, tip] = this.#boxes();
    if (!details || !mark || !tip) return this.#close();
    this.#bar = bar;
    this.#index = index;
    bar.ariaValueNow = String(index + 1);
    bar.ariaValueText = details.text;
    render(details.content, tip);

    const box = tip.offsetParent?.getBoundingClientRect();
    if (!box) return;
    const { left, top, width, height } = bar.getBoundingClientRect();
    const day = width / daysOf(bar);
    const x = left - box.left + day * (isRtl(bar) ? daysOf(bar) - 1 - index : index);
    place(mark, x, top - box.top - 2, day, height + 4);
    mark.hidden = false;
    const start = x + day / 2 - tip.offsetWidth / 2;
    const most = Math.max(0, box.width - tip.offsetWidth);
    place(tip, Math.min(Math.max(0, start), most), top - box.top + height + GAP);
  }

  readonly #close = (): void => {
    const [mark, tip] = this.#boxes();
    this.#bar = undefined;
    if (mark) mark.hidden = true;
    if (tip) render(nothing, tip);
  };

  #boxes(): (HTMLElement | null | undefined)[] {
    const root = this.host.shadowRoot;
    return [root?.querySelector<HTMLElement>('.mark'), root?.querySelector<HTMLElement>('.tip')];
  }
}

const daysOf = (bar: HTMLElement): number => Number(bar.dataset.days) || 1;

const isRtl = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

/** In physical pixels, by the style object: a strict page forbids style attributes. */
function place(box: HTMLElement, left: number, top: number, width?: number, height?: number): void {
  box.style.left = `${left}px`;
  box.style.top = `${top}px`;
  if (width) box.style.width = `${width}px`;
  if (height) box.style.height = `${height}px`;
}
