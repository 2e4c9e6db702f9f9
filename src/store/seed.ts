import { ageAt } from '../model/freshness.js';
import { safeUrl } from '../model/url.js';
import { readPicture } from './last-known.js';
import type { Note } from './tabs.js';

/** Scripts only: what visitors write may keep its `data-` attributes. */
const SEEDS = 'script[data-allclear]';

/**
 * What the page's own server was told of a source, and has written into the page:
 * `<script type="application/json" data-allclear="https://status.example.com">{"format": …}</script>`.
 * It is checked like an answer, and as old as it says by the visitor's clock.
 */
export function seedOf(key: string, url: string): Note | undefined {
  for (const script of globalThis.document?.querySelectorAll<HTMLElement>(SEEDS) ?? []) {
    if (safeUrl(script.dataset.allclear, document.baseURI) !== url) continue;
    try {
      const snapshot = readPicture(JSON.parse(script.textContent));
      const age = ageAt(Date.now(), snapshot.fetchedAt);
      return { key, archive: !!snapshot.incidentsSince, snapshot, age, at: Date.now() };
    } catch {
      // Then it is asked for.
    }
  }
  return undefined;
}
