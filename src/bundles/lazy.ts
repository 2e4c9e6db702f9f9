// What `<script type="module">` loads where bytes count most: badge and banner at once, the elements
// that show more when the page holds one, and else when it has nothing better to do.
import '../define/first.js';

const FIRST = ['badge', 'banner'];
const LATER = ['components', 'history', 'incident', 'maintenance', 'page', 'uptime', 'when'];
/** As long as an answer may take, in ms. */
const ANSWER = 8000;

const all = (names: readonly string[]): Element[] => [
  ...document.querySelectorAll(names.map((name) => `allclear-${name}`).join()),
];

/** Where they cannot be had, what a page has written inside of them stays. */
const load = (): unknown => import('./later.js').catch(() => undefined);
const idle = globalThis.requestIdleCallback ?? setTimeout;

/** What visitors wait for comes first: a page waits for its answer, and is idle meanwhile. */
function loadBehind(): void {
  const isWaiting = all(FIRST).some(
    (one) => (one as { freshness?: string }).freshness === 'loading',
  );
  if (!isWaiting || all(LATER).length) return void load();
  setTimeout(load, ANSWER);
  for (const type of ['allclear-load', 'allclear-error']) {
    document.addEventListener(type, () => idle(load), { once: true });
  }
}

if (all(LATER).length) load();
else idle(loadBehind);
