import { entryOf, MESSAGES } from '../text/catalogue.js';
import { shelf } from '../text/languages.js';

/*
 * A language that nobody speaks: English in letters with marks, and longer by 40 %. What stays as it
 * was does not come from the catalogue; what breaks will break in German.
 */

const PLAIN = 'AEIOUYaceinouyz';
const MARKED = 'ÅÉÎÖÛÝåçéîñöûýž';

const marked = (text: string): string =>
  [...text].map((letter) => MARKED[PLAIN.indexOf(letter)] ?? letter).join('');

/** In brackets, so that what is cut off is seen. */
function pseudo(form: string): string {
  const letters = form
    .split(/(\{\w+\})/)
    .map((part) => (part.startsWith('{') ? part : marked(part)));
  const pad = '~'.repeat(Math.ceil(form.replace(/\{\w+\}/g, '').length * 0.4));
  return `[${letters.join('')}${pad}]`;
}

const lines = [...MESSAGES.values()].map(
  ([id, english]) => [id, english.split('|').map(pseudo).join('|')] as const,
);

shelf.push(entryOf('en-XA', 'one', Object.fromEntries(lines)));
