/** What the library keeps between pages, by its key. */
export const kept = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('allclear/')),
  );

/** As if the visitor had never been here. */
export function forgetAll(): void {
  for (const key of Object.keys(kept())) localStorage.removeItem(key);
}
