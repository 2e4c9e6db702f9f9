// What a body becomes on a page.
import { html, render } from 'lit';
import type { BodyFormat } from '../../src/model/snapshot.js';
import { richText, type RichTextOptions } from '../../src/text/rich-text.js';

/** What a body becomes on a page, without the marks that Lit leaves. */
export function drawn(body: string, format: BodyFormat, options?: RichTextOptions): HTMLElement {
  const box = document.createElement('div');
  render(html`${richText(body, format, options)}`, box);
  return box;
}

export const markup = (...body: Parameters<typeof drawn>): string =>
  drawn(...body)
    .innerHTML.replace(/<!--.*?-->/g, '')
    .replace(/ rel="noopener noreferrer nofollow"/g, '');
export const markdown = (body: string): string => markup(body, 'markdown');
