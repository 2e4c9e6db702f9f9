import { expect } from 'chai';
import { reads } from '../support/elements.js';
import { DOWN, GOOD } from './answers.js';
import { Host } from './host-page.js';
import { countLeftovers } from './leftovers.js';
import { program, until } from './page.js';
import { complete, row } from './row.js';
import type { Scene } from './scene.js';
import { begins } from './ways.js';

/** Tabs of a site, as frames of it: each is a world of its own. */
const tabs = (scene: Scene, count: number, before = ''): Host[] =>
  Array.from({ length: count }, () => new Host(scene, { many: 20, before }));

const badgesOf = (hosts: readonly Host[]) => hosts.flatMap(({ badges }) => badges);
const textsOf = (hosts: readonly Host[]) => [
  ...new Set(badgesOf(hosts).map((badge) => reads(badge))),
];

/** What a browser does not have, or a policy does not allow. */
const MISSING = {
  channels: 'delete window.BroadcastChannel;',
  'channels that open': 'window.BroadcastChannel = class { constructor() { throw new Error(); } };',
  storage: `Object.defineProperty(window, 'localStorage', { get() { throw new Error(); } });`,
};

/** The browser's own fetch, whose answers come when they are let through. */
function holdBack(): () => void {
  const own = window.fetch;
  let letGo!: () => void;
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  window.fetch = async (...args) => {
    const answer = await own(...args);
    await gone;
    return answer;
  };
  return () => {
    window.fetch = own;
    letGo();
  };
}

describe('faults of those who share', () => {
  row(56, async (scene) => {
    await scene.open(GOOD, DOWN);
    const hosts = tabs(scene, 5);
    await Promise.all(hosts.map((host) => host.fresh()));
    expect(badgesOf(hosts)).have.length(100);
    expect(textsOf(hosts)).deep.equal(['All Systems Operational']);
    expect(await scene.asked()).have.length(1);
    // All follow the one that asks.
    await hosts[2]!.badge.refresh();
    await until(() => badgesOf(hosts).every(({ status }) => status === 'major_outage'));
    await Promise.all(badgesOf(hosts).map(({ updateComplete }) => updateComplete));
    expect(textsOf(hosts)).deep.equal(['Major System Outage']);
    expect(await scene.asked()).have.length(2);

    for (const [name, before] of Object.entries(MISSING)) {
      await scene.open(DOWN);
      const alone = tabs(scene, 3, before);
      await Promise.all(alone.map((host) => host.fresh()));
      expect(textsOf(alone), name).deep.equal(['Major System Outage']);
      expect((await scene.asked()).length, name).within(name === 'storage' ? 1 : 3, 3);
      for (const { heard } of alone) expect(heard.thrown, name).deep.equal([]);
    }
  });

  row(57, async (scene) => {
    const { counts, stop } = countLeftovers();
    const isNothingLeft = (name: string): void => {
      const left = [scene.clock.countTimers(), counts.listeners, counts.channels];
      expect(left, `${name}: timers, listeners, channels`).deep.equal([0, 0, 0]);
    };
    try {
      // Removed while it asks: given up, once nobody has come back for it.
      await scene.open({ how: 'hang' });
      await scene.show();
      await until(async () => (await scene.asked()).length);
      const removed = scene.elements;
      const texts = removed.map((element) => reads(element));
      scene.leave();
      await until(async () => (await scene.asked()).every(({ open }) => !open));
      expect((await scene.asked())[0]!.sent).equal(false);
      isNothingLeft('removed');

      // Removed, and the answer comes all the same.
      await scene.open(DOWN);
      const letGo = holdBack();
      await scene.show();
      await scene.settled();
      const [late] = scene.elements;
      late!.remove();
      letGo();
      await until(() => scene.elements[1]!.freshness === 'fresh');
      await late!.updateComplete;
      expect(reads(late!)).equal('Loading status…');
      scene.leave();
      expect(removed.map((element) => reads(element))).deep.equal(texts);
      isNothingLeft('removed before the answer');

      // Moved: the same request goes on, and is shown where the element is then.
      await scene.open(DOWN);
      const letCome = holdBack();
      await scene.show();
      await scene.settled();
      for (let move = 0; move < 5; move++) {
        scene.add(scene.badge);
        await scene.drawn();
      }
      letCome();
      await scene.loaded();
      scene.isFresh('major_outage');
      expect(await scene.asked()).have.length(1);
      await begins(scene, 0, 30);
      scene.leave();
      isNothingLeft('moved');

      // Led elsewhere: what the first address says does not matter any more.
      await scene.open(GOOD);
      const other = `${scene.name}-other`;
      await program(other, { answers: [DOWN] });
      const letFirst = holdBack();
      await scene.show();
      await scene.settled();
      for (const element of scene.elements) element.src = scene.src.replace(scene.name, other);
      await scene.drawn();
      letFirst();
      await scene.loaded();
      scene.isFresh('major_outage');
      await scene.settled();
      scene.isFresh('major_outage');
      scene.leave();
      isNothingLeft('led elsewhere');

      // … and the request to an address that nobody wants any more is given up.
      await scene.open({ how: 'hang' });
      await program(other, { answers: [DOWN] });
      await scene.show();
      await until(async () => (await scene.asked()).length);
      for (const element of scene.elements) element.src = scene.src.replace(scene.name, other);
      await scene.drawn();
      scene.clock.tick(2000);
      await until(async () => (await scene.asked()).every(({ open }) => !open));
      await scene.loaded();
      scene.isFresh('major_outage');
      scene.leave();
      isNothingLeft('led elsewhere for good');

      // Changed and removed in one go: nobody is there who would want to know.
      for (const change of [
        () => (scene.badge.src = scene.src.replace(scene.name, other)),
        () => scene.badge.setAttribute('theme', 'dark'),
      ]) {
        await scene.open(DOWN);
        await scene.show('', ['badge']);
        await scene.loaded();
        const { badge } = scene;
        change();
        scene.leave();
        await badge.updateComplete;
        scene.clock.tick(3000);
        isNothingLeft('changed and removed');
      }
    } finally {
      stop();
    }
  });

  complete('sharing');
});
