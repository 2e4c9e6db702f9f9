import { expect } from 'chai';
import { plainText } from '../../src/text/plain.js';

describe('plain text', () => {
  it('is HTML without its tags, a line a block', () => {
    for (const [html, text] of [
      ['<p>One</p><p>Two</p>', 'One\nTwo'],
      ['One<br />Two<hr>Three', 'One\nTwo\nThree'],
      ['<h3 class="a">Title</h3>Words', 'Title\nWords'],
      [
        '<p><small>Jun <var data-var="date">10</var></small><br><strong>Resolved</strong></p>',
        'Jun 10\nResolved',
      ],
      ['<table><tr><th>A</th><td>1</td></tr><tr><td>2</td></tr></table>', 'A1\n2'],
      ['Fish &amp; chips <img src="a.png" alt="" /><img/> now', 'Fish & chips  now'],
    ] as const) {
      expect(plainText(html, 'html'), html).equal(text);
    }
  });

  it('keeps what only looks like a tag', () => {
    const text = 'Harbours <class name>, <1%, <some/ALL> & <tables> <hall>';
    expect(plainText(text, 'html')).equal(text);
    expect(plainText('<b>x</b>', 'text')).equal('<b>x</b>');
  });
});
