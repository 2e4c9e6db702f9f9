import { expect } from 'chai';
import '../../src/define/all.js';
import { find } from '../support/elements.js';
import { drawn, ELEMENTS, gallery, hang, within, type Exhibit } from '../support/gallery.js';

const COMPANY = 'Brindle Isolate';

const EXHIBITS: readonly Exhibit[] = [
  ...ELEMENTS,
  ['badge'],
  ['banner', 'partial-outage', 'position="top"'],
  ['banner', 'degraded', 'position="corner"'],
  ['badge', 'operational', 'dir="rtl" lang="ar"'],
];

/** What pages do to everything on them, on purpose or not. */
const HOSTILE: Readonly<Record<string, string>> = {
  'what undoes everything': 'all: unset',
  'what resets everything': 'all: initial',
  'a display of none': 'display: none',
  'hidden, without opacity': 'visibility: hidden; opacity: 0',
  'other words': `color: red; font: italic 3px/1 serif; letter-spacing: 1em; word-spacing: 2em;
    text-transform: uppercase; text-indent: 5em; text-align: center; white-space: nowrap;
    text-shadow: 0 0 4px red; word-break: break-all; hyphens: auto; font-variant: small-caps`,
  'another direction': 'direction: rtl; unicode-bidi: bidi-override; writing-mode: vertical-rl',
  'another place': `position: absolute; inset: 50px auto auto -9999px; float: right; z-index: -1;
    margin: 40px; padding: 40px; border: 9px solid red; outline: 9px solid red`,
  'another size': `inline-size: 7px; block-size: 7px; max-inline-size: 7px; overflow: hidden;
    box-sizing: border-box; contain: strict; content-visibility: hidden; zoom: 3`,
  'another picture': `transform: rotate(9deg) scale(0.1); filter: blur(9px); mix-blend-mode: difference;
    clip-path: circle(2px); mask: linear-gradient(#0000, #0000); background: red; animation: none;
    perspective: 9px; columns: 3; pointer-events: none; user-select: none; cursor: none`,
};

/** The island itself is attacked; what is around it is the page's own. */
const ISLANDS = '.mounted > div > *';

const attack = (declarations: string, on = ISLANDS): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  const important = declarations.replace(/;|$/g, ' !important;');
  sheet.replaceSync(
    `:is(${on}), :is(${on})::before, :is(${on})::after { ${important} content: 'x' !important }`,
  );
  return sheet;
};

/** What depends on the place in the page, and the tokens. */
const IGNORED =
  /^(?:(?:perspective|transform)-origin|-webkit-locale|inset-.*|top|right|bottom|left|--.*)$/;

/** All that is computed of each element and of what is drawn in it, and where in it that stands. */
function look(box: HTMLElement): string[] {
  return [...box.querySelectorAll(ISLANDS)].flatMap((island) => {
    const { x, y } = island.getBoundingClientRect();
    return [island, ...within(island.shadowRoot!)].map((element, index) => {
      const styles = getComputedStyle(element);
      // What is further in inherits from these.
      const values = [...(index < 20 ? styles : ['color', 'font-size', 'visibility'])]
        .filter((name) => !IGNORED.test(name))
        .map((name) => `${name}: ${styles.getPropertyValue(name)}`);
      const place = element.getBoundingClientRect();
      const corner = element.getClientRects().length ? [place.x - x, place.y - y] : [];
      const geometry = [...corner, place.width, place.height];
      const what = `${element.localName}.${element.getAttribute('class') ?? ''}`;
      return [what, ...geometry.map((number) => number.toFixed(1)), ...values].join('; ');
    });
  });
}

/** A length may be rounded otherwise at another place of the page: an engine's own finest step. */
const isSame = (was: string, is = ''): boolean =>
  was === is || (/^[\d.-]+$/.test(was) && Math.abs(Number(was) - Number(is)) < 0.2);

/** The colours of text and ground that a browser has for a scheme. */
function systemColours(scheme: 'light' | 'dark'): readonly [string, string] {
  const box = document.createElement('div');
  box.style.cssText = `color-scheme: ${scheme}; color: CanvasText; background: Canvas`;
  document.body.append(box);
  const { color, backgroundColor } = getComputedStyle(box);
  const found = [color, backgroundColor] as const;
  box.remove();
  return found;
}

