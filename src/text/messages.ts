import { numbered, type SomeMessages } from './catalogue.js';
import { shelf } from './languages.js';

export type { SomeMessages as Messages } from './catalogue.js';

/**
 * Words some messages as the host page wants them, in one language: whether that has been loaded or
 * not, and at once on all elements. Later words replace earlier ones.
 *
 * @param lang BCP 47, "en" or "de"
 * @param messages by their names; docs/languages.md lists them, with their `{blanks}`
 * @throws {RangeError} for a name or a language tag that there is not
 */
export function setMessages(lang: string, messages: SomeMessages): void {
  shelf.push([new Intl.Locale(lang).toString(), numbered(messages)]);
}
