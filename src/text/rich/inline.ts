import { pair, runOf, type Run } from './emphasis.js';
import { escape } from './references.js';

/** In order: an escape, a line break, code, brackets, stars, an address; HTML and text. */
const TOKEN =
  /\\([!-/:-@[-`{-~])|( {2,}\n|\\\n)|(`+)|(!?\[)|(])|(\*+|_+)|<([a-z][a-z\d+.-]+:[^\s<>]*|[^\s<>@\\]+@[^\s<>@\\]+)>|<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*'){0,200}>|<!--|[^\\`<![\]*_ ]+| +|[^]/giy;
/** After the "]" of a link: its address in parentheses, and perhaps a title; */
const TARGET =
  /\(\s*(?=\S)(?:<([^<>\n]*)>|((?:\\.|[^\\()\s]|\([^()\s]*\))*))(?:\s+(["'])(?:\\.|(?!\3)[^\\])*\3)?\s*\)/sy;
/** or the name of a definition. */
const NAME = /\[((?:\\.|[^\\[\]])*)\]/sy;
const DEFINITION =
  /\s*\[(?!\s*])((?:\\.|[^\\[\]])+)\]:\s*(?:<([^<>\n]*)>|([^\s<]\S*))(?:\s+(["'])(?:\\.|(?!\4)[^\\])*\4)?[^\S\n]*(?:\n|$)/gsy;

/** What "[name]: address" lines say, by the name as they write it. */
export type Definitions = Map<string, string>;

interface Bracket {
  readonly image: boolean;
  /** Its place in the source, in what was read, and among the runs. */
  readonly from: number;
  readonly piece: number;
  readonly run: number;
}

const nameOf = (label: string): string => label.trim().replace(/\s+/g, ' ').toUpperCase();

/** Takes the definitions at the beginning of a paragraph. Gives what is left of it. */
export const define = (text: string, definitions: Definitions): string =>
  text.replace(DEFINITION, (whole, label: string, braced?: string, bare?: string) => {
    const name = nameOf(label);
    if (!definitions.has(name)) definitions.set(name, (braced ?? bare)!);
    return '';
  });

const link = (address: string): string =>
  `<a href="${address.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/"/g, '%22')}">`;

/** The text of a paragraph or a heading as HTML. */
export function inline(text: string, definitions: Definitions): string {
  const pieces: string[] = [];
  const runs: Run[] = [];
  const brackets: Bracket[] = [];
  /** Backticks that have no counterpart. */
  const alone = new Set<string>();
  let at = 0;

  const take = (what: RegExp): RegExpExecArray | [] => {
    what.lastIndex = at;
    const found = what.exec(text) ?? [];
    at = what.lastIndex || at;
    return found;
  };

  const code = (ticks: string): string => {
    const [whole, inside = ''] = alone.has(ticks)
      ? []
      : take(new RegExp(`([^]*?[^\`])${ticks}(?!\`)`, 'y'));
    if (whole) return `<code>${escape(inside.replace(/^\s(.+)\s$/s, '$1'))}</code>`;
    alone.add(ticks);
    return ticks;
  };

  const named = (label: string): string | undefined =>
    /[^\\][[\]]/.test(label) ? undefined : definitions.get(nameOf(label));

  const close = (): string => {
    const bracket = brackets.pop();
    if (!bracket) return ']';
    const back = at;
    const [, braced, bare] = take(TARGET);
    const own = text.slice(bracket.from, back - 1);
    const address = braced ?? bare ?? named(take(NAME)[1] || own);
    if (address === undefined) {
      at = back;
      return ']';
    }
    pair(runs.splice(bracket.run), pieces);
    // What is left of an image is its words.
    pieces[bracket.piece] = bracket.image ? '' : link(address);
    return bracket.image ? '' : '</a>';
  };

  const read = (): string => {
    const from = at;
    const piece = pieces.length;
    const [whole = '', escaped, lineBreak, ticks, begin, end, marks, address] = take(TOKEN);
    if (ticks) return code(ticks);
    if (lineBreak) return '<br>';
    if (end) return close();
    if (address) return `${link(/:/.test(address) ? address : `mailto:${address}`)}${address}</a>`;
    if (begin) brackets.push({ image: begin.length > 1, from: at, piece, run: runs.length });
    if (marks) runs.push(runOf(piece, marks, text[from - 1], text[at]));
    // References in it are read with the HTML.
    return escaped || whole === '<' ? escape(escaped ?? whole) : whole;
  };

  while (at < text.length) pieces.push(read());
  pair(runs, pieces);
  return pieces.join('');
}
