/** A sentence with a form for each plural rule of its language; `count` picks one. */
export type Plural = { readonly other: string } & {
  readonly [rule in Intl.LDMLPluralRule]?: string;
};

/** The language that the words are in. */
export const LANGUAGE = 'en';

/** The words with their `{blanks}` filled in. */
export function say(
  words: string | Plural,
  blanks: Readonly<Record<string, string | number>>,
): string {
  const form =
    typeof words === 'string'
      ? words
      : (words[new Intl.PluralRules(LANGUAGE).select(Number(blanks.count))] ?? words.other);
  return form.replace(/\{(\w+)\}/g, (blank, name: string) => String(blanks[name] ?? blank));
}
