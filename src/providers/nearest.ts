/** How many letters must be put in, left out or replaced to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const replaced = row[j]! + Number(one[i] !== other[j]);
      next.push(Math.min(replaced, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

/** What is left when case and the ways to join words do not count: "group_id" is "groupId". */
const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The word that was probably meant: at most two letters away, and less than half of them. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  const meant = bare(word);
  let found: string | undefined;
  let least = Math.min(3, meant.length / 2);
  for (const one of words) {
    // What differs more in length than that need not be looked at: ids may be many and long.
    if (Math.abs(bare(one).length - meant.length) >= least) continue;
    const away = distance(meant, bare(one));
    if (away < least) [found, least] = [one, away];
  }
  return found;
}
