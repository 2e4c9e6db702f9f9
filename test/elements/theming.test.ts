import { expect } from 'chai';
import '../../src/define/all.js';
import { find, until } from '../support/elements.js';
import { drawn, gallery, hang, within, type Exhibit } from '../support/gallery.js';

const COMPANY = 'Brindle Theming';

/** A rule of the page's own style sheet. */
function rule(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet];
}

async function one(...exhibit: Exhibit): Promise<HTMLElement> {
  const box = await hang([exhibit], COMPANY);
  return box.firstElementChild!.firstElementChild as HTMLElement;
}

const colourOf = (element: Element): string => getComputedStyle(element).color;

/** The green of a badge, which is another in the dark. */
const [LIGHT, DARK] = ['rgb(26, 127, 55)', 'rgb(63, 185, 80)'];
const toneOf = (badge: Element): string => colourOf(find(badge, '.glyph')!);

/** What a token changes: of which element, at which place in it, and which property of that. */
const TOKENS: readonly (readonly [
  token: string,
  value: string,
  exhibit: Exhibit,
  place: string,
  property: string,
  computed?: string,
])[] = [
  ...(
    [
      ['green', 'operational', 'operational'],
      ['yellow', 'degraded', 'degraded'],
      ['orange', 'partial', 'partial-outage'],
      ['red', 'major', 'major-outage'],
      ['blue', 'maintenance', 'under-maintenance'],
      ['grey', 'unknown', 'unknown'],
    ] as const
  ).flatMap(([palette, meaning, scenario]) =>
    [palette, meaning].map(
      (token) => [token, 'rgb(1, 2, 3)', ['badge', scenario] as const, '.glyph', 'color'] as const,
    ),
  ),
  ['text-quiet', 'rgb(1, 2, 3)', ['incident', 'major-outage'], 'time', 'color'],
  ['surface', 'rgb(1, 2, 3)', ['badge', 'operational', 'isolate'], '.base', 'background-color'],
  ['text', 'rgb(1, 2, 3)', ['badge', 'operational', 'isolate'], '.base', 'color'],
  ['line', 'rgb(1, 2, 3)', ['components', 'operational'], '.picture', 'border-top-color'],
  ['link', 'rgb(1, 2, 3)', ['page', 'everything'], '.links a', 'color'],
  ['focus', 'rgb(1, 2, 3)', ['badge', 'operational'], 'a', 'outline-color'],
  ['radius', '11px', ['components', 'operational'], '.picture', 'border-top-left-radius'],
  ['font', 'cursive', ['badge', 'operational'], '[part=headline]', 'font-family'],
  ['font-size', '21px', ['badge', 'operational', 'isolate'], '.base', 'font-size'],
  ['badge-gap', '11px', ['badge', 'operational'], 'a', 'column-gap'],
  ['banner-padding', '11px', ['banner', 'major-outage'], '.alert', 'padding-left'],
  ['banner-edge', '11px', ['banner', 'major-outage'], '.alert', 'border-left-width'],
  ['banner-radius', '11px', ['banner', 'major-outage'], '.alert', 'border-top-left-radius'],
  ['banner-layer', '11', ['banner', 'major-outage', 'position="top"'], ':host', 'z-index'],
  [
    'banner-tint',
    '0%',
    ['banner', 'major-outage', 'position="top" theme="light"'],
    '.alert',
    'background-color',
    'color(srgb 1 1 1)',
  ],
  [
    'banner-surface',
    'rgb(255, 255, 0)',
    ['banner', 'major-outage', 'style="--allclear-banner-tint: 0%"'],
    '.alert',
    'background-color',
    'color(srgb 1 1 0)',
  ],
  ['components-padding', '11px', ['components', 'operational'], '.row', 'padding-left'],
  ['components-indent', '61px', ['components', 'major-outage'], '.rows .rows .row', 'padding-left'],
  [
    'components-radius',
    '11px',
    ['components', 'operational'],
    '.picture',
    'border-top-left-radius',
  ],
  ['bar-height', '11px', ['uptime', 'major-outage'], '.bar', 'height'],
  ['page-gap', '11px', ['page', 'everything'], '.picture', 'row-gap'],
];

