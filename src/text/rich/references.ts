/* Names that bodies use, each with its character after a colon. Letters with accents are made. */
const NAMES =
  ' amp:& lt:< gt:> quot:" apos:\' nbsp:\xa0 copy:© reg:® middot:· laquo:« raquo:» szlig:ß ndash:– mdash:— lsquo:‘ rsquo:’ ldquo:“ rdquo:” bull:• hellip:… trade:™ rarr:→ euro:€';

const ACCENTS = ' grave:\u0300 acute:\u0301 circ:\u0302 tilde:\u0303 uml:\u0308 cedil:\u0327';

const named = (table: string, name: string): string => {
  const at = table.indexOf(` ${name}:`);
  return at < 0 ? '' : table[at + name.length + 2]!;
};

/** The text with its character references (`&amp;`, `&#8212;`) read; an unknown name stays as it is. */
export const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7}|x[\da-f]{1,6})|([a-z])(\w{1,9}));/gi,
    (whole, number: string | undefined, letter: string, rest: string) => {
      if (number) {
        const code = Number(`0${number}`);
        return String.fromCodePoint(code < 0x110000 ? code : 0).replace(/[\0\p{Cs}]/u, '\ufffd');
      }
      const accented = (letter + named(ACCENTS, rest)).normalize();
      return named(NAMES, letter + rest) || (accented > '\x7f' ? accented : whole);
    },
  );

/** The text as HTML, in which nothing of it is markup. */
export const escape = (text: string): string =>
  text.replace(/[&<]/g, (char) => (char > '&' ? '&lt;' : '&amp;'));
