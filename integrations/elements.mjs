// dist/frameworks/elements.d.ts: what may be written on each element, and what it fires, in the types
// that each framework's file reads. Made of custom-elements.json.

const CLASSES = '../index.js';

const comment = (indent, text = '') =>
  `${indent}/** ${text.replaceAll('*/', '*\u200b/').replace(/\s+/g, ' ')} */\n`;

const entry = ({ description }, name, type, mark = '?') =>
  `${comment('  ', description)}  ${/^\w+$/.test(name) ? name : `'${name}'`}${mark}: ${type};\n`;

/** In a template everything may be written as text, a number too; and taken away again. */
const typeOf = ({ type: { text } }) =>
  `${text.replace(/\bnumber\b/, 'number | `${number}`')} | undefined`;

const isOwn = ({ inheritedFrom }) => !inheritedFrom;

/** Its attributes, and the properties that can be set; not those that it inherits. */
function settingsOf({ attributes = [], members = [] }) {
  const lines = new Map();
  const add = (one, name) => lines.set(name, entry(one, name, typeOf(one)));
  for (const one of attributes.filter(isOwn)) add(one, one.name);
  for (const one of members.filter(isOwn)) {
    if (one.kind === 'field' && !one.readonly && !lines.has(one.name)) add(one, one.name);
  }
  return [...lines.values()].join('');
}

const eventsOf = ({ events = [] }) =>
  events
    .filter(isOwn)
    .map((one) => entry(one, one.name, one.type.text, ''))
    .join('');

function interfaces(declaration, classes) {
  const { name, superclass } = declaration;
  const write = (what, body) => {
    const base = classes.has(superclass?.name) ? ` extends ${superclass.name}${what}` : '';
    return `export interface ${name}${what}${base} {\n${body}}\n`;
  };
  return `${write('Settings', settingsOf(declaration))}\n${write('Events', eventsOf(declaration))}`;
}

const tagOf = ({ tagName, name, summary }) =>
  `${comment('  ', summary)}  '${tagName}': {
    element: ${name};
    settings: ${name}Settings;
    events: ${name}Events;
  };\n`;

/** @param {import('custom-elements-manifest').Package} manifest */
export function elementTypes({ modules }) {
  const all = modules.flatMap(({ declarations }) => declarations);
  const elements = all.filter(({ tagName }) => tagName);
  const byName = new Map(all.map((one) => [one.name, one]));
  const classes = new Map();
  const add = (one) => {
    if (!one || classes.has(one.name)) return;
    add(byName.get(one.superclass?.name));
    classes.set(one.name, one);
  };
  elements.forEach(add);
  const body = [...classes.values()].map((one) => interfaces(one, classes)).join('\n');
  const tags = `/** By tag. */\nexport interface AllclearElements {\n${elements.map(tagOf).join('')}}\n`;
  const code = `${body}\n${tags}`;
  const named = code.replace(/\/\*\*.*?\*\//g, '').match(/(?<=[:|] (?:readonly )?)[A-Z]\w+/g);
  const imports = [...new Set(named)].filter((one) => !/(Settings|Events)$/.test(one)).sort();
  return `// Made of custom-elements.json.
import type {
${imports.map((one) => `  ${one},\n`).join('')}} from '${CLASSES}';\n\n${code}`;
}