/** The first few differences, property by property. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  return before
    .flatMap((line, index) => {
      const [was, is] = [line, after[index] ?? ''].map((one) => one.split('; '));
      return was!.flatMap((one, at) => (isSame(one, is![at]) ? [] : [`${one} → ${is![at]}`]));
    })
    .slice(0, 12);
}

describe('isolate', () => {
  gallery(COMPANY);

  it('every element looks as on an empty page, whatever a page does to it, or to everything', async () => {
    const box = await hang(EXHIBITS, COMPANY, 'isolate');
    box.style.cssText = 'display: block !important; inline-size: 700px !important';
    const before = look(box);
    expect(before.length).to.be.above(500);
    const sheets = Object.entries(HOSTILE).map(([what, how]) => [what, attack(how)] as const);
    for (const [what, sheet] of [...sheets, ['all undone', attack('all: unset', '*')] as const]) {
      document.adoptedStyleSheets = [sheet];
      await drawn(box);
      expect(differences(before, look(box)), what).to.deep.equal([]);
    }
  }).timeout(30_000);

  it('without it, elements are guests: they take what the page gives', async () => {
    const box = await hang([['badge', 'operational']], COMPANY);
    document.adoptedStyleSheets = [attack('color: rgb(1, 2, 3); font-size: 3px')];
    const words = find(box.querySelector('allclear-badge')!, '[part=headline]')!;
    expect(getComputedStyle(words).fontSize).to.equal('3px');
    expect(getComputedStyle(words).color).to.equal('rgb(1, 2, 3)');
  });

  it('has a calm base of its own, which tokens change', async () => {
    const box = await hang([['badge', 'operational']], COMPANY, 'isolate');
    box.style.cssText = 'color: red; font: 40px cursive; color-scheme: light';
    const base = find(box.querySelector('allclear-badge')!, '.base')!;
    const { style } = base.ownerDocument.documentElement;
    const read = () => {
      const { color, backgroundColor, fontSize, fontFamily } = getComputedStyle(base);
      return [color, backgroundColor, fontSize, fontFamily];
    };
    expect(read()).to.deep.equal([
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
      '16px',
      'system-ui, sans-serif',
    ]);
    const tokens = { text: '#010203', surface: '#fefefe', 'font-size': '20px', font: 'serif' };
    for (const [name, value] of Object.entries(tokens)) {
      style.setProperty(`--allclear-${name}`, value);
    }
    try {
      expect(read()).to.deep.equal(['rgb(1, 2, 3)', 'rgb(254, 254, 254)', '20px', 'serif']);
    } finally {
      for (const name of Object.keys(tokens)) style.removeProperty(`--allclear-${name}`);
    }
  });

  it('follows the color-scheme around it, and its own theme', async () => {
    const box = await hang(
      [
        ['badge', 'operational'],
        ['badge', 'operational', 'theme="light"'],
      ],
      COMPANY,
      'isolate',
    );
    box.style.colorScheme = 'dark';
    const [auto, light] = [...box.querySelectorAll('allclear-badge')].map((one) =>
      getComputedStyle(find(one, '.base')!),
    );
    const [dark, bright] = [systemColours('dark'), systemColours('light')];
    expect(dark).not.to.deep.equal(bright);
    expect([auto!.color, auto!.backgroundColor]).to.deep.equal(dark);
    expect([light!.color, light!.backgroundColor]).to.deep.equal(bright);
  });

  it('keeps dir, from wherever it is given, and hidden', async () => {
    const box = await hang(
      [
        ['badge', 'operational'],
        ['badge', 'operational', 'dir="ltr"'],
        ['badge', 'operational', 'hidden'],
      ],
      COMPANY,
      'isolate',
    );
    box.dir = 'rtl';
    document.adoptedStyleSheets = [attack('direction: ltr; display: block')];
    const [around, own, hidden] = [...box.querySelectorAll('allclear-badge')].map((one) =>
      getComputedStyle(one),
    );
    expect([around!.direction, own!.direction, hidden!.display]).to.deep.equal([
      'rtl',
      'ltr',
      'none',
    ]);
  });
});
