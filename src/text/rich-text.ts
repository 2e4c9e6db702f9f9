import { html, nothing } from 'lit';
import type { BodyFormat } from '../model/snapshot.js';
import { safeUrl } from '../model/url.js';
import { plainText } from './plain.js';

/** As much of a body as is drawn. */
const LONGEST = 20_000;

/** The body of an update as paragraphs of text, its marks taken off; a long one ends in a link. */
export function richText(
  body: string,
  format: BodyFormat,
  { more }: { readonly more?: string | undefined } = {},
): unknown {
  const rest = body.length > LONGEST ? safeUrl(more) : undefined;
  const paragraphs = plainText(body, format, LONGEST).split('\n\n');
  return html`${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
  ${rest ? html`<p><a href=${rest} rel="noopener noreferrer nofollow">Read the rest</a></p>` : nothing}`;
}
