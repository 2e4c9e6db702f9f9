import type { PropertyDeclarations } from 'lit';
import type { Update } from '../../model/snapshot.js';
import { body, markup } from '../../text/bodies.js';
import { AllclearElement } from '../base.js';

/** Draws the body of an update, in place of the built-in way. */
export type BodyRenderer = (update: Update) => unknown;

/** Base of the elements that show what was written. */
export abstract class StoryElement extends AllclearElement {
  static override properties: PropertyDeclarations = { renderBody: { attribute: false } };

  /** Draws the bodies of updates in place of the built-in way: what Lit can render, or text. */
  declare renderBody?: BodyRenderer;
  #reading: Promise<unknown> | undefined;

  /** The body of an update, from the words of another server; `more` is where all of it stands. */
  protected readonly body = (update: Update, more: string | undefined): unknown => {
    const own = this.renderBody?.(update);
    if (own != null) return own;
    this.#reading ??= markup().then(() => this.requestUpdate());
    return body(update.body, update.bodyFormat, { more });
  };

  /** Not before bodies are drawn as they stay. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.#reading;
    return (await super.getUpdateComplete()) && done;
  }
}
