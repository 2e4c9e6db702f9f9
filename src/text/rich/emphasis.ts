/** A run of `*` or `_`: text, and the HTML that it ends and begins. */
export interface Run {
  /** Where it is among the pieces of its text. */
  readonly piece: number;
  readonly char: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** How many of its characters are text. */
  left: number;
  ends: string;
  begins: string;
}

/** 0 for space, and for nothing; 1 for punctuation; 2 for what words are made of. */
const kindOf = (char = ''): number => (char.trim() ? (/[\p{P}\p{S}]/u.test(char) ? 1 : 2) : 0);

/** What it may do is said by the characters on both sides. */
export function runOf(piece: number, marks: string, previous?: string, next?: string): Run {
  const before = kindOf(previous);
  const after = kindOf(next);
  const char = marks[0]!;
  const inWord = char === '*' ? 1 : 2;
  return {
    piece,
    char,
    opens: after > 0 && (before < 2 || after > inWord),
    closes: before > 0 && (after < 2 || before > inWord),
    left: marks.length,
    ends: '',
    begins: '',
  };
}

/**
 * Pairs runs as CommonMark has it, but for its rule of three ("*a**b*"), and puts what comes of them
 * among the pieces.
 */
export function pair(runs: readonly Run[], pieces: string[]): void {
  const openers: Run[] = [];
  /** Up to which opener there is none for a kind of closer, so that nothing is sought twice. */
  const known: Record<string, Run | undefined> = {};
  for (const closer of runs) {
    const { char } = closer;
    while (closer.closes && closer.left) {
      const at = openers.findLastIndex((one) => one === known[char] || one.char === char);
      const opener = openers[at];
      if (!opener || opener === known[char]) {
        known[char] = openers.at(-1);
        break;
      }
      const size = opener.left > 1 && closer.left > 1 ? 2 : 1;
      const tag = size > 1 ? 'strong>' : 'em>';
      closer.ends += `</${tag}`;
      opener.begins = `<${tag}${opener.begins}`;
      closer.left -= size;
      opener.left -= size;
      openers.length = opener.left ? at + 1 : at;
    }
    if (closer.opens && closer.left) openers.push(closer);
  }
  for (const { piece, ends, char, left, begins } of runs) {
    pieces[piece] = ends + char.repeat(left) + begins;
  }
}
