import { newName } from './page.js';
import type { Scene } from './scene.js';

const setTimeout = globalThis.setTimeout.bind(globalThis);

/** What a page tells once somebody has come back to it. */
export interface Told {
  /** Whether it is the same page, out of the back/forward cache. */
  readonly persisted: boolean;
  /** What its badge claims at once, and soon after; nothing, where it has none. */
  readonly first?: string;
  readonly then?: string;
  readonly text?: string;
  /** After how many ms it was fresh. */
  readonly after?: number;
  readonly thrown: readonly string[];
}

/** How long a window has to open and to come back, in ms. */
const PATIENCE = { control: 3000, badge: 10_000 };

const frame = (query: Record<string, string>): string =>
  `/__faults/frame?${new URLSearchParams({ src: '', many: '0', modules: '', ...query })}`;

/** A page that sends its visitors back. */
const AWAY = frame({
  before: `addEventListener('pageshow', () => setTimeout(() => history.back()));`,
});

/**
 * The page that is left, once it is fresh, and found again an hour later by its clocks. It says so in
 * a channel that is open for no longer: an open one would keep it out of the cache.
 */
const leaver = (name: string): string => `
  const tell = (what) => {
    const channel = new BroadcastChannel('${name}');
    channel.postMessage(what);
    channel.close();
  };
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const { now } = Date;
  let away = 0;
  Date.now = () => now() + away;
  setTimeout(close, ${PATIENCE.badge});
  Math.random = () => 0.25;
  addEventListener('pageshow', async ({ persisted }) => {
    const start = now();
    const back = persisted || history.state === 'left';
    if (back) away = 3_600_000;
    const badge = document.querySelector('allclear-badge');
    await pause(0);
    await badge?.updateComplete;
    const first = badge?.freshness;
    const text = badge?.shadowRoot.textContent.trim();
    while (badge && badge.freshness !== 'fresh') await pause(5);
    if (back) {
      const [after, then] = [now() - start, badge?.freshness];
      tell({ persisted, first, text, then, after, thrown: heard.thrown });
      close();
    } else {
      history.replaceState('left', '');
      location.href = '${AWAY}';
    }
  });`;

/** There and back in a window of its own; nothing, where none opens, or nobody comes back. */
export function journey(scene: Scene, what: 'control' | 'badge'): Promise<Told | undefined> {
  const name = newName();
  const before = leaver(name);
  const badge = { src: scene.src, many: '1', modules: '/src/define/all.ts' };
  return new Promise((resolve) => {
    const channel = new BroadcastChannel(name);
    const end = (told?: Told) => {
      channel.close();
      resolve(told);
    };
    channel.onmessage = ({ data }: MessageEvent<Told>) => end(data);
    setTimeout(end, PATIENCE[what]);
    open(frame(what === 'badge' ? { ...badge, before } : { before }), '_blank', 'noopener');
  });
}
