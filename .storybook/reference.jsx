import { Markdown, useOf } from '@storybook/addon-docs/blocks';
import { declarations, elementOf } from './manifest.js';

/*
 * Tables of all that custom-elements.json knows of an element. Storybook's own table has no states, no
 * methods, and one row for all that share a name.
 */

const code = (text) => (text ? <Markdown>{`\`${text}\``}</Markdown> : null);

const fieldsOf = ({ type }) =>
  declarations
    .find(({ name }) => name === type?.text)
    ?.members.map((one) => <div key={one.name}>{code(`${one.name}: ${one.type.text}`)}</div>);

/** What a colour is like on a light page and on a dark one. */
const Samples = ({ colours = '' }) =>
  /^light-dark|^#/.test(colours) && (
    <span className="samples">
      {['light', 'dark'].map((colorScheme) => (
        <span key={colorScheme} style={{ colorScheme, background: colours }} />
      ))}
    </span>
  );

const COLUMNS = {
  type: ['Type', ({ type }) => code(type?.text.replaceAll("'", ''))],
  fallback: [
    'Default',
    (one) => (
      <>
        {code(one.default)}
        <Samples colours={one.default} />
      </>
    ),
  ],
  property: ['Property', ({ fieldName }) => code(fieldName)],
  attribute: ['Attribute', ({ attribute }) => code(attribute)],
  event: ['Class', ({ type }) => code(type?.text)],
  fields: ['Fields', fieldsOf],
  where: ['Elements', ({ where }) => where],
  returns: ['Returns', (one) => code(one.return?.type.text)],
};

const SECTIONS = [
  ['Attributes', ({ attributes }) => attributes, ['type', 'fallback', 'property']],
  [
    'Properties',
    ({ members = [] }) => members.filter(({ kind, attribute }) => kind === 'field' && !attribute),
    ['type'],
    ({ name, readonly }) => (readonly ? `${name} (read-only)` : name),
  ],
  [
    'Methods',
    ({ members = [] }) => members.filter(({ kind }) => kind === 'method'),
    ['returns'],
    ({ name }) => `${name}()`,
  ],
  ['Events', ({ events }) => events, ['fields', 'event']],
  ['Slots', ({ slots }) => slots, [], ({ name }) => name || '(default)'],
  ['Parts', ({ cssParts }) => cssParts, [], ({ name }) => `::part(${name})`],
  ['Custom properties', ({ cssProperties }) => cssProperties, ['fallback']],
  ['States', ({ cssStates }) => cssStates, [], ({ name }) => `:state(${name})`],
];

const Table = ({ title, items, columns, nameOf = ({ name }) => name }) => (
  <>
    {title && <h3>{title}</h3>}
    <table>
      <thead>
        <tr>
          <th>Name</th>
          <th>Meaning</th>
          {columns.map((key) => (
            <th key={key}>{COLUMNS[key][0]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.name}>
            <td>{code(nameOf(item))}</td>
            <td>
              <Markdown>{item.description ?? ''}</Markdown>
            </td>
            {columns.map((key) => (
              <td key={key}>{COLUMNS[key][1](item)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

const Reference = ({ tag }) => {
  const element = elementOf(tag);
  return SECTIONS.map(([title, itemsOf, columns, nameOf]) => {
    const items = element && itemsOf(element);
    return items?.length ? (
      <Table key={title} title={title} items={items} columns={columns} nameOf={nameOf} />
    ) : null;
  });
};

export const ThisReference = () => {
  const { preparedMeta } = useOf('meta', ['meta']);
  return <Reference tag={preparedMeta.component} />;
};

const elements = declarations.filter(({ tagName }) => tagName);

/** What several elements have, once, with the names of those that have it. */
const shared = (itemsOf) => {
  const rows = new Map();
  for (const element of elements) {
    for (const item of itemsOf(element) ?? []) {
      const row = rows.get(item.name) ?? { ...item, tags: [] };
      row.tags.push(element.tagName.slice('allclear-'.length));
      rows.set(item.name, row);
    }
  }
  return [...rows.values()].map((row) => ({
    ...row,
    where: row.inheritedFrom ? 'all that read a source' : row.tags.join(', '),
  }));
};

/** Every custom property, with its default as a sample. */
export const Tokens = () => (
  <Table items={shared(({ cssProperties }) => cssProperties)} columns={['fallback', 'where']} />
);

export const EventTable = () => (
  <Table items={shared(({ events }) => events)} columns={['fields', 'where']} />
);

/** Where more is told: a link on the site that has both, elsewhere the name of the file. */
export const InDocs = ({ page, hash = '', children }) => (
  <>
    {children}:{' '}
    {import.meta.env.BESIDE_DOCS ? (
      <a href={`../${page}.html${hash}`} target="_top">
        {page}
      </a>
    ) : (
      <code>docs/{page}.md</code>
    )}
  </>
);

/** The elements, each in a sentence. */
export const Elements = () => (
  <ul>
    {elements.map(({ tagName, summary }) => (
      <li key={tagName}>
        <Markdown>{`\`<${tagName}>\` ${summary}`}</Markdown>
      </li>
    ))}
  </ul>
);
