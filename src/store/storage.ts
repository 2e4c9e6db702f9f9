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
