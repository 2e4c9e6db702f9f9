import { DEPTH } from './html.js';

/** A block of a markdown document. */
export interface Block {
  tag: string;
  readonly children: Block[];
  /** What stands in it, as it was written. */
  text: string;
  /** Of an item: the sign before it. The items of a list have the same. */
  readonly marker?: string | undefined;
  /** Of an item and of code: how far from the edge it stands. */
  readonly indent: number;
  /** Of code: the line that ends it. */
  readonly until?: RegExp;
}

const QUOTE = /^ {0,3}> ?/;
const ITEM = /^ {0,3}(?:[*+-]|(\d{1,9})[.)])(?= |$)/;
const RULE = /^ {0,3}(?=[*_-])(?:[* ]+|[_ ]+|[- ]+)$/;
const HEADING = /^ {0,3}(#{1,6})(?= |$)(.*)/;
const UNDERLINE = /^ {0,3}(?:(=+)|-+) *$/;
const FENCE = /^( {0,3})(`{3,}(?!.*`)|~{3,})/;

/** How far in a line begins that is code. */
const INDENT = 4;

/** Without a reference back in the pattern: in some engines that takes long on a long line. */
const isRule = (line: string): boolean => RULE.test(line) && /(?:\S *){3}/.test(line);

const indentOf = (line: string): number => line.search(/[^ ]|$/);

/** The blocks of a document, as CommonMark has them, and those of them that are paragraphs. */
export function blocksOf(source: string): [blocks: Block[], paragraphs: Block[]] {
  const root: Block = { tag: '', text: '', children: [], indent: 0 };
  const paragraphs: Block[] = [];
  /** The quotes and items that go on. */
  const open = [root];
  /** The paragraph, or the code, that goes on. */
  let leaf: Block | undefined;

  for (let rest of source.trimEnd().replace(/\t/g, '    ').split('\n')) {
    let depth = 1;
    let found: RegExpExecArray | null;
    for (; depth < open.length; depth++) {
      const { marker, indent, children } = open[depth]!;
      found = QUOTE.exec(rest);
      if (marker ? (rest.trim() ? indentOf(rest) < indent : !children.length) : !found) break;
      rest = rest.slice(marker ? indent : found![0].length);
    }

    const within = depth === open.length;
    if (leaf?.until) {
      const over = !within || leaf.until.test(rest);
      const fence = leaf.indent < INDENT;
      if (!over) leaf.text += rest.slice(Math.min(leaf.indent, indentOf(rest))) + '\n';
      else leaf = undefined;
      if (!over || (within && fence)) continue;
    }

    /** Ends what does not go on. */
    const add = (tag: string, more?: Partial<Block>): Block => {
      const block = { tag, text: '', children: [], indent: 0, ...more };
      open.length = depth;
      open.at(-1)!.children.push(block);
      leaf = undefined;
      return block;
    };

    for (; depth < DEPTH; depth++) {
      if ((found = QUOTE.exec(rest))) {
        open.push(add('blockquote'));
        rest = rest.slice(found[0].length);
        continue;
      }
      found = isRule(rest) ? null : ITEM.exec(rest);
      if (!found) break;
      const [mark, digits = '1'] = found;
      const after = rest.slice(mark.length);
      const empty = !after.trim();
      // In the midst of a paragraph, a number is mostly one.
      if (leaf && depth === open.length && (empty || digits !== '1')) break;
      const space = indentOf(after);
      const pad = empty || space > INDENT ? 1 : space;
      const indent = mark.length + pad;
      open.push(add(found[1] ? 'ol' : 'ul', { indent, marker: mark.at(-1) }));
      rest = after.slice(pad);
    }

    if (!rest.trim()) {
      open.length = depth;
      leaf = undefined;
    } else if (!leaf && indentOf(rest) >= INDENT) {
      leaf = add('pre', { indent: INDENT, until: /^ {0,3}[^ ]/, text: rest.slice(INDENT) + '\n' });
    } else if ((found = HEADING.exec(rest))) {
      add(`h${found[1]!.length}`, { text: found[2]!.replace(/ #+ *$/, '') });
    } else if ((found = FENCE.exec(rest))) {
      leaf = add('pre', { indent: found[1]!.length, until: new RegExp(`^ {0,3}${found[2]}+ *$`) });
    } else if (leaf && depth === open.length && (found = UNDERLINE.exec(rest))) {
      leaf.tag = found[1] ? 'h1' : 'h2';
      leaf = undefined;
    } else if (isRule(rest)) {
      add('hr');
    } else {
      if (!leaf) paragraphs.push((leaf = add('p')));
      leaf.text += rest.trimStart() + '\n';
    }
  }
  return [root.children, paragraphs];
}
