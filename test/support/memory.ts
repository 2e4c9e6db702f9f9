/**
 * What the library keeps between pages of which the key says so. Test files run at the same time on
 * the same origin: each looks only at what is its own.
 */
export const kept = (about: RegExp): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...localStorage }).filter(
      ([key]) => key.startsWith('allclear/') && about.test(key),
    ),
  );

/** As if the visitor had never been here. */
export function forget(about: RegExp): void {
  for (const key of Object.keys(kept(about))) localStorage.removeItem(key);
}
