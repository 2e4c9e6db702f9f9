import { parseXml, XmlElement, XmlText, type XmlNode } from '@rgrove/parse-xml';

/* Feeds, read by a library. */

/** The root of a document; the place where it goes wrong, when it is none. */
export function rootOf(text: unknown): XmlElement | string {
  if (typeof text !== 'string') return 'document';
  try {
    const { root } = parseXml(text, { ignoreUndefinedEntities: true });
    return root ?? 'document';
  } catch (error) {
    const { line = 1, column = 1 } = error as { line?: number; column?: number };
    return `line ${line}, column ${column}`;
  }
}

const isElement = (node: XmlNode): node is XmlElement => node instanceof XmlElement;

/** A name without its prefix: feeds choose their own. */
const localName = ({ name }: XmlElement): string => name.replace(/^.*:/, '');

/** The children of a name, whatever its prefix. */
export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(isElement).filter((child) => localName(child) === name);

/** The text of the first child of one of several names that has any. */
export function textIn(element: XmlElement, ...names: string[]): string {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = child.children
        .map((node) => (node instanceof XmlText ? node.text : isElement(node) ? node.text : ''))
        .join('')
        .trim();
      if (text) return text;
    }
  }
  return '';
}
