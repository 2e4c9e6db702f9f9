/** What stands in place of fixtures. */
const ADDRESSES = [
  'https://status.example.com',
  'https://status.example.net',
  'https://status.example.org',
];

const DIST = 'https://cdn.jsdelivr.net/npm/allclear/dist/';
const VOID = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** After so many characters each attribute has a line of its own. */
const WIDTH = 90;

export interface SnippetOptions {
  /** The default of an attribute, where it has one: what says the same is left out. */
  readonly defaultOf?: (tag: string, attribute: string) => string | undefined;
  /** How many status pages the elements read (1). */
  readonly sources?: number;
  /** BCP 47; English is built in, others are files of their own. */
  readonly language?: string;
  /** The name of a theme. */
  readonly preset?: string | undefined;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeValue = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What stories are played with: what stands in it is pasted, not itself. */
const isFurniture = (element: Element): boolean =>
  element.localName.includes('-') && !isOurs(element);

const isOurs = (element: Element): boolean => element.localName.startsWith('allclear-');

/** Whether it says for itself what it reads: what stands in another element of ours is told by that. */
const needsSource = (element: Element): boolean =>
  isOurs(element) && !element.parentElement?.closest('allclear-source');

function attributesOf(element: Element, options: SnippetOptions): string[] {
  const { localName } = element;
  const { defaultOf, sources = 1, language = 'en' } = options;
  const found = Array.from(element.attributes, ({ name, value }) => ({ name, value })).filter(
    ({ name, value }) =>
      !(isOurs(element) && name === 'src') && defaultOf?.(localName, name) !== value,
  );
  if (needsSource(element)) {
    found.unshift({ name: 'src', value: ADDRESSES.slice(0, sources).join(' ') });
    if (language !== 'en') found.push({ name: 'lang', value: language });
  }
  return found.map(({ name, value }) => (value ? `${name}="${escapeValue(value)}"` : name));
}

function startOf(element: Element, indent: string, options: SnippetOptions): string {
  const attributes = attributesOf(element, options);
  const line = [`<${element.localName}`, ...attributes].join(' ');
  if (indent.length + line.length < WIDTH || attributes.length < 2) return `${line}>`;
  const lines = attributes.map((one) => `\n${indent}  ${one}`);
  return `<${element.localName}${lines.join('')}\n${indent}>`;
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ');

/** What stands in a line with text. */
const inline = (node: Node, options: SnippetOptions): string =>
  node instanceof Element
    ? `${startOf(node, '', options)}${VOID.test(node.localName) ? '' : `${[...node.childNodes].map((one) => inline(one, options)).join('')}</${node.localName}>`}`
    : node instanceof Text
      ? escapeText(collapsed(node.data))
      : '';

/** The lines of an element: what holds text stays in one, all else has lines of its own. */
function block(element: Element, indent: string, options: SnippetOptions): string {
  if (isFurniture(element)) {
    return [...element.children].map((one) => block(one, indent, options)).join('\n');
  }
  const start = indent + startOf(element, indent, options);
  if (VOID.test(element.localName)) return start;
  const end = `</${element.localName}>`;
  const isMixed = [...element.childNodes].some((one) => one instanceof Text && one.data.trim());
  if (isMixed || !element.childElementCount) {
    const words = [...element.childNodes].map((one) => inline(one, options)).join('');
    return `${start}${words.trim()}${end}`;
  }
  const lines = [...element.children].map((one) => block(one, `${indent}  `, options));
  return [start, ...lines, indent + end].join('\n');
}

const script = (file: string): string => `<script type="module" src="${DIST}${file}"></script>`;

/**
 * The HTML to paste for what a story has drawn: script tags, and the elements with the address of a
 * status page in place of the fixture.
 */
export function snippet(drawn: ParentNode, options: SnippetOptions = {}): string {
  const { language = 'en', preset } = options;
  const files = ['allclear.js', ...(language === 'en' ? [] : [`languages/${language}.js`])];
  return [
    ...(preset ? [`<link rel="stylesheet" href="${DIST}themes/${preset}.css">`] : []),
    ...files.map(script),
    ...[...drawn.children].map((one) => block(one, '', options)),
  ].join('\n');
}
