// The HTML that the CommonMark specification prints, read without our own parser, and both it and
// our tree in a form that can be compared. An image counts as its words.
const BLOCK = /^(?:blockquote|h\d|hr|li|ol|p|pre|ul)$/;

const plain = (text) =>
  text.replace(
    /&(amp|lt|gt|quot);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name],
  );

export function specTree(html) {
  const open = [{ tag: '', children: [] }];
  const tokens = /<(\/?)([a-z]+\d?)((?:\s+[a-z-]+="[^"]*")*)\s*(\/?)>|[^<]+|</g;
  for (const [whole, end, tag, attributes, alone] of html.matchAll(tokens)) {
    const { children } = open.at(-1);
    const value = (name) => plain(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    if (!tag) children.push(plain(whole));
    else if (end) open.splice(-1, open.length > 1 ? 1 : 0);
    else if (tag === 'img') children.push(value('alt'));
    else {
      const element = { tag, children: [], ...(tag === 'a' && { href: value('href') }) };
      children.push(element);
      if (!alone) open.push(element);
    }
  }
  return open[0].children;
}

/** What is read of a tree: its text, one space for any room, and room between blocks. */
export function textOf(nodes) {
  const read = (node) => {
    if (typeof node === 'string') return node;
    const room = BLOCK.test(node.tag) || node.tag === 'br' ? '\n' : '';
    return room + node.children.map(read).join('') + room;
  };
  return nodes.map(read).join('').replace(/\s+/g, ' ').trim();
}

/**
 * A tree as one line: elements, links, text. Room between blocks does not count, nor do elements
 * with nothing in them; room in code does.
 */
export function shapeOf(nodes, linkOf = (href) => href) {
  const draw = (node, code) => {
    if (typeof node === 'string') return code ? node : node.replace(/\s+/g, ' ');
    const { tag, href, children } = node;
    const inside = children.map((child) => draw(child, code || tag === 'pre')).join('');
    if (!inside.trim() && !/^(?:[bh]r|code|li)$/.test(tag)) return '';
    const link = tag === 'a' ? linkOf(href) : undefined;
    if (tag === 'a' && !link) return inside;
    return `<${tag}${link ? ` ${link}` : ''}>${inside}</${tag}>`;
  };
  return nodes
    .map((node) => draw(node, false))
    .join('')
    .replace(/ ?(<\/?(?:blockquote|br|h\d|hr|li|ol|p|pre|ul)>) ?/g, '$1')
    .trim();
}
