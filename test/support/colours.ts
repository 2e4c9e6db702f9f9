/* Colours as a visitor sees them: what lies over what, and how far one stands out from the other. */

/** Red, green and blue, 0 to 255; how opaque, 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const NONE: Colour = [0, 0, 0, 0];

/** A computed colour: `rgb()`, `rgba()`, or `color(srgb …)`, which mixed colours become. */
export function rgba(text: string): Colour {
  if (!/^(?:rgba?|color)\((?!display|rec|xyz)/.test(text)) {
    throw new Error(`a colour that is not read here: ${text}`);
  }
  const [r = 0, g = 0, b = 0, alpha = 1] = text.match(/(?<![\w-])[\d.]+(?:e-?\d+)?/g)!.map(Number);
  return text.startsWith('color') ? [r * 255, g * 255, b * 255, alpha] : [r, g, b, alpha];
}

/** One colour over another. */
export function over([r, g, b, a]: Colour, under: Colour): Colour {
  const alpha = a + under[3] * (1 - a);
  if (!alpha) return NONE;
  const mix = (one: number, other: number): number =>
    (one * a + other * under[3] * (1 - a)) / alpha;
  return [mix(r, under[0]), mix(g, under[1]), mix(b, under[2]), alpha];
}

/** What `filter: saturate()` makes of a colour, by Filter Effects Level 1. */
export const saturate = ([r, g, b, alpha]: Colour, by: number): Colour => {
  const grey = 0.213 * r + 0.715 * g + 0.072 * b;
  const [red, green, blue] = [r, g, b].map((value) =>
    Math.min(255, Math.max(0, grey + by * (value - grey))),
  );
  return [red!, green!, blue!, alpha];
};

const channel = (value: number): number =>
  value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = ([r, g, b]: Colour): number =>
  0.2126 * channel(r / 255) + 0.7152 * channel(g / 255) + 0.0722 * channel(b / 255);

/** The contrast of two opaque colours by WCAG 2. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** What is around an element as it is drawn: into shadow roots, and to the slots that it is put into. */
const around = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
  null;

/** An element and all that is around it. */
export function* outwards(element: Element): Generator<Element> {
  for (let one: Element | null = element; one; one = around(one)) yield one;
}

/** The opaque ground that an element's content is drawn on. */
export function groundOf(element: Element): Colour {
  let ground = NONE;
  for (const one of outwards(element)) {
    if (ground[3] === 1) break;
    ground = over(ground, rgba(getComputedStyle(one).backgroundColor));
  }
  return over(ground, [255, 255, 255, 1]);
}

/** A colour of an element's content as it arrives on a ground: through filters and opacity. */
export function seen(colour: Colour, element: Element, ground: Colour): Colour {
  let [r, g, b, alpha] = colour;
  for (const one of outwards(element)) {
    const { filter, opacity } = getComputedStyle(one);
    const by = /saturate\(([\d.]+)\)/.exec(filter);
    if (by) [r, g, b] = saturate([r, g, b, alpha], Number(by[1]));
    alpha *= Number(opacity);
  }
  return over([r, g, b, alpha], ground);
}
