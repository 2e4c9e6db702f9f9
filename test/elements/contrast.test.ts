import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { contrast, groundOf, outwards, rgba, seen } from '../support/colours.js';
import { find, findAll } from '../support/elements.js';
import { drawn, ELEMENTS, gallery, hang, STATUSES, within } from '../support/gallery.js';
import { forget } from '../support/memory.js';

const COMPANY = 'Brindle Contrast';

/** The grounds that each design system puts things on. */
const GROUNDS: Readonly<Record<string, { light: string[]; dark: string[] }>> = {
  none: { light: ['#fff', '#f6f8fa'], dark: ['#0d1117', '#151b23'] },
  ant: { light: ['#fff', '#f5f5f5'], dark: ['#141414', '#000'] },
  atlassian: { light: ['#fff', '#f7f8f9'], dark: ['#1d2125', '#22272b'] },
  bootstrap: { light: ['#fff', '#f8f9fa'], dark: ['#212529', '#2b3035'] },
  carbon: { light: ['#fff', '#f4f4f4'], dark: ['#161616', '#262626'] },
  fluent: { light: ['#fff', '#fafafa'], dark: ['#292929', '#1f1f1f'] },
  govuk: { light: ['#fff', '#f3f2f1'], dark: [] },
  material: { light: ['#fef7ff', '#f3edf7'], dark: ['#141218', '#211f26'] },
  polaris: { light: ['#fff', '#f1f1f1'], dark: ['#303030', '#1a1a1a'] },
  primer: { light: ['#fff', '#f6f8fa'], dark: ['#0d1117', '#151b23'] },
  tailwind: { light: ['#fff', '#fafafa'], dark: ['#09090b', '#18181b'] },
};

interface Pair {
  readonly what: string;
  readonly ratio: number;
  readonly least: number;
}

const nameOf = (element: Element): string => {
  const { host } = element.getRootNode() as ShadowRoot;
  return `${host?.localName} ${element.localName}.${element.getAttribute('class') ?? ''}`;
};

/** A slot has no box of its own: what is around it has. */
const isShown = (element: Element): boolean => {
  const [box = element] = [...outwards(element)].filter(({ localName }) => localName !== 'slot');
  return box.checkVisibility() && !element.closest('.hidden, option, :disabled');
};

/** Every word and every sign with what it stands on, as it is drawn. */
function* drawnPairs(root: Element): Generator<Pair> {
  for (const element of within(root)) {
    if (!isShown(element)) continue;
    const { color, fill, stroke } = getComputedStyle(element);
    const pair = (colour: string, least: number): Pair => {
      const ground = groundOf(element);
      const ratio = contrast(seen(rgba(colour), element, ground), ground);
      return { what: nameOf(element), ratio, least };
    };
    if ([...element.childNodes].some((one) => one instanceof Text && one.data.trim())) {
      yield pair(color, 4.5);
    }
    if (element instanceof SVGPathElement && element.getAttribute('d')) {
      yield pair(fill === 'none' ? stroke : fill, 3);
    }
  }
}

/** The edges of banners, against what they are on. */
function* edges(root: Element): Generator<Pair> {
  for (const element of within(root)) {
    if (!element.matches('.alert')) continue;
    const ground = groundOf(element.parentElement!);
    const edge = rgba(getComputedStyle(element).borderInlineStartColor);
    yield { what: `${nameOf(element)} edge`, ratio: contrast(edge, ground), least: 3 };
  }
}

/** Every outline of what has the focus, and what appears with it. */
function* focusPairs(root: Element): Generator<Pair> {
  const looked = new Set<string>();
  for (const element of [...within(root)] as HTMLElement[]) {
    if (!element.matches('a[href], button, summary, select, [tabindex="0"]')) continue;
    if (!isShown(element)) continue;
    const ground = groundOf(element.parentElement!);
    // One of a kind on each ground.
    if (looked.size === looked.add(`${nameOf(element)} ${ground}`).size) continue;
    element.focus({ focusVisible: true } as FocusOptions);
    const outline = seen(rgba(getComputedStyle(element).outlineColor), element, ground);
    yield { what: `${nameOf(element)} focus`, ratio: contrast(outline, ground), least: 3 };
    yield* drawnPairs(element);
    element.blur();
  }
}

