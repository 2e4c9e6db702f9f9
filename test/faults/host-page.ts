import type { AllclearElement } from '../../src/elements/base.js';
import { until } from './page.js';
import type { Scene } from './scene.js';

/** What a host page has noted of what reached it. */
export interface Heard {
  readonly thrown: readonly string[];
  readonly warnings: readonly string[];
  readonly kinds: readonly string[];
}

/** How the host page is: see test/support/faults/frame.mjs. */
interface HostOptions {
  readonly csp?: string;
  /** A script that runs before everything else. */
  readonly before?: string;
  /** Addresses of modules, with spaces between them. */
  readonly modules?: string;
  /** How many badges it has. */
  readonly many?: number;
  /** What the host has written inside of each. */
  readonly inside?: string;
}

type HostWindow = Window & typeof globalThis & { readonly heard?: Heard };

/** A host page in a frame. Its clock is the real one. */
export class Host {
  readonly frame = document.createElement('iframe');

  constructor(scene: Scene, options: HostOptions = {}, sandbox?: string) {
    const query = new URLSearchParams({ src: scene.src });
    for (const [name, value] of Object.entries(options)) query.set(name, String(value));
    if (sandbox !== undefined) this.frame.setAttribute('sandbox', sandbox);
    this.frame.src = `/__faults/frame?${query}`;
    scene.add(this.frame);
  }

  get window(): HostWindow {
    return this.frame.contentWindow as HostWindow;
  }
  get heard(): Heard {
    return this.window.heard!;
  }
  get badges(): AllclearElement[] {
    return [...this.frame.contentDocument!.querySelectorAll<AllclearElement>('allclear-badge')];
  }
  get badge(): AllclearElement {
    return this.badges[0]!;
  }

  /** Until all its scripts have run, or failed to. */
  loaded(): Promise<void> {
    return until(() => this.frame.contentDocument?.readyState === 'complete' && this.window.heard);
  }

  /** Until all badges show an answer. */
  async fresh(): Promise<void> {
    await this.loaded();
    await until(() => this.badges.every(({ freshness }) => freshness === 'fresh'));
    await Promise.all(this.badges.map(({ updateComplete }) => updateComplete));
  }
}

/** A host page with a badge and a policy, once the badge has told of an error. */
export async function hostPage(
  scene: Scene,
  csp = '',
): Promise<{ heard: Heard; badge: AllclearElement }> {
  const host = new Host(scene, { csp, before: 'Math.random = () => 0;' });
  await until(() => host.window?.heard?.kinds.length);
  const { heard, badge } = host;
  await badge.updateComplete;
  // It is told once more in the console.
  await until(() => heard.warnings.length);
  return { heard, badge };
}
