import { expect } from 'chai';
import fc from 'fast-check';
import { html, render } from 'lit';
import type { BodyFormat } from '../../src/model/snapshot.js';
import { linkUrl } from '../../src/model/url.js';
import { richText, type RichTextOptions } from '../../src/text/rich-text.js';
import { within } from '../support/engine.js';

/** What a body becomes on a page, without the marks that Lit leaves. */
function drawn(body: string, format: BodyFormat, options?: RichTextOptions): HTMLElement {
  const box = document.createElement('div');
  render(html`${richText(body, format, options)}`, box);
  return box;
}

const markup = (...body: Parameters<typeof drawn>): string =>
  drawn(...body)
    .innerHTML.replace(/<!--.*?-->/g, '')
    .replace(/ rel="noopener noreferrer nofollow"/g, '');

const text = (body: string): string => markup(body, 'text');
const markdown = (body: string): string => markup(body, 'markdown');
const fragment = (body: string): string => markup(body, 'html');

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

describe('rich text: plain text', () => {
  it('keeps paragraphs and line breaks', () => {
    expect(text('One\ntwo\r\nthree\n\n  \nFour\n')).equal('<p>One<br>two<br>three</p><p>Four</p>');
  });

  it('takes nothing for markup', () => {
    const body = 'a <b>b</b> *c* &amp; <class name> <script>x</script>';
    expect(drawn(body, 'text').textContent).equal(body);
    expect(drawn(body, 'text').querySelectorAll('*').length).equal(1);
  });

  it('links addresses, without the end of the sentence', () => {
    expect(
      text('See https://larkfield.example/a_(b)?c=d&e=f, or (http://larkfield.example).'),
    ).equal(
      '<p>See <a href="https://larkfield.example/a_(b)?c=d&amp;e=f">https://larkfield.example/a_(b)?c=d&amp;e=f</a>, ' +
        'or (<a href="http://larkfield.example/">http://larkfield.example</a>).</p>',
    );
    expect(text('ftp://larkfield.example and javascript:alert(1) and https://')).not.to.include(
      '<a',
    );
  });

  it('is nothing where there is nothing', () => {
    for (const format of ['text', 'markdown', 'html'] as const) {
      expect(markup('', format)).equal('');
      expect(markup(' \n\n ', format)).equal('');
    }
  });
});

describe('rich text: markdown', () => {
  it('reads what a postmortem is made of', () => {
    expect(
      markdown(
        '# Summary\n\nFrom **18:00 UTC** the *east* ferry\nwas `late`.  \nSorry!\n\n' +
          '1. Find\n2. Mend\n   - well\n\n> Quoted\n\n---\n\n```sh\nls <dir>\n```\n\n    tail -f\n',
      ),
    ).equal(
      '<p><strong>Summary</strong></p>' +
        '<p>From <strong>18:00 UTC</strong> the <em>east</em> ferry\nwas <code>late</code>.<br>Sorry!</p>' +
        '<ol><li>Find</li><li>Mend<ul><li>well</li></ul></li></ol>' +
        '<blockquote><p>Quoted</p></blockquote><hr>' +
        '<pre><code>ls &lt;dir&gt;\n</code></pre><pre><code>tail -f\n</code></pre>',
    );
  });

  it('reads links of every kind', () => {
    const link = '<a href="https://larkfield.example/x">x</a>';
    for (const body of [
      '[x](https://larkfield.example/x)',
      '[x](<https://larkfield.example/x> "A title")',
      '[x][It]\n\n[it]: https://larkfield.example/x "A title"',
      '[x]\n\n[x]: https://larkfield.example/x',
    ]) {
      expect(markdown(body), body).equal(`<p>${link}</p>`);
    }
    expect(markdown('<https://larkfield.example/x> <team@larkfield.example>')).equal(
      '<p><a href="https://larkfield.example/x">https://larkfield.example/x</a> ' +
        '<a href="mailto:team@larkfield.example">team@larkfield.example</a></p>',
    );
    expect(markdown('Now: https://larkfield.example/a_b_c.')).equal(
      '<p>Now: <a href="https://larkfield.example/a_b_c">https://larkfield.example/a_b_c</a>.</p>',
    );
  });

  it('keeps the words of an image', () => {
    expect(markdown('![A *chart*](https://larkfield.example/chart.png)')).equal(
      '<p>A <em>chart</em></p>',
    );
  });

  it('makes no heading of the page', () => {
    expect(markdown('One\n===\n\nTwo\n---\n\n###### Six')).equal(
      '<p><strong>One</strong></p><p><strong>Two</strong></p><p><strong>Six</strong></p>',
    );
  });

  it('gives paragraphs to items that have several', () => {
    expect(markdown('- a\n\n  b\n- c\n\nd')).equal(
      '<ul><li><p>a</p><p>b</p></li><li>c</li></ul><p>d</p>',
    );
  });

  it('holds HTML in it to the same list', () => {
    expect(markdown('a <b onclick="x()">b</b> <blink>c</blink> <i>*d*</i><br>e')).equal(
      '<p>a <b>b</b> &lt;blink&gt;c&lt;/blink&gt; <i><em>d</em></i><br>e</p>',
    );
    expect(markdown('a <script>\n\nalert(1)\n\n</script> b <!-- c *d* --> e')).equal(
      '<p>a </p><p> b  e</p>'.replace('</p><p>', ''),
    );
    expect(markdown('<details>\n<summary>More</summary>\n\n*All* of it\n\n</details>')).equal(
      '<p>More</p><p><em>All</em> of it</p>',
    );
  });

  it('loses no words to what only looks like markup', () => {
    expect(drawn('if a <b and *c* then <class name>, <1% & `<p>`', 'markdown').textContent).equal(
      'if a <b and c then <class name>, <1% & <p>',
    );
  });
});

