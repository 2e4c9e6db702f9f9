import { ENGLISH, type Language } from './language.js';

/**
 * What is put down of a language. Its file: a line of its plural rules, then a line for each message,
 * in the order of their numbers. A page that words some messages itself: those by their numbers.
 */
export type Entry = readonly [tag: string, words: string | Readonly<Record<number, string>>];

/**
 * Where it is put down, one place for a page: files of languages import nothing, so that any script
 * tag can load them, before this library or after it, and serve several copies.
 */
export const SHELF = 'allclear/words';

export const shelf = ((globalThis as unknown as Record<string, Entry[]>)[SHELF] ??= []);
const listeners = new Set<() => void>();
/** By the tag that was asked for. */
const found = new Map<string, Language>();

const { push } = shelf;
shelf.push = (...entries) => {
  const length = push.apply(shelf, entries);
  found.clear();
  for (const listener of listeners) listener();
  return length;
};

/** Tells of words that come later; returns how to leave. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Language and script: who reads the one can read the other. */
function readers(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

/**
 * The language for a value of the `lang` attribute: that one, or one that its readers read as well
 * (of "de-AT" German, of "pt" Brazilian Portuguese; of "zh-TW" not simplified Chinese). English where
 * there is none.
 */
export function languageOf(lang: string): Language {
  let language = found.get(lang);
  if (!language) found.set(lang, (language = find(lang.replaceAll('_', '-'))));
  return language;
}

function find(tag: string): Language {
  try {
    const asked = readers(tag);
    const isEnglish = asked === readers(ENGLISH.tag);
    const entries = shelf.filter(
      ([one, words]) =>
        one === tag || (readers(one) === asked && !(isEnglish && typeof words === 'string')),
    );
    let { rules, tag: spoken } = ENGLISH;
    if (entries.length && !isEnglish) spoken = tag;
    const words: Record<number, string> = {};
    for (const [, lines] of entries) {
      if (typeof lines !== 'string') continue;
      const [first = '', ...rest] = lines.split('\n');
      rules = first.split(' ');
      spoken = tag;
      rest.forEach((line, index) => (words[index + 1] = line));
    }
    // What a page says itself counts, whichever came first.
    for (const [, own] of entries) if (typeof own !== 'string') Object.assign(words, own);
    return { tag: spoken, rules, words };
  } catch {
    return ENGLISH;
  }
}
