// What VS Code and JetBrains' editors complete and explain, made of custom-elements.json.
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';

const QUIET = { hideLogs: true };

/** Both libraries tell of a part or a token once for each element that has it. */
const once = (list) => [...new Map(list.map((one) => [one.name, one])).values()];

/** The libraries change what they are handed. */
const read = (library, manifest) => JSON.parse(library(structuredClone(manifest), QUIET));

export function htmlData(manifest) {
  const data = read(getVsCodeHtmlCustomData, manifest);
  const declarations = manifest.modules.flatMap((one) => one.declarations);
  for (const { name, attributes } of data.tags) {
    const { attributes: known } = declarations.find(({ tagName }) => tagName === name);
    for (const one of attributes) {
      const { type } = known.find((other) => other.name === one.name);
      // An attribute without a value, which the library knows nothing of.
      if (type.text === 'boolean') one.valueSet = 'v';
    }
  }
  return data;
}

export function cssData(manifest) {
  const { properties, pseudoElements, ...rest } = read(getVsCodeCssCustomData, manifest);
  return { ...rest, properties: once(properties), pseudoElements: once(pseudoElements) };
}

export function webTypes(manifest) {
  const data = read(getWebTypesData, manifest);
  const { css } = data.contributions;
  for (const [kind, list] of Object.entries(css)) css[kind] = once(list);
  return data;
}
