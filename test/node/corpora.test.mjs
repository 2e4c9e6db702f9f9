// Rich text against corpora that others have gathered. They are kept beside the repository, not in
// it: where they are missing, these tests say so and are skipped.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../dist/text/rich/markdown.js';
import { parseBody } from '../../dist/text/rich/parse.js';
import { corpus, without } from '../support/corpus.mjs';
import { shapeOf, specTree, textOf } from '../support/spec-html.mjs';

const FORMATS = ['text', 'markdown', 'html'];
const BASE = 'https://larkfield.example/';

const commonmark = corpus('commonmark');
const pathological = corpus('pathological');
const xss = corpus('xss-dompurify');

const elementsOf = (nodes) =>
  nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));

const depthOf = (node) =>
  typeof node === 'string' ? 0 : 1 + Math.max(0, ...node.children.map(depthOf));

const linkOf = (href) => {
  const url = URL.canParse(href, BASE) ? new URL(href, BASE) : undefined;
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : undefined;
};

test('CommonMark: the examples without raw HTML', without(commonmark), (t) => {
  const examples = commonmark.filter(({ markdown }) => !/<[a-z/!?]/i.test(markdown));
  assert.equal(examples.length, 542);
  const score = { text: 0, structure: 0 };
  const missed = [];
  for (const { example, section, markdown, html } of examples) {
    const ours = parseMarkdown(markdown, BASE);
    const spec = specTree(html);
    if (textOf(ours) === textOf(spec)) score.text++;
    else missed.push(`${example} (${section})`);
    if (shapeOf(ours) === shapeOf(spec, linkOf)) score.structure++;
  }
  t.diagnostic(`text ${score.text}, structure ${score.structure} of ${examples.length}`);
  assert.ok(score.text >= 525, `only ${score.text}; missed: ${missed.join(', ')}`);
  assert.ok(score.structure >= 480, `only ${score.structure} in structure`);
});

for (const format of FORMATS) {
  test(`no pathological input takes 50 ms as ${format}`, without(pathological), (t) => {
    const slowest = pathological
      .map(({ name, parts }) => {
        const body = parts.map(([part, times]) => part.repeat(times)).join('');
        // The least of five: machines that test have other things to do too.
        const times = Array.from({ length: 5 }, () => {
          const started = performance.now();
          parseBody(body, format);
          return performance.now() - started;
        });
        return { name, time: Math.min(...times) };
      })
      .sort((a, b) => b.time - a.time)[0];
    t.diagnostic(`slowest: ${slowest.name}, ${slowest.time.toFixed(1)} ms`);
    assert.ok(slowest.time < 50, `${slowest.name}: ${slowest.time} ms`);
  });

  test(`no pathological input nests deeper than 24 as ${format}`, without(pathological), () => {
    for (const { name, parts } of pathological) {
      const body = parts.map(([part, times]) => part.repeat(times)).join('');
      const { nodes } = parseBody(body, format);
      assert.ok(Math.max(0, ...nodes.map(depthOf)) <= 24, name);
    }
  });

  test(`no hostile payload leaves more than the allow-list as ${format}`, without(xss), () => {
    const tags = /^(?:a|b|blockquote|br|code|del|em|h[1-6r]|i|li|ol|p|pre|s|strong|sub|sup|u|ul)$/;
    for (const { id, payload } of xss) {
      for (const { tag, href, ...more } of elementsOf(parseBody(payload, format).nodes)) {
        assert.match(tag, tags, id);
        assert.deepEqual(Object.keys(more), ['children'], id);
        if (href !== undefined) assert.match(href, /^(?:https?:\/\/|mailto:)/, id);
        assert.equal(tag === 'a', href !== undefined, id);
      }
    }
  });
}
