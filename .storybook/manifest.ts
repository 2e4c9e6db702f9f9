import type { ArgTypes } from '@storybook/web-components-vite';
import { scenarioControl } from '../stories/support/fixtures.js';

/** A row of a table of the docs. */
export interface Item {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly fieldName?: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly kind?: 'field' | 'method';
}

/** An element, or an event, as custom-elements.json tells of it. */
export interface Declaration extends Item {
  readonly tagName?: string;
  readonly summary?: string;
  readonly members?: readonly Item[];
  readonly attributes?: readonly Item[];
  readonly events?: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
  readonly cssStates?: readonly Item[];
}

interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

// Made by main.ts before anything is bundled; not there where types are checked.
const found = import.meta.glob<Manifest>('../custom-elements.json', {
  eager: true,
  import: 'default',
});

export const manifest: Manifest = found['../custom-elements.json'] ?? { modules: [] };

export const declarations: readonly Declaration[] = manifest.modules.flatMap(
  (one) => one.declarations,
);

export const elementOf = (tag: string): Declaration | undefined =>
  declarations.find(({ tagName }) => tagName === tag);

/** The default of an attribute, as one would write it. */
export const defaultOf = (tag: string, attribute: string): string | undefined =>
  elementOf(tag)?.attributes?.find(({ name }) => name === attribute)?.default;

const choicesOf = (type: string): string[] =>
  Array.from(type.matchAll(/'([^']*)'/g), ([, choice = '']) => choice);

function controlOf(type: string): Pick<ArgTypes[string], 'control' | 'options'> {
  const options = choicesOf(type);
  if (options.length) {
    return { options, control: { type: options.length > 3 ? 'select' : 'inline-radio' } };
  }
  if (type === 'number') return { control: { type: 'number', min: 0 } };
  return { control: { type: type === 'boolean' ? 'boolean' : 'text' } };
}

const attributeControl = ({ name, description, type, default: fallback }: Item) => ({
  name,
  description,
  ...controlOf(type?.text ?? ''),
  table: {
    category: 'attributes',
    type: { summary: type?.text.replaceAll("'", '') },
    defaultValue: { summary: fallback },
  },
});

const hidden = { table: { disable: true } };

/** Controls for the attributes of an element; all else of it is told in `Reference`. */
export function argTypesOf(tag: string): ArgTypes {
  const { attributes = [], members = [] } = elementOf(tag) ?? {};
  const controls = attributes.map((one) => [one.name, attributeControl(one)] as const);
  const reads = members.some(({ name }) => name === 'snapshot');
  return {
    ...(reads && { scenario: scenarioControl }),
    ...Object.fromEntries(controls),
    // A story brings its own.
    ...Object.fromEntries(['src', 'scenarios', 'content'].map((name) => [name, hidden])),
  } as ArgTypes;
}