describe('theming', () => {
  gallery(COMPANY);

  describe('a token', () => {
    for (const [token, value, exhibit, place, property, computed = value] of TOKENS) {
      it(`--allclear-${token} sets the ${property} of ${exhibit[0]} ${place}`, async () => {
        const element = await one(...exhibit);
        const target = place === ':host' ? element : find(element, place)!;
        if (token === 'focus') target.focus({ focusVisible: true } as FocusOptions);
        const read = () => getComputedStyle(target).getPropertyValue(property);
        expect(read()).not.to.equal(computed);
        rule(`:root { --allclear-${token}: ${value} }`);
        expect(read()).to.equal(computed);
      });
    }

    it('of an element counts before that of a meaning, that before one of the palette', async () => {
      const badge = await one('badge', 'major-outage');
      rule(':root { --allclear-red: rgb(1, 1, 1) }');
      expect(toneOf(badge)).to.equal('rgb(1, 1, 1)');
      rule(':root { --allclear-red: rgb(1, 1, 1); --allclear-major: rgb(2, 2, 2) }');
      expect(toneOf(badge)).to.equal('rgb(2, 2, 2)');

      const banner = find(await one('banner', 'major-outage'), '.alert')!;
      rule(':root { --allclear-radius: 3px }');
      expect(getComputedStyle(banner).borderTopLeftRadius).to.equal('3px');
      rule(':root { --allclear-radius: 3px; --allclear-banner-radius: 5px }');
      expect(getComputedStyle(banner).borderTopLeftRadius).to.equal('5px');
    });

    it('for the gaps of a bar cuts its picture', async () => {
      const svg = find(await one('uptime', 'major-outage'), '.bar svg')!;
      rule(':root { --allclear-bar-gap: 50% }');
      expect(getComputedStyle(svg).maskImage).to.include(' 25%');
    });

    it('of light and dark is read where it is used', async () => {
      const badge = await one('badge', 'operational');
      rule(':root { --allclear-green: light-dark(rgb(1, 1, 1), rgb(2, 2, 2)) }');
      badge.parentElement!.style.colorScheme = 'dark';
      expect(toneOf(badge)).to.equal('rgb(2, 2, 2)');
    });
  });

  describe('light and dark', () => {
    it('come from the color-scheme of the document, or of a part of it', async () => {
      const badge = await one('badge', 'operational');
      document.documentElement.style.colorScheme = 'light';
      expect(toneOf(badge)).to.equal(LIGHT);
      document.documentElement.style.colorScheme = 'dark';
      expect(toneOf(badge)).to.equal(DARK);
      badge.parentElement!.style.colorScheme = 'light';
      expect(toneOf(badge)).to.equal(LIGHT);
    });

    it('come from what the visitor prefers, where the page follows that', async () => {
      const badge = await one('badge', 'operational');
      document.documentElement.style.colorScheme = 'light dark';
      const dark = matchMedia('(prefers-color-scheme: dark)').matches;
      expect(toneOf(badge)).to.equal(dark ? DARK : LIGHT);
    });

    it('are light where the page does not say', async () => {
      expect(toneOf(await one('badge', 'operational'))).to.equal(LIGHT);
    });

    it('may be told by theme, also that of a source around it', async () => {
      document.documentElement.style.colorScheme = 'light';
      const badge = await one('badge', 'operational', 'theme="dark"');
      expect(toneOf(badge)).to.equal(DARK);
      const source = document.createElement('allclear-source');
      source.setAttribute('theme', 'dark');
      const inside = await one('badge', 'operational');
      inside.replaceWith(source);
      source.append(inside);
      await until(() => toneOf(inside) === DARK);
    });
  });

  it('font, size and colour are those of the page', async () => {
    const badge = await one('badge', 'operational');
    rule('allclear-badge { font: 23px cursive; color: rgb(1, 2, 3) }');
    const { fontFamily, fontSize, color } = getComputedStyle(find(badge, '[part=headline]')!);
    expect([fontFamily, fontSize, color]).to.deep.equal(['cursive', '23px', 'rgb(1, 2, 3)']);
  });

  describe('a part can be styled from outside:', () => {
    const PARTS: readonly (readonly [Exhibit, string])[] = [
      [['badge', 'operational'], 'base glyph link headline'],
      [['banner', 'major-outage', 'snooze="30"'], 'title update dismiss snooze'],
      [['components', 'major-outage', 'uptime'], 'row group name status bar percent computed'],
      [['uptime', 'major-outage'], 'bar percent computed'],
      [['incident', 'major-outage'], 'title summary affected timeline update phase'],
      [['history', 'aftermath', 'days="5"'], 'day incident timeline update phase'],
      [['maintenance', 'under-maintenance'], 'window title when'],
      [['page', 'everything'], 'about section legend links'],
      [['page', 'operational'], 'headline'],
      [['when', 'major-outage'], 'content'],
    ];
    for (const [exhibit, parts] of PARTS) {
      for (const part of parts.split(' ')) {
        it(`${exhibit[0]} ${part}`, async () => {
          const element = await one(...exhibit);
          rule(`allclear-${exhibit[0]}::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`);
          const { outlineColor } = getComputedStyle(find(element, `[part~=${part}]`)!);
          expect(outlineColor).to.equal('rgb(1, 2, 3)');
        });
      }
    }
  });

  it('a state can be matched from outside', async () => {
    const badge = await one('badge', 'major-outage');
    rule(`allclear-badge:state(major_outage) { outline: 3px solid }
      allclear-badge:state(fresh)::part(headline) { text-decoration: underline }
      allclear-badge:state(operational) { opacity: 0 }`);
    expect(getComputedStyle(badge).outlineStyle).to.equal('solid');
    expect(getComputedStyle(badge).opacity).to.equal('1');
    const { textDecorationLine } = getComputedStyle(find(badge, '[part=headline]')!);
    expect(textDecorationLine).to.equal('underline');
  });

  it('nothing moves where motion is reduced, and a sign may breathe where it is not', async () => {
    const banner = await one('banner', 'major-outage');
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const moving = [...within(banner.shadowRoot!)].flatMap((element) => element.getAnimations());
    expect(moving.length).to.equal(reduced ? 0 : 1);
  });

  it('a preset follows the custom properties of its system, and gives way to the page', async () => {
    const box = await hang([['badge', 'operational']], COMPANY);
    const badge = box.querySelector('allclear-badge')!;
    const css = await (await fetch('/src/themes/bootstrap.css')).text();
    rule(css);
    expect(toneOf(badge)).to.equal('rgb(10, 54, 34)');
    rule(`[data-bs-theme] { --bs-success-text-emphasis: rgb(1, 2, 3) } ${css}`);
    box.dataset.bsTheme = 'dark';
    expect(toneOf(badge)).to.equal('rgb(1, 2, 3)');
    delete box.dataset.bsTheme;
    rule(`html { --allclear-operational: rgb(4, 5, 6) } ${css}`);
    await drawn(box);
    expect(toneOf(badge)).to.equal('rgb(4, 5, 6)');
    rule(`html { --allclear-green: rgb(7, 8, 9) } ${css}`);
    expect(toneOf(badge)).to.equal('rgb(7, 8, 9)');
  });
});
