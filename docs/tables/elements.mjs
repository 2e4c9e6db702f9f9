// Tables of elements, attributes, events …, out of custom-elements.json.
import { classOf, declarations, elementOf, elements, fieldsOf, own } from './manifest.mjs';
import { code, table } from './markdown.mjs';

/** The first paragraph of what is said of an element. */
const firstOf = ({ description }) => description.split('\n\n')[0];

/** The words that may stand in an attribute. */
const wordsOf = ({ type }) => (type?.text.match(/'[^']+'/g) ?? []).map((word) => word.slice(1, -1));

/** What is said of an attribute, and the words for it that are not yet named. */
function meaningOf(attribute) {
  const words = wordsOf(attribute).map(code);
  const { description } = attribute;
  if (words.every((word) => description.includes(word))) return description;
  return `${description} One of ${words.join(', ')}.`;
}

function defaultOf(attribute) {
  const { type, description, default: value = '' } = attribute;
  if (type?.text === 'boolean') return 'off';
  const isLiteral = /^\d+$/.test(value) || wordsOf(attribute).includes(value);
  return value && (isLiteral || description.includes(code(value))) ? code(value) : value;
}

const attributeRow = (one) => [code(one.name), meaningOf(one), defaultOf(one)];
const HEADS = ['attribute', 'meaning', 'default'];
const attributes = (list) => table(HEADS, list.map(attributeRow));

const shortTag = ({ tagName }) => code(tagName.replace('allclear-', ''));
const linkTo = (folder, { tagName }) => `${folder}${tagName.replace('allclear-', '')}.md`;

/** Every element, each with a link to its page, which lies in `folder`. */
export const elementTable = (folder) =>
  table(
    ['tag', 'shows'],
    elements.map((one) => [`[${code(one.tagName)}](${linkTo(folder, one)})`, firstOf(one)]),
  );

const common = () => [
  ...own(classOf('SettingsElement').attributes),
  ...own(classOf('AllclearElement').attributes),
];
export const commonAttributes = () => attributes(common());

/** What single elements have besides. */
export const ownAttributes = () =>
  table(
    ['element', ...HEADS],
    elements.flatMap((one) =>
      own(one.attributes).map((attribute) => [shortTag(one), ...attributeRow(attribute)]),
    ),
  );

const fields = (event) =>
  fieldsOf(event)
    .map(({ name }) => code(name))
    .join(', ');
const eventTable = (events) =>
  table(
    ['event', 'when', 'fields'],
    events.map((one) => [code(one.name), one.description, fields(one)]),
  );

/** Every event once, wherever it is fired. */
export const allEvents = () => {
  const found = new Map();
  for (const { events = [] } of declarations) for (const one of events) found.set(one.name, one);
  return eventTable([...found.values()]);
};

const isProperty = ({ kind, attribute }) => kind === 'field' && !attribute;
const memberRow = (one) => [
  code(one.kind === 'method' ? `${one.name}()` : one.name),
  one.readonly ? `${one.description} Read-only.` : one.description,
];
const members = (list) =>
  table(
    ['name', 'what it is'],
    list.filter((one) => one.kind === 'method' || isProperty(one)).map(memberRow),
  );

/** Properties and methods that every element has which reads a source. */
export const commonMembers = () => members(own(classOf('StatusElement').members));

const slotTable = (slots) =>
  table(
    ['slot', 'for'],
    slots.map(({ name, description }) => [name ? code(name) : 'the default one', description]),
  );
const partTable = (parts) =>
  table(
    ['part', 'is'],
    parts.map(({ name, description }) => [code(name), description]),
  );
const propertyTable = (properties) =>
  table(
    ['custom property', 'sets', 'default'],
    properties.map((one) => [
      code(one.name),
      one.description,
      one.default ? code(one.default) : '',
    ]),
  );

export const commonSlots = () => slotTable(own(classOf('AllclearElement').slots));
export const commonParts = () => partTable(own(classOf('AllclearElement').cssParts));
export const states = () =>
  table(
    ['state', 'matches when'],
    own(classOf('StatusElement').cssStates).map(({ name, description }) => [
      code(`:state(${name})`),
      description,
    ]),
  );

/** All parts, an element a row. */
export const allParts = () => {
  const names = (list) => list.map(({ name }) => code(name)).join(', ');
  return table(
    ['element', 'parts'],
    [
      ['all', names(own(classOf('AllclearElement').cssParts))],
      ...elements
        .filter(({ cssParts }) => own(cssParts).length)
        .map((one) => [code(one.tagName), names(own(one.cssParts))]),
    ],
  );
};

const SECTIONS = [
  ['Attributes', 'attributes', attributes],
  ['Properties and methods', 'members', members],
  ['Events', 'events', eventTable],
  ['Slots', 'slots', slotTable],
  ['Parts', 'cssParts', partTable],
  ['Custom properties', 'cssProperties', propertyTable],
];

/** What an element has besides what all have, under headings of level 2. */
export function ownReference(name) {
  const element = elementOf(`allclear-${name}`);
  // What comes from a base of few elements is theirs to tell.
  const isOwn = ({ inheritedFrom }) => !inheritedFrom || inheritedFrom.name === 'StoryElement';
  return SECTIONS.map(([title, list, draw]) => {
    const found = (element[list] ?? []).filter(isOwn);
    const drawn = found.length && draw(found);
    // Members that are attributes have been told of.
    return drawn && drawn.split('\n').length > 2 ? `## ${title}\n\n${drawn}` : '';
  })
    .filter(Boolean)
    .join('\n\n');
}
