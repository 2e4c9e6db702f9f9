import { formatFor } from './formats.js';
import { ENGLISH, type Language } from './language.js';
import type { Message } from './words.js';

/** Letters that run from right to left, and signs that turn others round. */
const TURNING = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What a message is filled in with: names and words as they are, numbers in the digits of the language. */
export type Blanks = Readonly<Record<string, string | number>>;

/** A name that cannot turn round the words beside it: isolated where either might, its own signs taken out. */
export const isolated = (name: string, beside = ''): string =>
  TURNING.test(name + beside)
    ? `\u2068${name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`
    : name;

/** Parts that are messages themselves: what is in them is isolated already. */
const COMPOSED = /^(?:affecting|kind|lasting|names)$/;

/** A count in the digits of the language: "1,234". English does not wake `Intl` for it; see numbers.ts. */
const plainNumber = (tag: string, value: number): string =>
  tag === ENGLISH.tag
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ',')
    : formatFor(Intl.NumberFormat, tag).format(value);

/** A message in a language, its `{blanks}` filled in; `count` picks its form. */
export function say(
  { tag, rules, words }: Language,
  [id, english]: Message,
  blanks?: Blanks,
): string {
  const text = words[id] || english;
  if (!blanks) return text;
  const forms = text.split('|');
  const rule = forms[1] && formatFor(Intl.PluralRules, tag).select(Number(blanks.count));
  const form = forms[rules.indexOf(rule || '')] ?? forms.at(-1)!;
  const beside = form + Object.values(blanks).join('');
  return form.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = blanks[name] ?? blank;
    if (typeof value === 'number') return plainNumber(tag, value);
    return COMPOSED.test(name) ? value : isolated(value, beside);
  });
}
