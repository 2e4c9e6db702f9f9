import { blocksOf, type Block } from './blocks.js';
import { parseHtml } from './html.js';
import { define, inline, type Definitions } from './inline.js';
import type { RichNode } from './node.js';
import { escape } from './references.js';

/**
 * CommonMark, by way of HTML: what is HTML in it already is held to the same allow-list. Relative
 * addresses are seen from `base`.
 */
export function parseMarkdown(source: string, base?: string): readonly RichNode[] {
  const definitions: Definitions = new Map();
  const [blocks, paragraphs] = blocksOf(source);
  for (const block of paragraphs) block.text = define(block.text, definitions);

  const write = (siblings: readonly Block[], item?: unknown): string => {
    // A paragraph that has an item to itself is only its text.
    const bare = item && siblings.filter(({ tag }) => tag === 'p').length < 2;
    return siblings
      .map(({ tag, text, children, marker }, index) => {
        if (tag === 'pre') return `<pre><code>${escape(text)}</code></pre>`;
        const content = inline(text.trim(), definitions) + write(children, marker);
        if (bare && tag === 'p') return content;
        const [before, after] = [siblings[index - 1]?.marker, siblings[index + 1]?.marker];
        return (
          (marker && marker === before ? '' : `<${tag}>`) +
          (marker ? `<li>${content}</li>` : content) +
          (marker && marker === after ? '' : `</${tag}>`)
        );
      })
      .join('');
  };
  return parseHtml(write(blocks), base);
}
