/** What words are said in. */
export interface Language {
  /** BCP 47, for numbers and dates too. */
  readonly tag: string;
  /** The plural rules that have a form of their own, in its order; the last form is for all others. */
  readonly rules: readonly string[];
  /** By the number of the message. English stands where there is none. */
  readonly words: Readonly<Record<number, string>>;
}

/** Built in. */
export const ENGLISH: Language = { tag: 'en', rules: ['one'], words: {} };