const pairsOf = (root: Element): Pair[] => [
  ...drawnPairs(root),
  ...edges(root),
  ...focusPairs(root),
];

const tooPale = (pairs: readonly Pair[]): string[] => [
  ...new Set(
    pairs
      .filter(({ ratio, least }) => !(ratio >= least))
      .map(({ what, ratio, least }) => `${what}: ${ratio.toFixed(2)} of ${least}`),
  ),
];

let sheet: CSSStyleSheet | undefined;

async function wear(preset: string): Promise<void> {
  if (preset === 'none') return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch(`/src/themes/${preset}.css`)).text());
  document.adoptedStyleSheets = [sheet];
}

/** All there is, on a ground; the last few have been sent away, are old, or lie over the page. */
async function show(scheme: string, ground: string, preset: string): Promise<HTMLElement> {
  forget(new RegExp(COMPANY));
  const box = await hang(
    [
      ...ELEMENTS,
      ...STATUSES,
      ['banner', 'partial-outage', 'position="top"'],
      ['banner', 'major-outage', 'position="corner"'],
      ['banner', 'degraded', 'position="corner"'],
    ],
    COMPANY,
  );
  const text = { light: '#1f2328', dark: '#e6edf3' }[scheme] ?? '';
  box.style.cssText = `color-scheme: ${scheme}; background: ${ground};
    color: ${preset === 'none' ? text : 'var(--allclear-text)'}`;
  find(box.lastElementChild!.firstElementChild!, '.dismiss')!.click();
  await drawn(box);
  return box;
}

async function grow(box: HTMLElement, how: 'stale' | 'offline'): Promise<void> {
  const now = performance.now.bind(performance);
  sinon.stub(performance, 'now').callsFake(() => now() + 890_000);
  sinon.stub(navigator, 'onLine').get(() => how === 'stale');
  for (const element of box.querySelectorAll<AllclearElement>(':scope > div > *')) {
    element.maxAge = 880;
  }
  await drawn(box);
}

describe('contrast', () => {
  gallery(COMPANY);

  for (const [preset, grounds] of Object.entries(GROUNDS)) {
    for (const scheme of ['light', 'dark'] as const) {
      for (const ground of grounds[scheme]) {
        it(`words reach 4.5:1 and signs 3:1, preset ${preset}, ${scheme}, on ${ground}`, async () => {
          await wear(preset);
          const box = await show(scheme, ground, preset);
          expect(tooPale(pairsOf(box))).to.deep.equal([]);
          await grow(box, 'stale');
          expect(tooPale([...drawnPairs(box)])).to.deep.equal([]);
        }).timeout(20_000);
      }
    }
  }

  it('looks at words, signs, bars, edges, outlines, tooltips and chips', async () => {
    const box = await show('light', '#fff', 'none');
    const seen = pairsOf(box).map(({ what }) => what);
    for (const what of [
      'badge span.',
      'banner span.',
      'banner section.alert',
      'banner button.dismiss focus',
      'banner span.',
      'components span.status partial_outage',
      'components path.',
      'components path.major_outage',
      'components path.unknown',
      'uptime div.tip',
      'incident time.quiet',
      'history div.date',
      'maintenance button.pill',
    ]) {
      expect(
        seen.some((one) => one.startsWith(`allclear-${what}`)),
        what,
      ).to.equal(true);
    }
    expect(findAll(box.lastElementChild!.firstElementChild!, '.reopen').length).to.equal(1);
    await grow(box, 'offline');
    expect(tooPale([...drawnPairs(box)])).to.deep.equal([]);
    expect([...drawnPairs(box)].some(({ what }) => what.includes(' slot.'))).to.equal(true);
  }).timeout(20_000);

  for (const [token, value, what] of [
    ['orange', '#f4a261', 'span.status partial_outage'],
    ['major', '#ff9c94', 'span.status major_outage'],
    ['text-quiet', '#999', 'time.quiet'],
    ['link', '#5aa9ff', 'allclear-page a.link'],
    ['focus', '#ddd', 'focus'],
    ['surface', '#777', 'allclear-banner span.'],
  ] as const) {
    it(`finds --allclear-${token} when it is ${value}`, async () => {
      const box = await show('light', '#fff', 'none');
      box.style.setProperty(`--allclear-${token}`, value);
      expect(tooPale(pairsOf(box)).join()).to.include(what);
    }).timeout(20_000);
  }
});
