import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is said at most once in, in ms. */
const MINUTE = 60_000;
/** In which what elements say at the same time comes together, in ms. */
const GATHER = 200;
/** How many different sentences are said at once. */
const MOST = 3;

/** The page's one live region, for all elements, and for all copies of this library on it. */
interface Region {
  node?: HTMLElement;
  users: number;
  /** What each element has to say last. */
  pending: Map<object, string>;
  urgent: boolean;
  saidAt: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

const KEY = Symbol.for('allclear.announcer/1');

const region = (): Region =>
  ((globalThis as { [KEY]?: Region })[KEY] ??= {
    users: 0,
    pending: new Map(),
    urgent: false,
    saidAt: -Infinity,
  });

function flush(): void {
  const page = region();
  const { node, pending, urgent } = page;
  page.timer = undefined;
  if (node) {
    node.setAttribute('aria-live', urgent ? 'assertive' : 'polite');
    node.textContent = [...new Set(pending.values())].slice(0, MOST).join('. ');
  }
  page.saidAt = performance.now();
  page.urgent = false;
  pending.clear();
}

/** Seen by nobody; by the style object, which a strict page allows. */
function hiddenNode(): HTMLElement {
  const node = document.createElement('div');
  node.setAttribute('role', 'status');
  node.setAttribute('aria-live', 'polite');
  node.style.cssText =
    'position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap';
  return node;
}

/** Lets an element tell those who do not see the page of a change. */
export class Announcer implements ReactiveController {
  #joined = false;

  constructor(
    readonly host: ReactiveControllerHost,
    readonly isSilent: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isSilent()) return;
    const page = region();
    page.users++;
    this.#joined = true;
    // It must stand there, empty, before there is something to say.
    if (!page.node) document.body?.append((page.node = hiddenNode()));
  }

  hostDisconnected(): void {
    if (!this.#joined) return;
    this.#joined = false;
    const page = region();
    page.pending.delete(this.host);
    if (--page.users) return;
    clearTimeout(page.timer);
    page.timer = undefined;
    page.node?.remove();
    delete page.node;
  }

  /** At most once a minute, all that has changed since in one; `urgent` interrupts. */
  announce(text: string, urgent: boolean): void {
    if (!this.#joined || this.isSilent()) return;
    const page = region();
    page.pending.set(this.host, text);
    page.urgent ||= urgent;
    const wait = Math.max(GATHER, page.saidAt + MINUTE - performance.now());
    page.timer ??= setTimeout(flush, wait);
  }
}
