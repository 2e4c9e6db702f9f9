// custom-elements.json tells of each element all that there is, and nothing else.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const manifest = JSON.parse(readFileSync(at('custom-elements.json'), 'utf8'));
const declarations = manifest.modules.flatMap((one) => one.declarations);
const elements = declarations.filter(({ customElement }) => customElement);

const LISTS = [
  'members',
  'attributes',
  'events',
  'slots',
  'cssParts',
  'cssProperties',
  'cssStates',
];
/** What is said of itself by its name. */
const list = (element, kind) => element[kind] ?? [];
const names = (items) => items.map(({ name }) => name).sort();
const unique = (found) => [...new Set(found)].sort();
const matches = (code, pattern) => unique(Array.from(code.matchAll(pattern), ([, name]) => name));

/** What is left of the library when an element is all that is used. */
async function codeOf({ name }) {
  const { path } = manifest.modules.find((one) => one.declarations.some((d) => d.name === name));
  const bundle = await rollup({
    input: 'element',
    external: (source) => !/^[./]|^element$/.test(source),
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'element',
        resolveId: (source) => (source === 'element' ? source : null),
        load: (id) =>
          id === 'element' ? `export { ${name} } from ${JSON.stringify(at(path))};` : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  return output
    .map(({ code }) => code)
    .join('\n')
    .replace(/^ *(\/?\*.*|\/\/.*)$/gm, '');
}

const classOf = async ({ name }) => (await import(at('dist/index.js')))[name];

/** The words of a type, or of a list, in a file of declarations. */
const wordsOf = (file, name) => {
  const [, words] = new RegExp(`${name}(?::| =) ([^;]+);`).exec(readFileSync(at(file), 'utf8'));
  return matches(words, /['"]([a-z_]+)['"]/g);
};

it('tells of every element that is defined', () => {
  const tags = matches(readFileSync(at('dist/define/all.js'), 'utf8'), /'\.\/([a-z-]+)\.js'/g);
  assert.ok(tags.length >= 10);
  assert.deepEqual(
    elements.map(({ tagName }) => tagName).sort(),
    tags.map((one) => `allclear-${one}`),
  );
  const defined = manifest.modules.flatMap(({ exports }) =>
    exports.filter(({ kind }) => kind === 'custom-element-definition'),
  );
  assert.deepEqual(
    names(defined),
    tags.map((one) => `allclear-${one}`),
  );
});

it('names modules that the package holds', () => {
  for (const { path, exports } of manifest.modules) {
    const code = readFileSync(at(path), 'utf8');
    for (const { name, declaration } of exports)
      assert.ok(code.includes(name) && declaration.module);
  }
});

for (const element of elements) {
  describe(element.tagName, () => {
    it('says something of everything, once', () => {
      for (const kind of LISTS) {
        for (const one of list(element, kind)) {
          assert.ok(one.description, `${kind} ${one.name}: no description`);
        }
        assert.deepEqual(names(list(element, kind)), unique(names(list(element, kind))), kind);
      }
      assert.ok(element.summary && element.description);
    });

    it('has these attributes, each with its type', async () => {
      const { observedAttributes, elementProperties } = await classOf(element);
      assert.deepEqual(names(list(element, 'attributes')), [...observedAttributes].sort());
      for (const { name, fieldName, type } of element.attributes) {
        const how = elementProperties.get(fieldName);
        assert.equal(how.attribute ?? fieldName, name);
        assert.equal(type.text === 'boolean', how.type === Boolean, name);
        const field = element.members.find((one) => one.name === fieldName);
        assert.equal(field.attribute, name);
        assert.equal(!!field.reflects, !!how.reflect, `${name} is reflected`);
      }
    });

    it('has these properties and methods', async () => {
      const found = await classOf(element);
      for (const { kind, name } of element.members) {
        const on =
          kind === 'method' ? typeof found.prototype[name] === 'function' : name in found.prototype;
        assert.ok(on, name);
      }
      for (const name of found.elementProperties.keys()) {
        assert.ok(
          element.members.some((one) => one.name === name),
          name,
        );
      }
    });

    it('has these parts, slots, custom properties and events', async () => {
      const code = await codeOf(element);
      const parts = matches(code, /\bpart="([^"]+)"/g).flatMap((one) => one.split(' '));
      assert.deepEqual(names(list(element, 'cssParts')), unique(parts));
      const slots = matches(code, /<slot([^>]*)>/g).flatMap((one) =>
        /\$\{/.test(one) ? ['offline', 'unavailable'] : (/name="([^"]+)"/.exec(one)?.[1] ?? ''),
      );
      assert.deepEqual(names(list(element, 'slots')), unique(slots));
      assert.deepEqual(
        names(list(element, 'cssProperties')),
        matches(code, /(--allclear-[a-z-]+)/g),
      );
      const fired = matches(code, /\bnew (Allclear[A-Za-z]+Event)\(/g);
      assert.deepEqual(unique(list(element, 'events').map(({ type }) => type.text)), fired);
    });

    it('has these states', () => {
      const reads = list(element, 'members').some(({ name }) => name === 'freshness');
      const states = [
        ...wordsOf('dist/model/freshness.d.ts', 'Freshness'),
        ...wordsOf('dist/model/status.d.ts', 'COMPONENT_STATUSES'),
      ];
      assert.ok(states.length > 9);
      assert.deepEqual(names(list(element, 'cssStates')), reads ? unique(states) : []);
    });
  });
}

it('names events as they are, with their fields', async () => {
  const classes = await import(at('dist/index.js'));
  const events = elements.flatMap((one) => list(one, 'events'));
  assert.ok(events.length);
  for (const { name, type } of events) {
    const event = new classes[type.text]();
    assert.equal(event.type, name);
    const { members } = declarations.find((one) => one.name === type.text);
    assert.deepEqual(
      names(members),
      Object.keys(event)
        .filter((key) => key !== 'isTrusted')
        .sort(),
    );
  }
});
