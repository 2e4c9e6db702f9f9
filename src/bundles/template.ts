/*
 * Makes template elements without an HTML sink. In the script-tag bundle it stands in for Lit's
 * `innerHTML`, so that the bundle needs no Trusted Types policy: it works whatever names a host page
 * allows, beside any other copy of Lit, and without a violation report. See docs/decisions.md.
 * It reads what this library's own templates hold, not HTML at large: quotes, void tags and
 * namespaces, but no character references, no raw text and no tags left open.
 */

const SVG = 'http://www.w3.org/2000/svg';
const TOKEN = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|<(\?[^>]*)>|([^<]+)/gi;
const ATTRIBUTE = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
const VOID = /^(?:br|hr|img|input|wbr)$/i;

/** Lit ends the names of bound attributes so; the name itself it takes from the template. */
export const BOUND = '-lit-';

/** The template element that `innerHTML` would give. */
export function buildTemplate(text: string): HTMLTemplateElement {
  const template = document.createElement('template');
  // The template's own document: custom elements stay asleep there.
  const { ownerDocument: inert } = template.content;
  let parent: ParentNode & Node = template.content;
  for (const [, closing, tag, attributes = '', comment, words] of text.matchAll(TOKEN)) {
    if (comment !== undefined) parent.append(inert.createComment(comment));
    else if (words !== undefined) parent.append(words);
    else if (closing) parent = parent.parentNode ?? parent;
    else if (tag) {
      const inSvg = tag === 'svg' || (parent as Partial<Element>).namespaceURI === SVG;
      const element = inSvg ? inert.createElementNS(SVG, tag) : inert.createElement(tag);
      let count = 0;
      for (const [, name = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
        const value = values.find((one) => one !== undefined) ?? '';
        // "@click-lit-" is no name that may be set; a number serves as well.
        element.setAttribute(name.endsWith(BOUND) ? `_${count++}${BOUND}` : name, value);
      }
      parent.append(element);
      if (!VOID.test(tag) && !attributes.endsWith('/')) parent = element;
    }
  }
  return template;
}
