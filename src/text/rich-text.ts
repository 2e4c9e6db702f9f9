import { html, nothing, type TemplateResult } from 'lit';
import type { BodyFormat } from '../model/snapshot.js';
import { safeUrl } from '../model/url.js';
import type { RichNode, RichTag } from './rich/node.js';
import { parseBody } from './rich/parse.js';

export interface RichTextOptions {
  /** Where all of a body is read that is too long for here. */
  readonly more?: string | undefined;
  /** What the link to it says, in the language of the reader. */
  readonly words?: unknown;
  /** What relative addresses in the body are seen from: the status page. Without it they are text. */
  readonly base?: string | undefined;
}

type Draw = (content: unknown, href?: string) => TemplateResult;

/* Headings of a body know nothing of the page around them, and would break its outline. */
const heading: Draw = (content) => html`<p><strong>${content}</strong></p>`;

/* A template for each: what a body says can choose one of these, and never be one. */
const DRAW: { readonly [tag in Exclude<RichTag, `h${number}`>]: Draw } & Partial<
  Record<RichTag, Draw>
> = {
  a: (content, href) => html`<a href=${href} rel="noopener noreferrer nofollow">${content}</a>`,
  b: (content) => html`<b>${content}</b>`,
  blockquote: (content) => html`<blockquote>${content}</blockquote>`,
  br: () => html`<br />`,
  code: (content) => html`<code>${content}</code>`,
  del: (content) => html`<del>${content}</del>`,
  em: (content) => html`<em>${content}</em>`,
  hr: () => html`<hr />`,
  i: (content) => html`<i>${content}</i>`,
  li: (content) => html`<li>${content}</li>`,
  // prettier-ignore
  ol: (content) => html`<ol>${content}</ol>`,
  p: (content) => html`<p>${content}</p>`,
  pre: (content) => html`<pre>${content}</pre>`,
  s: (content) => html`<s>${content}</s>`,
  strong: (content) => html`<strong>${content}</strong>`,
  sub: (content) => html`<sub>${content}</sub>`,
  sup: (content) => html`<sup>${content}</sup>`,
  u: (content) => html`<u>${content}</u>`,
  // prettier-ignore
  ul: (content) => html`<ul>${content}</ul>`,
};

function draw(node: RichNode): unknown {
  if (typeof node === 'string') return node;
  const { tag, href, children } = node;
  // Where one paragraph ends, the next has begun, even if nothing came after.
  if (tag === 'p' && !children.length) return nothing;
  return (DRAW[tag] ?? heading)(children.map(draw), href);
}

/**
 * The body of an update, from somebody else's server, as templates: paragraphs, lists, links and
 * the like out of plain text, markdown or a fragment of HTML. What is not on the list is text.
 */
export function richText(
  body: string,
  format: BodyFormat,
  { more, words, base }: RichTextOptions = {},
): TemplateResult {
  const { nodes, cut } = parseBody(body, format, base);
  const href = cut && safeUrl(more);
  return html`${nodes.map(draw)}${href ? DRAW.p(DRAW.a(words, href)) : nothing}`;
}
