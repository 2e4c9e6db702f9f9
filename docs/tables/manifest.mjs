// What custom-elements.json tells of the elements, read for tables.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(
  readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8'),
);

/** Every class that is told of: elements, what they are made of, and events. */
export const declarations = manifest.modules.flatMap(({ declarations }) => declarations);

/** The elements, by their tags. */
export const elements = declarations.filter(({ tagName }) => tagName);
export const elementOf = (tag) => elements.find(({ tagName }) => tagName === tag);
export const classOf = (name) => declarations.find((one) => one.name === name);

/** What an element has that no other has it from: of a class, `own` is said there. */
export const own = (items = []) => items.filter(({ inheritedFrom }) => !inheritedFrom);

/** The fields of an event, without those of every event. */
export const fieldsOf = ({ type }) => classOf(type.text)?.members ?? [];
