import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is said at most once in, in ms. */
const MINUTE = 60_000;
/** In which what elements say at the same time comes together, in ms. */
const GATHER = 200;
/** How long it stands there to be heard, in ms. */
const HEARD = 10_000;
/** How many different sentences are said at once. */
const MOST = 3;

/** The page's one live region, for all elements, and for all copies of this library on it. */
interface Region {
  node?: HTMLElement;
  users: number;
  /** What each element has to say last, and whether it interrupts. */
  pending: Map<object, { text: string; urgent: boolean; lang: string }>;
  saidAt: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
  clearing?: ReturnType<typeof setTimeout> | undefined;
}

const KEY = Symbol.for('allclear.announcer/1');

const region = (): Region =>
  ((globalThis as { [KEY]?: Region })[KEY] ??= {
    users: 0,
    pending: new Map(),
    saidAt: -Infinity,
  });

function flush(): void {
  const page = region();
  const { node, pending } = page;
  const said = [...pending.values()];
  page.timer = undefined;
  if (!node || !said.length) return;
  node.setAttribute('aria-live', said.some(({ urgent }) => urgent) ? 'assertive' : 'polite');
  node.lang = said[0]!.lang;
  node.textContent = [...new Set(said.map(({ text }) => text))].slice(0, MOST).join('. ');
  page.saidAt = performance.now();
  pending.clear();
  // Not to be come upon later, when it is no longer so.
  clearTimeout(page.clearing);
  page.clearing = setTimeout(() => (node.textContent = ''), HEARD);
}

/** The region stands there, empty, before there is something to say; a host may have emptied its page. */
function ensureNode(page: Region): void {
  if (!page.node?.isConnected) document.body?.append((page.node = hiddenNode()));
}

/** Seen by nobody, whatever the page's styles say; by the style object, which a strict page allows. */
function hiddenNode(): HTMLElement {
  const node = document.createElement('div');
  node.setAttribute('role', 'status');
  node.setAttribute('aria-live', 'polite');
  node.style.cssText =
    'display:block;position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;'.replaceAll(
      ';',
      '!important;',
    );
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
    ensureNode(page);
  }

  hostDisconnected(): void {
    if (!this.#joined) return;
    this.#joined = false;
    const page = region();
    page.pending.delete(this.host);
    if (--page.users) return;
    clearTimeout(page.timer);
    clearTimeout(page.clearing);
    page.timer = undefined;
    page.node?.remove();
    delete page.node;
  }

  /** At most once a minute, all that has changed since in one; `urgent` interrupts. */
  announce(text: string, urgent: boolean, lang: string): void {
    if (!this.#joined || this.isSilent()) return;
    const page = region();
    ensureNode(page);
    page.pending.set(this.host, { text, urgent, lang });
    const wait = Math.max(GATHER, page.saidAt + MINUTE - performance.now());
    page.timer ??= setTimeout(flush, wait);
  }
}
