import { expect } from 'chai';
import sinon from 'sinon';
import { find, reads } from '../support/elements.js';
import { GOOD, incidentRow, trouble } from './answers.js';
import { Host } from './host-page.js';
import { copies, visit } from './kept.js';
import { until } from './page.js';
import { complete, row } from './row.js';
import type { Scene } from './scene.js';

const throwing = (name: string) => () => {
  throw new DOMException('not here', name);
};

/** Storage as it can be: each replaces something, and gives it back. */
const METHODS = ['getItem', 'setItem', 'removeItem'] as const;
function withoutMethods(name: string, methods: readonly (typeof METHODS)[number][]): () => void {
  const stubs = methods.map((one) => sinon.stub(Storage.prototype, one).callsFake(throwing(name)));
  return () => stubs.forEach((stub) => stub.restore());
}
function withoutStorage(get: () => unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
  Object.defineProperty(window, 'localStorage', { configurable: true, get });
  return () => Object.defineProperty(window, 'localStorage', own);
}

/** F, S and U as with storage, and a trouble that is sent away stays so. */
async function isTheSame(scene: Scene, take: () => () => void): Promise<void> {
  await scene.open(GOOD);
  const give = take();
  try {
    scene.green = 'all';
    await scene.revisit();
    await scene.loaded();
    scene.isFresh();
    scene.trust();
    await scene.answers({ status: 500 });
    await scene.pass(200);
    scene.isStale();
    await scene.pass(720);
    for (const { freshness } of scene.elements) expect(freshness).equal('unknown');
    await scene.answers({ json: trouble({ incidents: [incidentRow('fog')] }) });
    await scene.refresh();
    const [banner] = scene.elements.filter(({ localName }) => localName === 'allclear-banner');
    expect(reads(banner!)).contain('Sailings cannot be booked');
    find(banner!, '[part=dismiss]')!.click();
    for (const ask of [() => scene.drawn(), () => scene.refresh()]) {
      await ask();
      expect(reads(banner!)).not.contain('Sailings cannot be booked');
    }
  } finally {
    give();
  }
  expect(copies(scene)).deep.equal([]);
}

describe('faults of what is kept', () => {
  row(53, async (scene) => {
    await isTheSame(scene, () => withoutMethods('SecurityError', METHODS));
    await isTheSame(scene, () => withoutStorage(throwing('SecurityError')));
    await isTheSame(scene, () => withoutStorage(() => null));

    // A sandboxed frame is of no origin: nothing can be kept there, and nobody be talked to.
    await scene.open(GOOD);
    scene.green = 'all';
    const told: { storage: string; freshness: string; text: string; thrown: string[] }[] = [];
    const hear = ({ data }: MessageEvent) => void (data?.freshness && told.push(data));
    addEventListener('message', hear);
    const before = `addEventListener('allclear-load', async ({ target: badge }) => {
      await badge.updateComplete;
      let storage = 'there';
      try { void localStorage.length; } catch ({ name }) { storage = name; }
      const { freshness, shadowRoot } = badge;
      parent.postMessage({ storage, freshness, text: shadowRoot.textContent.trim(), ...heard }, '*');
    });`;
    new Host(scene, { before }, 'allow-scripts');
    new Host(scene, { before }, 'allow-scripts');
    await until(() => told.length === 2);
    removeEventListener('message', hear);
    for (const { storage, freshness, text, thrown } of told) {
      expect(storage).equal('SecurityError');
      expect([freshness, text, thrown]).deep.equal(['fresh', 'All Systems Operational', []]);
    }
    expect(await scene.asked()).have.length(2);
  });

  row(54, async (scene) => {
    await isTheSame(scene, () => withoutMethods('QuotaExceededError', ['setItem']));

    const key = await visit(scene);
    const good = localStorage.getItem(key)!;
    const { at, snapshot } = JSON.parse(good) as { at: number; snapshot: object };
    const other = (rest: object) => JSON.stringify({ at, snapshot: { ...snapshot, ...rest } });
    for (const bad of [
      ...['', 'x', 'null', '0', '[]', '{}', '"operational"', '{"at":1', good.slice(0, -9)],
      ...[null, [], 'operational', {}].map((one) => JSON.stringify({ at, snapshot: one })),
      other({ format: 'allclear/2' }),
      other({ fetchedAt: undefined }),
      other({ fetchedAt: 'just now' }),
    ]) {
      scene.leave();
      localStorage.setItem(key, bad);
      await scene.revisit();
      expect(scene.badge.freshness, bad.slice(-200)).equal('loading');
      await scene.pass(1, 1);
      await scene.loaded();
      scene.isFresh('major_outage');
      expect(JSON.parse(localStorage.getItem(key)!)).deep.include({ at: Date.now() });
    }
    // What another version has kept is left to it.
    scene.leave();
    localStorage.removeItem(key);
    const strange = key.replace('allclear/1', 'allclear/2');
    localStorage.setItem(strange, good);
    await scene.revisit();
    expect(scene.badge.freshness).equal('loading');
    await scene.loaded();
    expect(localStorage.getItem(strange)).equal(good);
    // A tab that has died while it asked, and one that never meant to: nobody waits for them long.
    for (const until of [Date.now() + 3000, Date.now() + 1e9, 'x', null]) {
      scene.leave();
      localStorage.setItem(key.replace('/1 ', '/1 asking '), JSON.stringify(until));
      await scene.revisit();
      await scene.pass(4, 1);
      await scene.loaded();
      scene.isFresh('major_outage');
    }
  });

  complete('storage');
});
