// A component for each framework in which every attribute of every element is written, as in HTML, and
// what the properties behind them have to hold then. Made of custom-elements.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Those that make requests are tried in the apps. */
const ASKING = ['src', 'mirror'];

function example({ name, type: { text } }) {
  if (text === 'number') return '20';
  const words = Array.from(text.matchAll(/'([^']+)'/g), ([, word]) => word);
  return words.at(-1) ?? (name === 'freshness' ? 'stale' : 'some');
}

const elementsOf = ({ modules }) =>
  modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const attributesOf = ({ attributes }) => attributes.filter(({ name }) => !ASKING.includes(name));

const tag = (element) => {
  const written = attributesOf(element).map((one) =>
    one.type.text === 'boolean' ? one.name : `${one.name}="${example(one)}"`,
  );
  return `<${element.tagName} ${written.join(' ')}></${element.tagName}>`;
};

const COMPONENTS = {
  'react/every.tsx': (markup) =>
    `import type {} from 'allclear/react';\nexport const Every = () => <div id="every">${markup}</div>;`,
  'vue/Every.vue': (markup) =>
    `<script setup lang="ts">import type {} from 'allclear/vue';</script>
     <template><div id="every">${markup}</div></template>`,
  'svelte/Every.svelte': (markup) =>
    `<script lang="ts">import type {} from 'allclear/svelte';</script><div id="every">${markup}</div>`,
  'angular/every.ts': (markup) =>
    `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
     @Component({ selector: 'every-attribute', schemas: [CUSTOM_ELEMENTS_SCHEMA], template: \`<div id="every">${markup}</div>\` })
     export class Every {}`,
};

export function writeEvery(manifest, apps) {
  const markup = elementsOf(manifest).map(tag).join('\n');
  for (const [path, write] of Object.entries(COMPONENTS)) {
    writeFileSync(join(apps, path), write(markup));
  }
}

/** By tag and property, what is written. */
export const everyProperty = (manifest) =>
  Object.fromEntries(
    elementsOf(manifest).map((element) => [
      element.tagName,
      Object.fromEntries(
        attributesOf(element).map((one) => [
          one.fieldName,
          one.type.text === 'boolean' ? 'true' : example(one),
        ]),
      ),
    ]),
  );
