import { ENGLISH, type Language } from './language.js';

/**
 * What is put down of a language. Its file: a line with its tag and its plural rules, then a line for
 * each message, in the order of their numbers. A page that words some messages itself: those by number.
 */
export type Entry = string | readonly [tag: string, words: Readonly<Record<number, string>>];

/**
 * Where it is put down, one place for a page: files of languages import nothing, so that any script
 * tag can load them, before this library or after it, and serve several copies.
 */
const SHELF = Symbol.for('allclear');

export const shelf = ((globalThis as unknown as { [SHELF]?: Entry[] })[SHELF] ??= []);
const listeners = new Set<() => void>();
/** By the tag that was asked for. */
const found = new Map<string, Language>();

const { push } = shelf;
// Defined, not set, and by an object without a prototype: hosts freeze `Array.prototype`, or give all objects more.
Object.defineProperty(shelf, 'push', {
  __proto__: null,
  configurable: true,
  writable: true,
  value: (...entries: Entry[]) => {
    const length = push.apply(shelf, entries);
    found.clear();
    for (const listener of listeners) listener();
    return length;
  },
} as PropertyDescriptor);

/** Tells of words that come later; returns how to leave. */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const tagOf = (entry: Entry): string =>
  typeof entry === 'string' ? /^\S*/.exec(entry)![0] : entry[0];

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
  // Not even asked: the first `Intl.Locale` of a page takes as long as all else that a badge does.
  if (!shelf.length) return ENGLISH;
  try {
    const asked = readers(tag);
    const isEnglish = asked === readers(ENGLISH.tag);
    const entries = shelf.filter((entry) => {
      const own = tagOf(entry);
      // English is built in, whatever is put down beside it.
      return own === tag || (readers(own) === asked && !(isEnglish && typeof entry === 'string'));
    });
    let { rules, tag: spoken } = ENGLISH;
    if (entries.length && !isEnglish) spoken = tag;
    const words: Record<number, string> = {};
    for (const entry of entries) {
      if (typeof entry !== 'string') continue;
      const [first = '', ...rest] = entry.split('\n');
      rules = first.split(' ').slice(1);
      spoken = tag;
      rest.forEach((line, index) => (words[index + 1] = line));
    }
    // What a page says itself counts, whichever came first.
    for (const entry of entries) if (typeof entry !== 'string') Object.assign(words, entry[1]);
    return { tag: spoken, rules, words };
  } catch {
    return ENGLISH;
  }
}
