import { expect } from 'chai';
import '../../src/languages/he.js';
import { range, stamp } from '../../src/text/dates.js';
import { languageOf } from '../../src/text/languages.js';
import { say } from '../../src/text/say.js';
import { sentence } from '../../src/text/summary.js';
import { NAMED, STATUS } from '../../src/text/words.js';
import { incident } from '../fixtures/snapshots.js';

const hebrew = languageOf('he');
const AT = Date.parse('2026-06-12T19:06:00Z');
const ZONES = ['Europe/London', 'America/New_York'];

/** What a reader sees of each line, from left to right; by the browser's own layout. */
function seen(text: string): string {
  const box = document.createElement('p');
  box.dir = 'rtl';
  box.style.cssText = 'white-space: pre; inline-size: max-content';
  box.textContent = text;
  document.body.append(box);
  const node = box.firstChild as Text;
  const letters = [...text].map((letter, index) => {
    const place = document.createRange();
    place.setStart(node, index);
    place.setEnd(node, index + 1);
    const { left, width } = place.getBoundingClientRect();
    return { letter, left, width };
  });
  box.remove();
  return (
    letters
      // Signs are not seen, though an engine may give them a place.
      .filter(({ letter, width }) => width > 0 && !/[\u200e\u200f\u2066-\u2069]/.test(letter))
      .sort((a, b) => a.left - b.left)
      .map(({ letter }) => letter)
      .join('')
  );
}

describe('words from right to left', () => {
  it('keep each zone beside its own clock', () => {
    // The first is told on the right, so what is seen first from the left is the second.
    expect(seen(stamp(hebrew, AT, ZONES))).to.match(/^(?:15:06 EDT|EDT 15:06) \/ (?:BST )?.*20:06/);
    expect(seen(range(hebrew, AT, AT + 3_600_000, ZONES))).to.match(/15:06.*EDT|EDT.*15:06/);
    const [second = ''] = seen(range(hebrew, AT, AT + 3_600_000, ZONES)).split(' / ');
    expect(second).to.include('EDT').and.include('15:06').and.include('16:06');
    expect(second).to.not.include('20:06');
  });

  it('leave a name as it is, whatever signs end it', () => {
    for (const name of ['C++', '24 Hours (EU)']) {
      const words = say(hebrew, NAMED, { name, status: say(hebrew, STATUS.operational) });
      expect(seen(words)).to.include(name);
    }
  });

  it('leave the names in a sentence as they are', () => {
    const fog = incident('Fog', { impact: 'major', startedAt: '2026-06-12T10:00:00.000Z' });
    const affected = ['C++', '24 Hours (EU)'].map((name) => ({ name, status: 'unknown' as const }));
    const words = sentence(hebrew, fog, affected, 'Keyed Ferries', 'UTC', AT)!;
    expect(seen(words)).to.include('C++').and.include('24 Hours (EU)');
  });
});
