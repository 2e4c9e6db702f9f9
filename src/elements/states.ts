/** What sets the states of an element: `:state()` matches them. Older browsers do without. */
export function statesOf(host: HTMLElement): (...words: readonly string[]) => void {
  let states: Set<string> | undefined;
  return (...words) => {
    try {
      states ??= host.attachInternals().states as unknown as Set<string>;
      states.clear();
      // Not in one go: some engines return nothing.
      for (const word of words) states.add(word);
    } catch {
      // It is a convenience.
    }
  };
}
