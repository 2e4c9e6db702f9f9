// What `<script type="module">` loads where bytes count most: badge and banner at once, the elements
// that show more when the page holds one, and else when it has nothing better to do.
import '../define/first.js';

const LATER = ['components', 'history', 'incident', 'maintenance', 'page', 'uptime', 'when'];

/** Where they cannot be had, what a page has written inside of them stays. */
const load = (): unknown => import('./later.js').catch(() => undefined);

if (document.querySelector(LATER.map((name) => `allclear-${name}`).join())) load();
else (globalThis.requestIdleCallback ?? setTimeout)(load);
