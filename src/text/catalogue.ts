import type { Entry } from './languages.js';
import * as words from './words.js';
import type { Message } from './words.js';

type Words = typeof words;
type In<M> = M extends Message ? string : { readonly [S in keyof M]: string };

/**
 * All messages in a language, by the names that they have in words.ts. What is counted has a form for
 * each plural rule, with "|" between them, the last for all rules that are not named.
 */
export type Catalogue = { readonly [M in keyof Words]: In<Words[M]> };
/** Some of them. */
export type SomeMessages = { readonly [M in keyof Words]?: Partial<In<Words[M]>> };

const isMessage = (one: Words[keyof Words]): one is Message => Array.isArray(one);

/** Every message with its name, "AS_OF" or "STATUS.operational". */
export const MESSAGES: ReadonlyMap<string, Message> = new Map(
  Object.entries<Words[keyof Words]>(words).flatMap(([name, one]) =>
    isMessage(one)
      ? [[name, one] as const]
      : Object.entries<Message>(one).map(([key, message]) => [`${name}.${key}`, message] as const),
  ),
);

/** The messages by their numbers; a name that there is not is refused, with its path. */
export function numbered(messages: SomeMessages): Record<number, string> {
  const found: Record<number, string> = {};
  const take = (path: string, text: unknown): void => {
    const message = MESSAGES.get(path);
    if (!message) throw new RangeError(`${path}: no such message`);
    if (typeof text !== 'string') throw new TypeError(`${path}: expected text`);
    found[message[0]] = text;
  };
  for (const [name, one] of Object.entries(messages)) {
    if (typeof one !== 'object') take(name, one);
    else for (const [key, text] of Object.entries(one)) take(`${name}.${key}`, text);
  }
  return found;
}

/** What the file of a language puts down. */
export function entryOf(
  tag: string,
  rules: string,
  lines: Readonly<Record<number, string>>,
): Entry {
  const last = Math.max(...Object.keys(lines).map(Number));
  const all = Array.from({ length: last }, (_, index) => lines[index + 1] ?? '');
  return [`${tag} ${rules}`.trim(), ...all].join('\n');
}
