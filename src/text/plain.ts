import type { BodyFormat } from '../model/snapshot.js';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  apos: "'",
  nbsp: ' ',
};

/** The text of an update's body, its marks taken off; what only looks like markup stays. */
export function plainText(body: string, format: BodyFormat): string {
  const text =
    format === 'html'
      ? body
          .replace(/<(?:br|\/p|\/li|\/div)\b[^<>]*>/gi, '\n')
          .replace(/<\/?(?:a|b|code|div|em|i|li|ol|p|span|strong|u|ul)(?:\s[^<>]*)?>/gi, '')
          .replace(/&(#39|\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
      : format === 'markdown'
        ? body
            .replace(/!?\[([^\]]*)\]\([^()\s]*\)/g, '$1')
            .replace(/^\s{0,3}(?:#{1,6}|>|[-*+])\s+/gm, '')
            .replace(/(\*\*|__|`)(.+?)\1/g, '$2')
        : body;
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  return lines
    .filter((line, index) => line || lines[index - 1])
    .join('\n')
    .trim();
}
