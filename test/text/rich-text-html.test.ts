import { expect } from 'chai';
import { drawn, markup, markdown } from '../support/rich-text.js';

const fragment = (body: string): string => markup(body, 'html');

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
