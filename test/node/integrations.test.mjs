// What the build makes of custom-elements.json for editors and frameworks tells all that is in it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const json = (path) => JSON.parse(read(path));

const manifest = json('custom-elements.json');
const declarations = manifest.modules.flatMap((one) => one.declarations);
const elements = declarations.filter(({ tagName }) => tagName);
const names = (list = []) => list.map(({ name }) => name).sort();
const all = (kind) => [...new Set(elements.flatMap((one) => names(one[kind])))].sort();
const isWords = ({ type }) => type.text.includes("'");

it('there are elements to tell of', () => assert.ok(elements.length >= 10));

describe('VS Code', () => {
  const { tags } = json('dist/vscode.html-custom-data.json');
  const css = json('dist/vscode.css-custom-data.json');

  for (const { tagName, attributes } of elements) {
    it(`knows the attributes of ${tagName}, their words, and which have no value`, () => {
      const tag = tags.find(({ name }) => name === tagName);
      assert.deepEqual(names(tag.attributes), names(attributes));
      for (const one of attributes) {
        const known = tag.attributes.find(({ name }) => name === one.name);
        assert.equal(known.description, one.description);
        assert.equal(known.valueSet === 'v', one.type.text === 'boolean', one.name);
        const words = isWords(one) ? one.type.text.match(/(?<=')\w[\w-]*(?=')/g) : [];
        assert.deepEqual(names(known.values), words.sort(), one.name);
      }
    });
  }

  it('knows the tokens and the parts, once each', () => {
    assert.deepEqual(names(css.properties), all('cssProperties'));
    assert.deepEqual(
      names(css.pseudoElements),
      all('cssParts').map((name) => `::part(${name})`),
    );
  });
});

describe('JetBrains', () => {
  const types = json('dist/web-types.json');
  const { html, css } = types.contributions;

  it('is told of this package, in this version', () => {
    const { name, version, 'web-types': path } = json('package.json');
    assert.deepEqual([types.name, types.version, path], [name, version, './dist/web-types.json']);
  });

  for (const element of elements) {
    it(`knows all of ${element.tagName}`, () => {
      const known = html.elements.find(({ name }) => name === element.tagName);
      assert.deepEqual(names(known.attributes), names(element.attributes));
      assert.deepEqual(names(known.slots), names(element.slots));
      assert.deepEqual(names(known.js.events), names(element.events));
      const fields = element.members.filter(({ kind }) => kind === 'field');
      assert.deepEqual(names(known.js.properties), names(fields));
      for (const { name, type } of element.attributes) {
        const { value } = known.attributes.find((one) => one.name === name);
        assert.equal(value.type, type.text);
      }
    });
  }

  it('knows the tokens and the parts, once each', () => {
    assert.deepEqual(names(css.properties), all('cssProperties'));
    assert.deepEqual(
      names(css['pseudo-elements']),
      all('cssParts').map((name) => `part(${name})`),
    );
  });
});

describe('frameworks', () => {
  const code = read('dist/frameworks/elements.d.ts');
  /** The names in an interface, those that it extends included. */
  const namesIn = (name) => {
    const [, base, body] = new RegExp(
      `^export interface ${name}(?: extends (\\w+))? \\{\\n([^]*?)^\\}`,
      'm',
    ).exec(code);
    const own = Array.from(body.matchAll(/^ {2}'?([\w-]+)'?\??: /gm), ([, one]) => one);
    return [...new Set([...own, ...(base ? namesIn(base) : [])])].sort();
  };

  for (const { tagName, name, attributes, members, events } of elements) {
    it(`know what may be written on ${tagName}, and what it fires`, () => {
      const fields = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
      const settings = new Set([...names(attributes), ...names(fields)]);
      assert.deepEqual(namesIn(`${name}Settings`), [...settings].sort());
      assert.deepEqual(namesIn(`${name}Events`), names(events));
      assert.match(code, new RegExp(`'${tagName}': \\{\\s+element: ${name};`));
    });
  }
});
