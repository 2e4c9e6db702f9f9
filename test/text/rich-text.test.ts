import { expect } from 'chai';
import { linkUrl } from '../../src/model/url.js';
import { drawn, markup, markdown } from '../support/rich-text.js';

const text = (body: string): string => markup(body, 'text');

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

describe('addresses in somebody’s words', () => {
  it('are those of the web and of mail', () => {
    expect(linkUrl('https://larkfield.example')).equal('https://larkfield.example/');
    expect(linkUrl('MAILTO:a@larkfield.example')).equal('mailto:a@larkfield.example');
    expect(linkUrl('javascript:mailto:a')).equal(undefined);
    expect(linkUrl('tel:1')).equal(undefined);
  });
});
