import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FormatError } from '../model/errors.js';
import type { SourceState } from '../store/held.js';
import { onTick } from '../store/page-clock.js';
import type { Demand, Poller } from '../store/poller.js';
import { keyOf, sourceOf, type Source } from '../store/sources.js';

/** What a host wants to know, and of whom. Read at each update. */
export interface Question extends Demand {
  /** Undefined for an address that is none. */
  readonly sources: readonly (Source | undefined)[];
  /** Pictures that the host page gives; then nothing is asked. */
  readonly given: readonly SourceState[] | undefined;
}

/** What is known of one of the sources. */
export interface Known {
  /** Absent where the host page has given the picture. */
  readonly source?: Source | undefined;
  readonly state: SourceState;
}

/** Ties an element to the store and to the clock. */
export class StatusController implements ReactiveController {
  /** In the order of the question. */
  known: readonly Known[] = [];
  #pollers: readonly Poller[] = [];
  #asked = '';
  #given: Question['given'];
  #leave: (() => void)[] = [];
  #stopTicking: (() => void) | undefined;

  constructor(
    readonly host: ReactiveControllerHost,
    /** Asked lazily: a controller may be connected before its host's fields exist. */
    readonly question: () => Question,
    /** Whether what is shown has grown too old for what it says. */
    readonly isOutdated: () => boolean,
  ) {
    host.addController(this);
  }

  /** Asks now, for every element on the same sources. */
  async refresh(): Promise<void> {
    await Promise.all(this.#pollers.map((poller) => poller.refresh()));
  }

  hostConnected(): void {
    this.#stopTicking = onTick(() => {
      if (this.isOutdated()) this.host.requestUpdate();
    });
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopTicking?.();
    this.#stopTicking = undefined;
    this.#unsubscribe();
  }

  hostUpdate(): void {
    // An update that was on its way when its host left the page asks nobody.
    if (!this.#stopTicking) return;
    const { sources, given, ...demand } = this.question();
    const keys = sources.map((source) => source && keyOf(source));
    const asked = [demand.refresh, demand.archive, ...keys].join('\n');
    if (asked === this.#asked && given === this.#given) return;
    this.#unsubscribe();
    this.#asked = asked;
    this.#given = given;
    if (given) {
      this.known = given.map((state) => ({ state }));
      return;
    }
    const pollers: Poller[] = [];
    this.known = sources.map((source, index): Known => {
      if (!source) return { state: { error: new FormatError('src', 'an http or https address') } };
      const poller = sourceOf(source);
      pollers.push(poller);
      const tell = (state: SourceState): void => {
        const { snapshot, error } = this.known[index]!.state;
        this.known = this.known.with(index, { source, state });
        // What is only confirmed is not drawn again, unless it counts for more now.
        const isSame = snapshot?.components === state.snapshot?.components && error === state.error;
        if (!isSame || this.isOutdated()) this.host.requestUpdate();
      };
      this.#leave.push(poller.subscribe(tell, demand));
      // What another element has already been told, or this one before it was moved.
      return { source, state: poller.state };
    });
    this.#pollers = pollers;
  }

  #unsubscribe(): void {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#pollers = [];
    this.#asked = '';
  }
}
