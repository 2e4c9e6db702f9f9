import { headline } from '../elements/headline.js';
import { ENGLISH } from '../text/language.js';
import { claim } from '../model/claim.js';
import { select, type Selection } from '../model/relevance.js';
import type { StatusSnapshot } from '../model/snapshot.js';
import type { ComponentStatus } from '../model/status.js';

/** What went wrong, for people. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : `${error as string}`;

export const kindOf = (error: unknown): string =>
  (error as { kind?: string }).kind ?? (error as { code?: string }).code ?? 'error';

/** What the badge says of a snapshot: its status, and its sentence. */
export function verdict(
  snapshot: StatusSnapshot,
  components?: string,
): { readonly status: ComponentStatus; readonly words: string; readonly selection: Selection } {
  const selection = select(snapshot, components);
  const found = claim(snapshot, selection);
  return {
    status: found.status,
    words: headline(ENGLISH, { snapshot, selection, claim: found }),
    selection,
  };
}