describe('rich text: HTML', () => {
  it('ends a heading where a block begins, as a paragraph', () => {
    expect(fragment('<h2>One<ul><li>two</ul></h2>three')).equal(
      '<p><strong>One</strong></p><ul><li>two</li></ul><p>three</p>',
    );
    expect(markdown('<ul>\n- ')).equal('<p><strong></strong></p><ul></ul>');
  });

  it('keeps what is on the list, and nothing else of it', () => {
    expect(
      fragment(
        '<p class="x" style="color:red">a<br />b</p><ul><li>c<li>d</ul><h2 id="e">f</h2>' +
          '<span>g</span> <font color=red>h</font><hr><sub>i</sub><DEL>j</DEL>',
      ),
    ).equal(
      '<p>a<br>b</p><ul><li>c</li><li>d</li></ul><p><strong>f</strong></p>' +
        '<p>g h</p><hr><p><sub>i</sub><del>j</del></p>',
    );
  });

  it('lets what is no HTML stand as text', () => {
    for (const body of [
      '<class name>',
      '<1% in all cases>',
      '<some/ALL> users of <functionality IMPACTED>',
      'the <script> tag',
      'a <b',
      'x < y > z',
      '<https://larkfield.example>',
      '<>',
      '</>',
    ]) {
      expect(drawn(body, 'html').textContent, body).equal(body);
    }
  });

  it('drops scripts and what loads, with all that they hold', () => {
    expect(
      fragment(
        'a<script>alert("</p>")</script><style>p{}</style><iframe src="//x">b</iframe>' +
          '<svg><a href="https://x">c</a></svg><object data=x>d</object><TEMPLATE>e</TEMPLATE>' +
          '<img src="https://x/y.png" alt="f &amp; g" onerror="alert(1)"><!-- <b>h</b> -->i',
      ),
    ).equal('<p>af &amp; gi</p>');
  });

  it('links to http, https and mail', () => {
    expect(fragment('<a href="https://larkfield.example" target=_top>a</a>')).equal(
      '<p><a href="https://larkfield.example/">a</a></p>',
    );
    expect(fragment("<A HREF='mailto:team@larkfield.example'>a</A>")).equal(
      '<p><a href="mailto:team@larkfield.example">a</a></p>',
    );
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      '&#106;avascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'tel:1',
      '/incidents/1',
      '//larkfield.example',
      '',
    ]) {
      expect(fragment(`<a href="${href}">a</a>`), href).equal('<p>a</p>');
    }
  });

  it('sees relative addresses from the page that it is told', () => {
    const base = 'https://status.larkfield.example/x';
    const link = '<p><a href="https://status.larkfield.example/incidents/1">a</a></p>';
    expect(markup('<a href="/incidents/1">a</a>', 'html', { base })).equal(link);
    expect(markup('[a](/incidents/1)', 'markdown', { base })).equal(link);
    expect(markup('[a](javascript:x)', 'markdown', { base })).equal('<p>a</p>');
  });

  it('says where its links come from', () => {
    const link = drawn('https://larkfield.example', 'html').querySelector('a')!;
    expect(link.rel).equal('noopener noreferrer nofollow');
  });

  it('puts right what stands wrong', () => {
    expect(fragment('<li>a<li>b')).equal('<ul><li>a</li><li>b</li></ul>');
    expect(fragment('<ul>a<p>b</p></ul>c')).equal('<ul><li>a<p>b</p></li></ul><p>c</p>');
    expect(fragment('<p>a<p>b<div>c</div>d')).equal('<p>a</p><p>b</p><p>c</p><p>d</p>');
    expect(fragment('<b>a<i>b</b>c</i></b>')).equal('<p><b>a<i>b</i></b>c</p>');
    expect(fragment('<table><tr><td>a</td><td>b</td></tr></table>')).equal('<p>a</p><p>b</p>');
  });

  it('takes a blank line between bare words for a paragraph', () => {
    expect(fragment('a\n\nb<br />c')).equal('<p>a</p><p>b<br>c</p>');
    expect(fragment('<pre>a\n\nb</pre>')).equal('<pre>a\n\nb</pre>');
  });

  it('reads character references', () => {
    expect(
      drawn(
        '&lt;b&gt; &amp;amp; &quot;x&quot; &Uuml;ber &eacute;t&eacute; &mdash; &hellip;',
        'html',
      ).textContent,
    ).equal('<b> &amp; "x" Über été — …');
    expect(drawn('&#8212;&#x1F6A2;&#X41;', 'html').textContent).equal('—🚢A');
    expect(drawn('&#0;&#xD800;&#x110000;&#9999999;', 'html').textContent).equal('\ufffd'.repeat(4));
    const unknown = '&bogus; &constructor; &; &#; &#x; AT&T &amp';
    expect(drawn(unknown, 'html').textContent).equal(unknown);
  });
});

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

describe('addresses in somebody’s words', () => {
  it('are those of the web and of mail', () => {
    expect(linkUrl('https://larkfield.example')).equal('https://larkfield.example/');
    expect(linkUrl('MAILTO:a@larkfield.example')).equal('mailto:a@larkfield.example');
    expect(linkUrl('javascript:mailto:a')).equal(undefined);
    expect(linkUrl('tel:1')).equal(undefined);
  });
});
