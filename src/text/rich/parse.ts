import type { BodyFormat } from '../../model/snapshot.js';
import { parseHtml } from './html.js';
import { parseMarkdown } from './markdown.js';
import type { RichNode } from './node.js';
import { escape } from './references.js';

/** As much of a body as is read. */
const LENGTH = 20_000;

/** Plain text: a blank line ends a paragraph, another line break stays one. */
const parseText = (source: string): readonly RichNode[] =>
  parseHtml(
    escape(source.trim()).replace(/\n\s*/g, (gap) => (gap.split('\n').length > 2 ? '<p>' : '<br>')),
  );

const PARSE = { text: parseText, markdown: parseMarkdown, html: parseHtml };

export interface RichBody {
  readonly nodes: readonly RichNode[];
  /** Not all of it: the rest is where it came from. */
  readonly cut: boolean;
}

/** A body of whatever length and making, as what may be drawn of it. */
export function parseBody(body: string, format: BodyFormat, base?: string): RichBody {
  const cut = body.length > LENGTH;
  // Not within a tag, a word or a character.
  const start = cut
    ? body.slice(0, LENGTH).replace(/(?:<[^<>]{0,300}|\s\S{0,99}|[\ud800-\udbff])?$/, '…')
    : body;
  const text = start.replace(/\r\n?/g, '\n').replace(/\0/g, '\ufffd');
  return { nodes: PARSE[format](text, base), cut };
}
