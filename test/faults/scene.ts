import sinon from 'sinon';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { looksFresh, looksStale, looksUnknown } from './looks.js';
import { askedOf, breathe, newName, program, until, type Answer, type Places } from './page.js';
import { Watch, type Green } from './watch.js';

export const NOON = Date.parse('2026-06-10T12:00:00Z');
const TIMERS = ['Date', 'performance', 'setInterval', 'clearInterval'] as const;
const TAGS = ['badge', 'components', 'banner'];
const fetch = globalThis.fetch;

/** A host page with a badge, a component list and a banner, on a status page that goes wrong. */
export class Scene {
  name = newName();
  src = '';
  clock!: sinon.SinonFakeTimers;
  readonly watch = new Watch();
  /** How many requests the page has begun; one that is refused reaches no server. */
  begun = 0;
  elements: AllclearElement[] = [];
  /** Whether each answer renews the trust in what it says. */
  #renews = false;
  #box = document.createElement('div');

  constructor(readonly places: Places) {
    this.src = `${places.origin}/${this.name}`;
  }

  /** Time stands still but for what `pass` lets go; with `all`, deadlines and pauses too. */
  begin(all = false): void {
    const toFake = all ? [...TIMERS, 'setTimeout', 'clearTimeout'] : TIMERS;
    this.clock = sinon.useFakeTimers({ now: NOON, toFake: toFake as (typeof TIMERS)[number][] });
    // Waiting between repetitions is told elsewhere; here they come at once.
    sinon.stub(Math, 'random').returns(0);
    window.fetch = (...args) => {
      if (String(args[0]).startsWith(this.src)) this.begun++;
      const answer = fetch(...args);
      answer.then(
        () => this.#renews && this.trust(true),
        () => {},
      );
      return answer;
    };
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
    this.watch.start();
  }

  end(): string[] {
    this.#clear();
    const left = this.clock.countTimers();
    window.fetch = fetch;
    sinon.restore();
    this.clock.restore();
    delete (document as { visibilityState?: unknown }).visibilityState;
    delete (navigator as { onLine?: unknown }).onLine;
    return [...this.watch.stop(), ...(left ? [`${left} timers left behind`] : [])];
  }

  /** A new status page, and nothing on the host's. */
  async open(...answers: Answer[]): Promise<void> {
    this.#clear();
    this.#renews = false;
    this.green = 'none';
    this.name = newName();
    this.src = `${this.places.origin}/${this.name}`;
    await this.answers(...answers);
  }

  /** What the status page answers, one after the other; the last one for ever. */
  answers = (...answers: Answer[]): Promise<void> => program(this.name, { answers });

  /**
   * Puts the elements on the page. Their attributes may be given, other elements, and what the host
   * has written inside of them.
   */
  async show(attributes = '', tags: readonly string[] = TAGS, inside = ''): Promise<void> {
    this.#clear();
    await this.#put(attributes, tags, inside);
  }

  /** The visitor goes, and opens the page once more: what was kept of the first visit is still there. */
  async revisit(inside = ''): Promise<void> {
    this.leave();
    const { green } = this.watch;
    // What was seen then may be told, but never as new.
    if (typeof green === 'object') this.green = { ...green, copy: true };
    await this.#put('', TAGS, inside);
  }

  async #put(attributes: string, tags: readonly string[], inside: string): Promise<void> {
    this.#box.innerHTML = tags
      .map((tag) => `<allclear-${tag} src="${this.src}" ${attributes}>${inside}</allclear-${tag}>`)
      .join('');
    this.begun = 0;
    document.body.append(this.#box);
    this.elements = [...this.#box.children] as AllclearElement[];
    this.watch.observe(this.elements);
    await this.drawn();
  }

  /** Puts something else on the page, until the next status page is opened. */
  add(node: Node): void {
    document.body.append(this.#box);
    this.#box.append(node);
  }

  /** Takes the elements off the page. */
  leave(): void {
    this.watch.look();
    this.#box.remove();
    this.#box = document.createElement('div');
    // A source outlives its last element by a second.
    if (this.elements.length) this.clock.tick(3000);
    this.elements = [];
  }

  #clear(): void {
    this.leave();
    for (const key of Object.keys(localStorage)) {
      if (key.includes(this.name)) localStorage.removeItem(key);
    }
  }

  get badge(): AllclearElement {
    return this.elements[0]!;
  }

  get(tag: string): AllclearElement {
    return this.elements.find(({ localName }) => localName === `allclear-${tag}`)!;
  }

  set green(green: Green) {
    this.watch.green = green;
  }

  /**
   * An answer has come that says that all is well: for a while it stands behind a green claim. So
   * does each answer after it, where all are known to say the same.
   */
  trust(renews = false): void {
    this.#renews = renews;
    this.green = { since: Date.now() };
  }

  /** The errors that the badge has told of. */
  get kinds(): readonly string[] {
    return this.watch.errors.get(this.badge) ?? [];
  }

  async drawn(): Promise<void> {
    await Promise.all(this.elements.map((element) => element.updateComplete));
    this.watch.look();
  }

  /** Until an answer is shown. */
  async loaded(): Promise<void> {
    await until(() => this.badge.freshness === 'fresh' || this.kinds.length);
    await this.drawn();
  }

  /** Until nothing is known to come. */
  async failed(): Promise<void> {
    await until(() => this.kinds.length);
    await this.drawn();
  }

  /** Asks now. */
  async refresh(): Promise<void> {
    await this.badge.refresh();
    await this.drawn();
  }

  /** Lets so many seconds pass, and what is asked meanwhile be answered. */
  async pass(seconds: number, step = 15): Promise<void> {
    for (let left = seconds; left > 0; left -= step) {
      this.clock.tick(Math.min(step, left) * 1000);
      await this.drawn();
      await this.settled();
    }
    await this.drawn();
  }

  /** Until all that was asked has been answered, where it is answered at all. */
  async settled(): Promise<void> {
    await breathe();
    await until(async () => (await this.asked()).every(({ open }) => !open));
    await breathe();
  }

  asked = () => askedOf(this.name);

  /** U */
  isUnknown({ words = 'Status unavailable', link = this.src } = {}): void {
    for (const element of this.elements) looksUnknown(element, words, link);
  }

  /** S */
  isStale(status = 'operational'): void {
    for (const element of this.elements) looksStale(element, status);
  }

  /** F */
  isFresh(status = 'operational'): void {
    for (const element of this.elements) looksFresh(element, status);
  }
}
