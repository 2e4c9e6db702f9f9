import { entryOf, numbered, type Catalogue } from '../text/catalogue.js';
import { shelf } from '../text/languages.js';

/**
 * Puts a language down for all elements of the page. `rules` are the plural rules of the language
 * (CLDR, as `Intl.PluralRules` names them) that have a form of their own, in the order of the forms.
 */
export const register = (tag: string, rules: string, catalogue: Catalogue): void =>
  void shelf.push(entryOf(tag, rules, numbered(catalogue)));
