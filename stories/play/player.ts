import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { StatusElement } from '../../src/elements/status-element.js';
import { play, type Frame, type Play, type PlayName } from '../../src/testing/index.js';
import { moveTo } from '../support/world.js';
import { EVENTS, told, type Line } from './log.js';
import styles from './player.styles.js';

const MINUTE = 60_000;
/** How many minutes pass in a second while it plays. */
const SPEED = 20;
/** Lines that the log keeps. */
const LINES = 50;

const clockTime = (time: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/London',
  }).format(time);

/**
 * Plays an incident: moves the clock of the page through a day, and gives the elements inside it what
 * the status page would say at each moment.
 */
export class IncidentPlayer extends LitElement {
  static override styles = styles;
  static override properties: PropertyDeclarations = {
    play: {},
    frame: { type: Number },
    time: { state: true },
    timer: { state: true },
  };

  /** The name of a play. */
  declare play: PlayName;
  /** The frame at which it begins, from 0. */
  declare frame?: number;
  declare private time: number;
  declare private timer: ReturnType<typeof setInterval> | undefined;
  #played!: Play;
  #log: Line[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of EVENTS) this.addEventListener(type, this.#note);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pause();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('play') && !changed.has('frame')) return;
    this.#pause();
    this.#played = play(this.play);
    this.#log = [];
    this.#move((this.#played.frames[this.frame ?? 0] ?? this.#played.frames[0])!.at);
  }

  protected override render(): TemplateResult {
    const { start, end, frames } = this.#played;
    const current = frames.findLast(({ at }) => at <= this.time);
    return html`<div class="desk">
        <div class="row">
          <button type="button" @click=${this.#toggle}>${this.timer ? 'Pause' : 'Play'}</button>
          <input
            type="range"
            aria-label="Time"
            aria-valuetext="${clockTime(this.time)}: ${current?.label}"
            min=${start}
            max=${end}
            step=${5 * MINUTE}
            .value=${String(this.time)}
            @input=${this.#scrub}
          />
          <output>${clockTime(this.time)}</output>
        </div>
        <ol class="frames" role="list" aria-label="What happens">
          ${frames.map((frame) => this.#renderFrame(frame, frame === current))}
        </ol>
        <div class="log" role="log" aria-label="Events" tabindex="0">
          ${this.#log.map(({ at, text }) => html`<div><time>${clockTime(at)}</time> ${text}</div>`)}
        </div>
      </div>
      <div class="stage"><slot></slot></div>`;
  }

  #renderFrame(frame: Frame, isCurrent: boolean): TemplateResult {
    return html`<li>
      <button
        type="button"
        aria-current=${isCurrent ? 'step' : 'false'}
        @click=${() => this.#jump(frame.at)}
      >
        <time>${clockTime(frame.at)}</time> ${frame.label}
      </button>
    </li>`;
  }

  /** Every minute the page is asked anew: so each moment has a snapshot of its own. */
  #move(time: number): void {
    this.time = Math.min(time, this.#played.end);
    moveTo(this.time);
    const snapshot = this.#played.at(this.time);
    for (const element of this.querySelectorAll<StatusElement>('*')) {
      if ('snapshot' in element) element.snapshot = snapshot;
    }
    if (this.time >= this.#played.end) this.#pause();
  }

  #jump(time: number): void {
    this.#pause();
    this.#move(time);
  }

  #pause(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  readonly #scrub = ({ currentTarget }: Event): void =>
    this.#jump(Number((currentTarget as HTMLInputElement).value));

  readonly #toggle = (): void => {
    if (this.timer) return this.#pause();
    if (this.time >= this.#played.end) this.#move(this.#played.start);
    this.timer = setInterval(() => this.#move(this.time + (SPEED / 4) * MINUTE), 250);
  };

  /** All elements tell the same of a change: the log keeps to the first of them, and to the banner's own. */
  readonly #note = (event: HTMLElementEventMap[(typeof EVENTS)[number]]): void => {
    const first = this.querySelector('allclear-badge');
    if (event.target !== first && event.type !== 'allclear-dismiss') return;
    this.#log = [{ at: this.time, text: told(event) }, ...this.#log].slice(0, LINES);
    this.requestUpdate();
  };
}

if (!customElements.get('incident-player'))
  customElements.define('incident-player', IncidentPlayer);
