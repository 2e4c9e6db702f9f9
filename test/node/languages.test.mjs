// Each language says everything that English says, in as many forms as it has.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MESSAGES } from '../../dist/text/catalogue.js';
import { shelf } from '../../dist/text/languages.js';

const folder = new URL('../../dist/languages/', import.meta.url);
const tags = readdirSync(folder)
  .filter((name) => name.endsWith('.js') && name !== 'register.js')
  .map((name) => name.slice(0, -'.js'.length));

const blanksOf = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

const PROMISED = 'de fr es pt-BR it nl pl tr ja ko zh-Hans ar he en-XA';

test('all languages that the documentation names are there', () => {
  assert.deepEqual([...tags].sort(), PROMISED.split(' ').sort());
});

for (const tag of tags) {
  test(tag, async (t) => {
    await import(new URL(`${tag}.js`, folder));
    const [first, ...lines] = shelf.at(-1).split('\n');
    const [name, ...rules] = first.split(' ');

    await t.test('is put down under its own name, by a file that imports nothing', () => {
      assert.equal(name, tag);
      assert.equal(new Intl.Locale(tag).toString(), tag);
      assert.doesNotMatch(
        readFileSync(new URL(`${tag}.js`, folder), 'utf8'),
        /import|export|require/,
      );
    });

    await t.test('has every message, with the same blanks', () => {
      for (const [path, [id, english]] of MESSAGES) {
        const line = lines[id - 1];
        assert.ok(line?.trim(), `${tag}: ${path} is missing`);
        const [first = ''] = english.split('|');
        for (const form of line.split('|')) {
          // A form for one or two, or for none, may do without the number.
          const few = line.includes('|') ? ['count'] : [];
          const without = (blanks) => blanks.filter((blank) => !few.includes(blank));
          assert.deepEqual(without(blanksOf(form)), without(blanksOf(first)), `${tag}: ${path}`);
        }
        const last = line.split('|').at(-1);
        assert.deepEqual(blanksOf(last), blanksOf(first), `${tag}: ${path}`);
      }
      assert.equal(lines.length, Math.max(...[...MESSAGES.values()].map(([id]) => id)));
    });

    await t.test('has a form for each plural rule, and none beside', () => {
      const used = new Set();
      const plural = new Intl.PluralRules(tag);
      for (let count = 0; count <= 1_000; count++) used.add(plural.select(count));
      const named = rules;
      // The last form is that of the one rule that is not named.
      const last = [...used].filter((rule) => !named.includes(rule));
      assert.equal(named.length + last.length, used.size, `${tag}: plural rules`);
      assert.equal(last.length, 1, `${tag}: plural rules`);
      for (const [path, [id, english]] of MESSAGES) {
        const forms = lines[id - 1].split('|').length;
        if (english.includes('|')) {
          assert.ok(forms === 1 || forms === named.length + 1, `${tag}: ${path}: ${forms} forms`);
        } else assert.equal(forms, 1, `${tag}: ${path}`);
      }
    });
  });
}
