import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { scenarios } from '../../src/testing/scenarios.js';
import { find, findAll } from '../support/elements.js';
import {
  drawn,
  ELEMENTS,
  gallery,
  hang,
  STATUSES,
  within,
  type Exhibit,
} from '../support/gallery.js';

const COMPANY = 'Brindle Reflow';

const ALL: readonly Exhibit[] = [
  ...ELEMENTS,
  ...STATUSES,
  ['badge', 'long-text'],
  ['banner', 'long-text'],
  ['components', 'long-text', 'uptime'],
  ['incident', 'long-text'],
  ['history', 'aftermath', 'by="quarter"'],
];

const nameOf = (element: Element): string => {
  const { host } = element.getRootNode() as ShadowRoot;
  return `${host?.localName} ${element.localName}.${element.getAttribute('class') ?? ''}`;
};

const isShown = (element: Element): boolean =>
  element.checkVisibility() && !element.closest('.hidden, option, svg');

/** What sticks out of the page, or is cut off. */
const lost = (box: Element): string[] => {
  const { left, right } = box.getBoundingClientRect();
  return [...within(box)]
    .filter(isShown)
    .filter((element) => {
      const place = element.getBoundingClientRect();
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const cut =
        (overflowX !== 'visible' &&
          overflowX !== 'auto' &&
          element.scrollWidth > element.clientWidth + 1) ||
        (overflowY !== 'visible' &&
          overflowY !== 'auto' &&
          element.scrollHeight > element.clientHeight + 1);
      const out = place.width > 0 && (place.right > right + 1 || place.left < left - 1);
      return display !== 'inline' && (cut || out);
    })
    .map(nameOf);
};

/** Boxes of text that lie over each other. */
function overlaps(box: Element): string[] {
  const found: string[] = [];
  for (const row of [...within(box)].filter((one) => one.matches('.row, .legend, .alert, .line'))) {
    const parts = [...row.children].filter(isShown);
    const places = parts.map((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      const { paddingLeft, paddingRight } = getComputedStyle(one);
      return {
        left: left + parseFloat(paddingLeft),
        right: right - parseFloat(paddingRight),
        top,
        bottom,
      };
    });
    places.forEach((one, index) => {
      const other = places[index + 1];
      if (!other) return;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across > 1 && down > 9) found.push(`${nameOf(parts[index]!)} over the next`);
    });
  }
  return found;
}

/** Where a word stands. */
function xOf(text: Text, part: string): number {
  const range = document.createRange();
  const from = text.data.indexOf(part);
  range.setStart(text, from);
  range.setEnd(text, from + part.length);
  return range.getBoundingClientRect().left;
}

describe('reflow', () => {
  let box: HTMLElement;

  gallery(COMPANY);
  beforeEach(async () => {
    box = await hang(ALL, COMPANY);
  });

  const SPACED = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5';
  for (const [what, style] of [
    ['320 px', 'font-size: 16px'],
    ['320 px and text of 200 %', 'font-size: 32px'],
    ['320 px and spaced text', `font-size: 16px; ${SPACED}`],
    ['320 px, text of 200 %, spaced', `font-size: 32px; ${SPACED}`],
  ] as const) {
    it(`${what} lose nothing`, async () => {
      box.style.cssText = `inline-size: 320px; ${style}`;
      // Bars count their days anew in the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await drawn(box);
      expect(lost(box)).to.deep.equal([]);
      expect(overlaps(box)).to.deep.equal([]);
    });
  }

  it('finds what sticks out', () => {
    box.style.cssText = 'inline-size: 320px; white-space: nowrap';
    expect(lost(box)).not.to.deep.equal([]);
  });

  it('every target is 24 px, or has as much room, or stands in a sentence', () => {
    box.style.cssText = 'inline-size: 320px; font-size: 10px; display: grid; gap: 24px';
    const targets = ([...within(box)] as HTMLElement[])
      .filter((one) => one.matches('a[href], button, summary, select, [tabindex="0"]'))
      .filter((one) => isShown(one) && !one.matches('p a, .body a'));
    const circles = targets.map((target) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      return { target, x: x + width / 2, y: y + height / 2, width, height };
    });
    const small = circles.filter(({ width, height }) => width < 23.9 || height < 23.9);
    const crowded = small.filter((one) =>
      circles.some((other) => {
        if (other === one) return false;
        const dx = Math.max(
          0,
          Math.abs(one.x - other.x) - (other.width >= 24 ? other.width / 2 : 0),
        );
        const dy = Math.max(
          0,
          Math.abs(one.y - other.y) - (other.height >= 24 ? other.height / 2 : 0),
        );
        const radius = other.width < 24 || other.height < 24 ? 24 : 12;
        return Math.hypot(dx, dy) < radius;
      }),
    );
    expect(crowded.map(({ target }) => nameOf(target))).to.deep.equal([]);
    const controls = circles.filter(({ target }) => target.matches('button, summary, select'));
    expect(controls.length).to.be.above(20);
    expect(controls.filter(({ height, width }) => height < 23.9 || width < 23.9)).to.deep.equal([]);
  });

  it('English words keep their order in a page from right to left', async () => {
    box.dir = 'rtl';
    const badge = box.querySelector<AllclearElement>('allclear-badge')!;
    badge.snapshot = { ...scenarios['major-outage'], headline: '' };
    await badge.updateComplete;
    const words = find(badge, '[part=headline]')!;
    const text = [...words.childNodes].find(
      (one): one is Text => one instanceof Text && !!one.data.trim(),
    )!;
    expect(text.data).to.match(/^\d+ of \d+ components/);
    const inOrder = text.data
      .trim()
      .split(/\s+/)
      .map((word) => xOf(text, word));
    expect(inOrder).to.deep.equal([...inOrder].sort((a, b) => a - b));

    const sign = find(badge, '.glyph')!.getBoundingClientRect();
    expect(sign.left).to.be.above(xOf(text, text.data.trim().split(' ').at(-1)!));
    for (const element of box.querySelectorAll('allclear-incident, allclear-history')) {
      for (const title of findAll(element, '.title:has(a)')) {
        const [glyph, link] = ['.glyph', 'a'].map((one) => title.querySelector(one)!);
        expect(glyph!.getBoundingClientRect().left).to.be.above(
          link!.getBoundingClientRect().left + 20,
        );
      }
    }
  });
});
