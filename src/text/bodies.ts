import { html } from 'lit';
import type { BodyFormat } from '../model/snapshot.js';
import { plainText } from './plain.js';
import type { RichTextOptions, richText } from './rich-text.js';

/** As much of a body as stands there before its markup can be read. */
const LENGTH = 20_000;

let rich: typeof richText | undefined;
let loading: Promise<unknown> | undefined;

/**
 * Loads what reads markup, which weighs more than an element and is needed only where somebody has
 * written something. Where it cannot be had, the words stand without it.
 */
export const markup = (): Promise<unknown> =>
  (loading ??= import('./rich-text.js').then(
    (loaded) => (rich = loaded.richText),
    () => undefined,
  ));

/** Paragraphs as they will stand, so that nothing moves. */
const plain = (text: string): unknown =>
  text.split(/\n{2,}/).map((paragraph) => html`<p class="plain">${paragraph}</p>`);

/** The body of an update; in plain words as long as `markup` has not come. */
export const body = (text: string, format: BodyFormat, options?: RichTextOptions): unknown =>
  rich ? rich(text, format, options) : plain(plainText(text, format, LENGTH));
