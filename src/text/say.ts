/** A sentence with a form for each plural rule of its language; `count` picks one. */
export type Plural = { readonly other: string } & {
  readonly [rule in Intl.LDMLPluralRule]?: string;
};

/** The language that the words are in. */
export const LANGUAGE = 'en';

/** Letters that run from right to left, and signs that turn others round. */
const TURNING = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name that cannot turn round the words beside it: isolated where it might, its own signs taken out. */
const isolated = (name: string): string =>
  TURNING.test(name) ? `\u2068${name.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069` : name;

/** The words with their `{blanks}` filled in. */
export function say(
  words: string | Plural,
  blanks: Readonly<Record<string, string | number>>,
): string {
  const form =
    typeof words === 'string'
      ? words
      : (words[new Intl.PluralRules(LANGUAGE).select(Number(blanks.count))] ?? words.other);
  return form.replace(/\{(\w+)\}/g, (blank, name: string) =>
    isolated(String(blanks[name] ?? blank)),
  );
}
