import type { PropertyDeclarations } from 'lit';

/** The attributes that an enclosing `<allclear-source>` may give. */
export const COMMON = {
  src: {},
  mirror: {},
  provider: {},
  components: {},
  regions: {},
  minImpact: { attribute: 'min-impact' },
  kinds: {},
  refreshInterval: { attribute: 'refresh' },
  maxAge: { attribute: 'max-age' },
  timeZone: { attribute: 'time-zone' },
  theme: {},
} satisfies PropertyDeclarations;

export type CommonName = keyof typeof COMMON;

/** The name of the attribute behind a property. */
export const attributeOf = (name: CommonName): string =>
  (COMMON[name] as { attribute?: string }).attribute ?? name;

/** A number within bounds; the fallback for what is no number. */
export function clamped(
  value: number | string | null | undefined,
  fallback: number,
  least: number,
  most: number,
): number {
  const number = String(value ?? '').trim() ? Number(value) : NaN;
  return number >= 0 ? Math.min(Math.max(number, least), most) : fallback;
}

/** The words of a list that are known; all of `fallback` where there are none. */
export function wordsOf<const W extends string>(
  value: string | undefined,
  known: readonly W[],
  fallback: readonly W[],
): readonly W[] {
  const words = (value ?? '').toLowerCase().split(/[\s,]+/);
  const found = known.filter((word) => words.includes(word));
  return found.length ? found : fallback;
}
