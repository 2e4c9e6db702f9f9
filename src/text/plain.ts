import type { BodyFormat } from '../model/snapshot.js';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
};

/** The beginning of an update's body, its marks taken off; what only looks like markup stays. */
export function plainText(body: string, format: BodyFormat, length = 2000): string {
  let text = body.slice(0, length);
  if (format === 'html') {
    text = text
      .replace(/<(?:br|hr|\/(?:p|li|div|h\d|tr))\b[^<>]*>/gi, '\n')
      .replace(
        /<\/?(?:a|b|code|div|em|i|li|ol|p|span|strong|u|ul|h\d|img|small|var|pre|table|t[dhr])(?:[\s/][^<>]*)?>/gi,
        '',
      )
      .replace(/&(#39|\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
  } else if (format === 'markdown') {
    text = text.replace(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1').replace(/(\*\*|__|`)(.+?)\1/g, '$2');
  }
  return text.replace(/[ \t]*(?:\r\n?|\n)/g, '\n').trim();
}
