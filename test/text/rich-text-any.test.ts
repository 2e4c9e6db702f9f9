import { expect } from 'chai';
import fc from 'fast-check';
import type { BodyFormat } from '../../src/model/snapshot.js';
import { richText } from '../../src/text/rich-text.js';
import { within } from '../support/engine.js';
import { drawn } from '../support/rich-text.js';

const ALLOWED = new Set(
  'a b blockquote br code del em hr i li ol p pre s strong sub sup u ul'.split(' '),
);

/** What must hold of any body at all. */
function isHarmless(box: Element): void {
  for (const element of box.querySelectorAll('*')) {
    expect(ALLOWED.has(element.localName), element.localName).equal(true);
    const link = element instanceof HTMLAnchorElement;
    expect(element.getAttributeNames().sort()).deep.equal(link ? ['href', 'rel'] : []);
    if (link) expect(element.protocol).match(/^(?:https?|mailto):$/);
  }
}

function depthOf(element: Element): number {
  return 1 + Math.max(0, ...[...element.children].map(depthOf));
}

describe('rich text: bodies of any length and making', () => {
  it('stops after 20,000 characters, and says where the rest is', () => {
    const more = 'https://status.larkfield.example/incidents/1';
    for (const format of ['text', 'markdown', 'html'] as const) {
      const box = drawn('word '.repeat(5000), format, { more, words: 'All of it' });
      expect(box.textContent).match(/word…All of it$/);
      expect(box.textContent.length).within(19_000, 20_020);
      expect(box.querySelector('a')!.href).equal(more);
      expect(drawn('word '.repeat(5000), format).textContent).match(/word…$/);
      expect(drawn('word '.repeat(3000), format, { more }).querySelector('a')).equal(null);
    }
    const unsafe = drawn('word '.repeat(5000), 'text', { more: 'javascript:alert(1)' });
    expect(unsafe.querySelector('a')).equal(null);
  });

  it('does not stop within a tag or a character', () => {
    const tag = 'x'.repeat(19_990) + '<a href="https://larkfield.example">y</a>';
    expect(drawn(tag, 'html').textContent).match(/x…$/);
    expect(drawn('🚢'.repeat(15_000) + 'x', 'text').textContent).match(/^(?:🚢)+…$/u);
    expect(drawn('x' + '🚢'.repeat(15_000), 'text').textContent).match(/^x(?:🚢)+…$/u);
  });

  it('is at most 24 elements deep, and loses no words to that', () => {
    const bodies: [string, BodyFormat][] = [
      ['<b>'.repeat(99) + 'x' + '</b>'.repeat(99), 'html'],
      ['<div><blockquote>'.repeat(99) + 'x', 'html'],
      ['<ul><li>'.repeat(99) + 'x<br>', 'html'],
      ['> '.repeat(99) + 'x', 'markdown'],
      ['- '.repeat(99) + 'x', 'markdown'],
      ['> - '.repeat(6) + '*'.repeat(99) + 'x' + '*'.repeat(99), 'markdown'],
    ];
    for (const [body, format] of bodies) {
      const box = drawn(body, format);
      expect(depthOf(box) - 1, body.slice(0, 20)).within(5, 24);
      expect(box.textContent).include('x');
    }
  });

  it('is quick, whatever comes', () => {
    const bodies = [
      '<a ',
      '<a href="',
      '<script>',
      '<!--',
      '<b><i>',
      '<li>',
      '&#x',
      '<',
      '[',
      '[a](<b',
      '![[]()',
      '[a](b "',
      '`\\``',
      '*a_ ',
      '**_* ',
      'a**b c* ',
      '> ',
      '- ',
      '- \n',
      '\t',
      '\n ',
      '[a]: b "',
      '[a]: b\n',
      'http://a(',
      'http://.',
    ].flatMap((part) => [part.repeat(40_000 / part.length), part.repeat(4000) + '>x']);
    bodies.push(`[a](${' '.repeat(19_000)}`, `# ${'#'.repeat(19_000)}x`, `a${' '.repeat(19_000)}b`);
    for (const body of bodies) {
      for (const format of ['text', 'markdown', 'html'] as const) {
        const started = performance.now();
        richText(body, format);
        expect(performance.now() - started, `${format} ${body.slice(0, 20)}`).below(within(200));
      }
    }
  });

  it('draws nothing but what is on the list, and never throws', () => {
    const parts = fc.constantFrom(
      ...['<a href="', "javascript:x'", '">', '<img src=x onerror=', '<svg/onload=', '</p>', '<p>'],
      ...['<script', '</script>', '<li>', '<ul>', '</ul>', '<b', '</b>', '<!--', '-->', '<div>'],
      ...['[', '](', ')', '<', '>', '*', '_', '`', '\\', '\n', '\n\n', '    ', '> ', '- ', '1. '],
      ...['&', '&#x3c;', 'x', ' ', '"', "'", '=', 'https://larkfield.example', '[x]: ', '\0'],
    );
    const body = fc.array(fc.oneof(parts, fc.string({ unit: 'grapheme' })), { maxLength: 30 });
    fc.assert(
      fc.property(body, fc.constantFrom('text', 'markdown', 'html'), (pieces, format) => {
        const box = drawn(pieces.join(''), format as BodyFormat);
        isHarmless(box);
        // A browser that reads it again finds the same: no element stands where it may not.
        const again = document.createElement('div');
        again.innerHTML = box.innerHTML;
        expect(again.innerHTML).equal(box.innerHTML);
      }),
      { numRuns: 500 },
    );
  });
});
