import { expect } from 'chai';
import { reads } from '../support/elements.js';
import { DOWN, GOOD } from './answers.js';
import { complete, row } from './row.js';
import type { Scene } from './scene.js';
import { goOnline, look } from '../support/visitor.js';
import { beLast } from './visitor.js';
import { begins } from './ways.js';

const HOUR = 3_600_000;
const RESET = { how: 'reset' } as const;
const WORDS = '<span slot="offline">Sell for cash</span><span slot="unavailable">Ring 4471</span>';

/** O: the words of the host for that hour, and what is known, with its age. */
function isOffline(scene: Scene, status: string, age = ''): void {
  for (const element of scene.elements) {
    const { localName: tag } = element;
    expect([element.status, element.freshness], tag).deep.equal([status, 'offline']);
    expect(element.matches(':state(offline)'), tag).equal(true);
    const [offline, unavailable] = element.querySelectorAll('[slot]');
    expect(offline!.checkVisibility(), tag).equal(true);
    expect(unavailable!.checkVisibility(), tag).equal(false);
    // A banner tells of trouble only.
    if (age && (tag !== 'allclear-banner' || status !== 'operational')) {
      expect(reads(element), tag).contain(`as of ${age} ago`);
    }
  }
}

/** F, for the first time on this page. */
async function isLoaded(scene: Scene, answer: typeof GOOD): Promise<string> {
  await scene.open(answer);
  const status = answer === GOOD ? 'operational' : 'major_outage';
  if (answer === GOOD) scene.green = 'all';
  await scene.show();
  await scene.loaded();
  scene.isFresh(status);
  if (answer === GOOD) scene.trust(true);
  return status;
}

/** One request within five seconds, and F with its answer. */
async function isFreshSoon(scene: Scene, status: string): Promise<void> {
  await begins(scene, 1, 5, 1);
  await scene.loaded();
  scene.isFresh(status);
  await begins(scene, 0, 30);
}

describe('faults of the device', () => {
  row(48, async (scene) => {
    await scene.open(RESET);
    goOnline(false);
    await scene.show('', undefined, WORDS);
    await scene.failed();
    isOffline(scene, 'unknown');
    expect(scene.kinds).deep.equal(['network']);
    // The first try, which was made all the same.
    expect(scene.begun).equal(1);
    await begins(scene, 0, 600);

    for (const answer of [GOOD, DOWN]) {
      goOnline(true);
      await scene.drawn();
      const status = await isLoaded(scene, answer);
      goOnline(false);
      await scene.answers(RESET);
      await scene.revisit(WORDS);
      isOffline(scene, status, '1 min');
      await begins(scene, 1, 2, 1);
      await scene.failed();
      isOffline(scene, status, '1 min');
      await begins(scene, 0, 600);
      isOffline(scene, status, '10 min');
      await begins(scene, 0, 600);
      isOffline(scene, answer === GOOD ? 'unknown' : status, '20 min');
    }
  });

  row(49, async (scene) => {
    // Some machines believe to be offline, and are not: the first try is made.
    goOnline(false);
    let status = await isLoaded(scene, GOOD);
    expect(scene.begun).equal(1);
    await begins(scene, 0, 300);
    expect(scene.badge.freshness).equal('offline');
    expect(reads(scene.badge)).match(/as of 5 min ago/);
    beLast();
    goOnline(true);
    await scene.drawn();
    scene.isStale();
    await isFreshSoon(scene, status);

    for (const answer of [GOOD, DOWN, RESET]) {
      status = await isLoaded(scene, answer === RESET ? DOWN : answer);
      await scene.answers(answer);
      goOnline(false);
      await begins(scene, 0, 100);
      const before = scene.begun;
      for (let flap = 0; flap < 10; flap++) {
        goOnline(true);
        await scene.pass(0.5);
        goOnline(false);
        await begins(scene, 0, 0.5);
      }
      goOnline(true);
      await scene.pass(5, 1);
      await scene.settled();
      expect(scene.begun - before).equal(1);
      if (answer !== RESET) scene.isFresh(status);
    }
  });

  row(50, async (scene) => {
    for (const [answer, seconds] of [
      [GOOD, 600],
      [GOOD, 3600],
      [DOWN, 3600],
    ] as const) {
      const status = await isLoaded(scene, answer);
      look(false);
      await begins(scene, 0, seconds, 60);
      beLast();
      look(true);
      await scene.drawn();
      if (answer === GOOD && seconds > 900) {
        for (const { freshness } of scene.elements) expect(freshness).equal('unknown');
        expect(reads(scene.badge)).match(/^Status unavailable .* as of 1 hr ago$/);
      } else scene.isStale(status);
      await isFreshSoon(scene, status);
    }
  });

  row(52, async (scene) => {
    const ways = {
      'the one clock stood': () => scene.clock.setSystemTime(Date.now() + 8 * HOUR),
      'no clock stood': () => scene.clock.jump(8 * HOUR),
      'the other clock was set back': () => {
        const before = Date.now();
        scene.clock.jump(8 * HOUR);
        scene.clock.setSystemTime(before);
      },
    };
    for (const [name, sleep] of Object.entries(ways)) {
      for (const answer of [GOOD, DOWN]) {
        const status = await isLoaded(scene, answer);
        beLast();
        sleep();
        // No page wakes before its first timer.
        scene.clock.tick(1000);
        await scene.drawn();
        for (const { freshness } of scene.elements) {
          expect(freshness, name).equal(answer === GOOD ? 'unknown' : 'stale');
        }
        expect(reads(scene.badge), name).contain('as of 8 hr ago');
        if (name !== 'the other clock was set back') await begins(scene, 0, 2, 1);
        await scene.pass(4, 1);
        await scene.loaded();
        scene.isFresh(status);
        expect(scene.begun, name).equal(2);
      }
    }
  });

  complete('device');
});
