import { linkUrl } from '../../model/url.js';
import type { RichElement, RichNode } from './node.js';
import { decode } from './references.js';

/** How deep elements may stand in each other. What is deeper stands there without its element. */
export const DEPTH = 24;

/**
 * What HTML there is in bodies. In order: what is kept, blocks of which only the content is, what
 * goes with its content, and what has no say.
 */
const NAMES =
  /^(?:(a|b|blockquote|br|code|del|em|h[1-6r]|i|li|ol|p|pre|s|strong|su[bp]|ul?)|(article|center|d[dlt]|details|div|footer|form|header|section|summary|t(?:able|body|d|h|head|r))|(audio|canvas|iframe|math|noscript|object|script|select|style|svg|template|textarea|title|video)|abbr|big|button|cite|embed|font|img|input|ins|kbd|label|link|mark|meta|small|source|span|time|tt|var|wbr)$/;

const TAG = /<(\/?)([a-z]+\d?)(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*'){0,200})>/gi;
/** The one attribute that counts. Links have no `alt`, images no `href`. */
const ATTRIBUTE = /[\s/"'](?:href|alt)\s*=\s*(?:(["'])(.*?)\1|([^\s>]+))/is;

const BLOCK = /^(?:p|pre|div|blockquote|[uo]l|li|h[1-6r])$/;
/** What no other block stands in: it ends where one begins. */
const WORDS_ONLY = /^(?:p|h\d)$/;
const LIST = /^[uo]l$/;
/** Where text needs a paragraph around it. */
const FLOW = /^(?:div|blockquote)?$/;
/** Where text is no link, whatever it says. */
const VERBATIM = /^(?:a|code|pre)$/;
/** An address in a text. It ends before the sentence does: "see https://status.example/a_(b)." */
const ADDRESS = /(\bhttps?:\/\/(?:[^\s<>"()]|\([^\s<>"()]*\))+(?<![.,:;!?'’”…\]}*]))/i;

interface Open {
  /** A "div" is not drawn, only what is in it. */
  readonly tag: RichElement['tag'] | 'div' | '';
  readonly children: RichNode[];
}

/**
 * A fragment of HTML, whatever comes: ends without beginnings, beginnings without ends, items
 * outside lists, text outside paragraphs. What only looks like markup is text: "<1%", "<class
 * name>", the beginning of a script without its end. Relative addresses are seen from `base`;
 * without it they are no links.
 */
export function parseHtml(html: string, base?: string): readonly RichNode[] {
  const source = html
    .split('<!--')
    .map((part, index) => (index ? part.replace(/^[^]*?-->/, '') : part))
    .join('');
  const nodes: RichNode[] = [];
  const open: Open[] = [{ tag: '', children: nodes }];
  const top = (): Open => open.at(-1)!;

  const end = (tag: Open['tag']): void => {
    const at = open.findLastIndex((one) => one.tag === tag);
    if (at > 0) open.length = at;
  };

  /** An item in a list, a paragraph around what is none itself. */
  const prepare = (block?: boolean): void => {
    if (LIST.test(top().tag)) begin('li');
    if (!block && FLOW.test(top().tag)) begin('p');
  };

  const begin = (tag: Open['tag'], address?: string): void => {
    const block = BLOCK.test(tag);
    if (block) end(open.findLast((one) => WORDS_ONLY.test(one.tag))?.tag ?? '');
    if (tag === 'a') end(tag);
    if (tag === 'li') {
      const at = open.findLastIndex((one) => LIST.test(one.tag));
      if (at < 0) begin('ul');
      else open.length = at + 1;
    } else {
      prepare(block);
    }
    const { children } = top();
    const href = tag === 'a' && linkUrl(address, base);
    const drawn = tag !== 'div' && (tag !== 'a' || href);
    const element = { tag, ...(href && { href }), children: drawn ? [] : children };
    if (open.length > DEPTH) return;
    if (drawn) children.push(element as RichElement);
    if (!/^[bh]r$/.test(tag)) open.push(element);
  };

  const write = (text: string): void =>
    text.split(ADDRESS).forEach((part, index) => {
      const { tag } = top();
      if (!part || (!part.trim() && (LIST.test(tag) || FLOW.test(tag)))) return;
      prepare();
      const link = index % 2 && !open.some((one) => VERBATIM.test(one.tag));
      if (link) begin('a', part);
      top().children.push(part);
      if (link) end('a');
    });

  const text = (from: number, to?: number): void => {
    const { tag } = top();
    const words = decode(source.slice(from, to));
    // Who writes fragments by hand means a new paragraph by a blank line.
    const parts = tag === 'p' || FLOW.test(tag) ? words.split(/\n\s*\n/) : [words];
    parts.forEach((part, index) => {
      if (index) end('p');
      write(part);
    });
  };

  let from = 0;
  TAG.lastIndex = 0;
  for (let found; (found = TAG.exec(source));) {
    const [, slash, name = '', attributes = ''] = found;
    const [known, kept, block, dropped] = NAMES.exec(name.toLowerCase()) ?? [];
    const rest = source.slice(TAG.lastIndex);
    const past = dropped && !slash ? rest.search(new RegExp(`</${dropped}`, 'i')) : 0;
    if (!known || past < 0) {
      TAG.lastIndex = found.index + 1;
      continue;
    }
    text(from, found.index);
    from = TAG.lastIndex += past;
    const [, , quoted, bare] = ATTRIBUTE.exec(attributes) ?? [];
    const value = decode(quoted ?? bare ?? '');
    if (kept ?? block) (slash ? end : begin)((kept ?? 'div') as Open['tag'], value);
    else if (known === 'img') write(value);
  }
  text(from);
  return nodes;
}
