/** An object of unknown content. */
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value if it is an object, or one without content. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/** All of several answers in one; a later one counts where two say the same. */
export const merged = (bodies: readonly unknown[]): Fields =>
  Object.assign({}, ...bodies.map(fieldsOf)) as Fields;

/** What is no list has no entries. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The objects in a list; whatever else stands there is left out. */
export const entries = (value: unknown): Fields[] => list(value).filter(isFields);

/** The value if it is a text. Never `String`: that throws on an object with a strange `toString`. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** An id that may be a number or a text, as a text; undefined when it is neither. */
export const idOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? `${value}` : textOf(value) || undefined;

/** An id that counts up from one, as a number or in digits; undefined for all else. */
export const serialOf = (value: unknown): string | undefined =>
  /^[1-9]\d*$/.exec(idOf(value) ?? '')?.[0];

/** What a table of words says of a value, whatever its case; `unknown` for a word not in it. */
export const wordIn = <const W extends string>(
  words: Readonly<Record<string, W>>,
  value: unknown,
): W | 'unknown' => {
  const word = textOf(value).toLowerCase();
  return (Object.hasOwn(words, word) && words[word]) || 'unknown';
};

/** What a page is called that does not tell its name: its host. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
