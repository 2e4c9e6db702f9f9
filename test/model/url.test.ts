import { expect } from 'chai';
import fc from 'fast-check';
import { safeUrl } from '../../src/model/url.js';

describe('addresses that may become links', () => {
  it('http and https, as the browser writes them', () => {
    expect(safeUrl('https://status.larkfield-ferries.example')).equal(
      'https://status.larkfield-ferries.example/',
    );
    expect(safeUrl('HTTP://Larkfield.example/a b')).equal('http://larkfield.example/a%20b');
    expect(safeUrl(' https://larkfield.example/ ')).equal('https://larkfield.example/');
  });

  it('relative to a base, where there is one', () => {
    expect(safeUrl('/incidents/1', 'https://larkfield.example/x')).equal(
      'https://larkfield.example/incidents/1',
    );
    expect(safeUrl('//other.example', 'https://larkfield.example')).equal('https://other.example/');
    expect(safeUrl('/incidents/1')).equal(undefined);
    expect(safeUrl('status.json', '')).equal(undefined);
  });

  it('nothing that runs, embeds, or is no address', () => {
    for (const strange of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'blob:https://larkfield.example/1',
      'file:///etc/hosts',
      'mailto:a@larkfield.example',
      'about:blank',
      'https://',
      'https://[',
      '',
      '  ',
      null,
      undefined,
      5,
      {},
      ['https://larkfield.example'],
      { toString: () => 'https://larkfield.example' },
    ]) {
      expect(safeUrl(strange), JSON.stringify(strange)).equal(undefined);
      if (typeof strange === 'string' && strange.includes(':') && !strange.startsWith('http')) {
        expect(safeUrl(strange, 'https://larkfield.example'), strange).equal(undefined);
      }
    }
  });

  it('whatever comes, a link leads to http or https, and stays the same when read again', () => {
    const scheme = fc.constantFrom('javascript:', 'data:', 'http:', 'https:', '//', '/', '', '\t');
    const address = fc.tuple(scheme, fc.string(), fc.string()).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        address,
        fc.constantFrom(undefined, 'https://larkfield.example/a/'),
        (to, base) => {
          const url = safeUrl(to, base);
          if (url === undefined) return;
          expect(url).to.match(/^https?:\/\//);
          expect(safeUrl(url)).equal(url);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
