import measure from 'anafanafo';
import { SHAPES } from '../elements/shapes.js';
import { ageAt, MAX_AGE, reliance } from '../model/freshness.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import type { ComponentStatus } from '../model/status.js';
import { stamp } from '../text/dates.js';
import { ENGLISH } from '../text/language.js';
import { say } from '../text/say.js';
import { UNAVAILABLE } from '../text/words.js';
import { verdict } from './say.js';

/** As in src/elements/shared.styles.ts: a picture has no style sheet of the page to take them from. */
const PALETTE: Readonly<Record<ComponentStatus, readonly [light: string, dark: string]>> = {
  operational: ['#1a7f37', '#3fb950'],
  degraded_performance: ['#9a6700', '#d29922'],
  partial_outage: ['#bc4c00', '#db6d28'],
  major_outage: ['#cf222e', '#ff6b62'],
  under_maintenance: ['#0969da', '#4493f8'],
  unknown: ['#59636e', '#9198a1'],
};

const HEIGHT = 24;
const PAD = 8;
const GLYPH = 14;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Long names would make a picture that fits nowhere. */
const shortened = (text: string, most = 60): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

export interface BadgeOptions {
  /** What stands before the words; the name of the page where absent. */
  readonly label?: string | undefined;
  /** Comma-separated ids or names that matter here. */
  readonly components?: string | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The badge as a picture, for README files and e-mail: the words and colours of `allclear-badge`. A
 * picture does not grow old by itself, so the time that it tells of is part of it. Without a
 * snapshot, or with one too old to claim anything, it says that the status is not known.
 */
export function badgeSvg(
  snapshot: StatusSnapshot | undefined,
  { label, components, now }: BadgeOptions,
): string {
  let status: ComponentStatus = 'unknown';
  let words = say(ENGLISH, UNAVAILABLE);
  let time = new Date(now).toISOString();
  if (snapshot) {
    const found = verdict(snapshot, components);
    const limits = { refresh: 0, maxAge: MAX_AGE };
    time = snapshot.fetchedAt;
    if (reliance(ageAt(now, time), found.status, limits, {}).stands) ({ status, words } = found);
  }
  const age = `as of ${stamp(ENGLISH, Date.parse(time), ['UTC'])}`;
  const name = shortened(label ?? snapshot?.page.name ?? '');
  let x = PAD + GLYPH + 6;
  const piece = (style: string, text: string): string => {
    const width = Math.ceil(measure(text, { font: '11px Verdana' }) * (style === 'b' ? 1.12 : 1));
    const at = x;
    x += width + 8;
    return `<text class="${style}" x="${at}" y="16" textLength="${width}">${escaped(text)}</text>`;
  };
  const texts = [name && piece('b', name), piece('t', shortened(words)), piece('q', age)].join('');
  const width = x - 8 + PAD;
  const title = escaped([name, words, age].filter(Boolean).join(', '));
  const [light, dark] = PALETTE[status];
  const line = status === 'unknown';
  const paint = (tone: string): string =>
    line
      ? `.g{fill:none;stroke:${tone};stroke-width:1.4;stroke-linecap:round}`
      : `.g{fill:${tone}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${HEIGHT}" viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label="${title}">
<title>${title}</title>
<style>text{font:11px Verdana,Geneva,'DejaVu Sans',sans-serif;fill:#1f2328}.b{font-weight:bold}.q{fill:#59636e}.r{fill:#fff;stroke:#d1d9e0}${paint(light)}@media(prefers-color-scheme:dark){text{fill:#f0f6fc}.q{fill:#9198a1}.r{fill:#0d1117;stroke:#3d444d}${paint(dark)}}</style>
<rect class="r" x=".5" y=".5" width="${width - 1}" height="${HEIGHT - 1}" rx="5.5"/>
<path class="g" fill-rule="evenodd" transform="translate(${PAD} 5) scale(.875)" d="${SHAPES[status]}"/>
${texts}
</svg>
`;
}
