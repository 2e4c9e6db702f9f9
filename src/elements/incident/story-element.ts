import { html, type PropertyDeclarations } from 'lit';
import type { Update } from '../../model/snapshot.js';
import { body, markup } from '../../text/bodies.js';
import { VIEW_DETAILS } from '../../text/words.js';
import { AllclearElement } from '../base.js';

/** Draws the body of an update, in place of the built-in way. */
export type BodyRenderer = (update: Update) => unknown;

/** Base of the elements that show what was written. */
export abstract class StoryElement extends AllclearElement {
  static override properties: PropertyDeclarations = { renderBody: { attribute: false } };

  /** Draws the bodies of updates in place of the built-in way: what Lit can render, or text. */
  declare renderBody?: BodyRenderer;
  #reads = false;

  /** What the host draws; where its own code fails, that is reported, and the built-in way taken. */
  #ownBody(update: Update): unknown {
    try {
      return this.renderBody?.(update);
    } catch (error) {
      globalThis.reportError?.(error);
      return undefined;
    }
  }

  /** The body of an update, from the words of another server; `more` is where all of it stands. */
  protected readonly body = (update: Update, more: string | undefined): unknown => {
    const own = this.#ownBody(update);
    if (own != null) return own;
    if (!this.#reads) void markup().then(() => this.requestUpdate());
    this.#reads = true;
    // Within words in the language of the page, one of ours.
    const words = html`<span lang=${this.language.tag}>${this.say(VIEW_DETAILS)}</span>`;
    return body(update.body, update.bodyFormat, { more, words });
  };
}
