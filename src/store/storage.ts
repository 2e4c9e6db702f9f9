/*
 * What outlives a page. Any touch may throw (private windows, sandboxed frames, a full disk), and
 * what is read may be anybody's: then it is as if there were nothing. By hand, see docs/decisions.md.
 */

/** The version of what is written stands in front of each key. */
const PREFIX = 'allclear/1 ';

/** What was kept under a key, unchecked; undefined where there is nothing to be had. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** Keeps a value; undefined takes it away. Returns whether that was possible. */
export function keep(key: string, value: unknown): boolean {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Takes away all that is out of date. */
export function tidy(isOld: (value: unknown) => boolean): void {
  try {
    for (const name of Object.keys(localStorage)) {
      const key = name.slice(PREFIX.length);
      if (name.startsWith(PREFIX) && isOld(recall(key))) keep(key, undefined);
    }
  } catch {
    // Then nothing was kept either.
  }
}
