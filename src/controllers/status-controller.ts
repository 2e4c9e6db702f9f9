import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { FormatError } from '../model/errors.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import { onTick } from '../store/page-clock.js';
import type { Demand, Poller, SourceState } from '../store/poller.js';
import { sourceOf } from '../store/sources.js';
import { stopwatch } from '../store/stopwatch.js';

/** What a host wants to know, and of whom. Read at each update. */
export interface Question extends Demand {
  /** What the host was given as a source; undefined when there is nothing to ask. */
  readonly src: string | undefined;
  /** The same as an absolute address, if it is one. */
  readonly url: string | undefined;
  readonly provider: string | undefined;
  /** A picture that the host page gives; then nothing is asked. */
  readonly given: StatusSnapshot | undefined;
}

/** Ties an element to the store and to the clock. */
export class StatusController implements ReactiveController {
  state: SourceState = {};
  #poller: Poller | undefined;
  #asked: unknown[] = [];
  #leave: (() => void) | undefined;
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

  /** Asks now, for every element on the same source. */
  async refresh(): Promise<void> {
    await this.#poller?.refresh();
  }

  hostConnected(): void {
    this.#stopTicking = onTick(() => {
      if (this.isOutdated()) this.host.requestUpdate();
    });
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopTicking?.();
    this.#unsubscribe();
  }

  hostUpdate(): void {
    const { src, url, provider, refresh, archive, given } = this.question();
    const asked = [src, url, provider, refresh, archive, given];
    if (asked.every((part, index) => part === this.#asked[index])) return;
    this.#unsubscribe();
    this.#asked = asked;
    if (given || !url) {
      const error = src && new FormatError('src', 'an http or https address');
      this.state = given ? { snapshot: given, age: stopwatch() } : error ? { error } : {};
      return;
    }
    this.#poller = sourceOf(url, provider);
    // What another element has already been told, or this one before it was moved.
    this.state = this.#poller.state;
    this.#leave = this.#poller.subscribe(
      (state) => {
        this.state = state;
        this.host.requestUpdate();
      },
      { refresh, archive },
    );
  }

  #unsubscribe(): void {
    this.#leave?.();
    this.#leave = this.#poller = undefined;
    this.#asked = [];
  }
}
