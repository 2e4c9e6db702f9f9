import { expect } from 'chai';
import { SEARCH_BELOW } from '../fixtures/answers.js';
import { reads } from '../support/elements.js';
import { DOWN, GOOD, html } from './answers.js';
import { copies } from './kept.js';
import { until } from './page.js';
import { complete, row } from './row.js';
import { begins, fails, failsAtOnce, failsLater, works } from './ways.js';

describe('faults in how an answer comes', () => {
  for (const [number, how] of [
    [14, 'hang'],
    [15, 'drip'],
  ] as const) {
    row(
      number,
      async (scene) => {
        const expectNoAnswer = async (): Promise<void> => {
          const first = (await scene.asked()).length - 1;
          await until(async () => (await scene.asked())[first]?.open);
          scene.clock.tick(7900);
          await scene.drawn();
          expect(scene.kinds).deep.equal([]);
          scene.clock.tick(200);
          await scene.failed();
          expect(scene.kinds).deep.equal(['timeout']);
          // Given up, not only no longer waited for.
          await until(async () => (await scene.asked()).every(({ open }) => !open));
          expect((await scene.asked()).at(-1)!.sent).equal(false);
        };
        await scene.open({ ...GOOD, how });
        await scene.show();
        await until(async () => (await scene.asked()).length);
        expect(scene.badge.freshness).equal('loading');
        expect(reads(scene.badge)).equal('Loading status…');
        await expectNoAnswer();
        scene.isUnknown();
        expect(scene.begun).equal(1);

        await scene.open(DOWN, { ...GOOD, how });
        await scene.show();
        await scene.loaded();
        scene.isFresh('major_outage');
        const asked = scene.badge.refresh();
        await until(async () => (await scene.asked()).length === 2);
        await expectNoAnswer();
        await asked;
        scene.clock.tick(200_000);
        await scene.drawn();
        scene.isStale('major_outage');
      },
      { stopped: true },
    );
  }

  row(16, async (scene) => {
    await fails(scene, { ...GOOD, how: 'short' }, { kind: ['network', 'content'] });
  });

  row(17, async (scene) => {
    const kind = ['network', 'content'];
    await failsAtOnce(scene, { ...GOOD, how: 'cut' }, { kind });
    await scene.open(DOWN);
    await scene.show();
    await scene.loaded();
    const kept = copies(scene);
    expect(kept, 'copies').have.length(1);
    await scene.answers({ ...GOOD, how: 'cut' });
    await scene.refresh();
    expect(scene.kinds[0]).oneOf(kind);
    scene.isFresh('major_outage');
    expect(copies(scene)).deep.equal(kept);
    await scene.pass(200);
    scene.isStale('major_outage');
    await failsLater(scene, { ...GOOD, how: 'cut' }, { kind });
  });

  row(18, async (scene) => {
    const portal = { body: html('Welcome to our network'), type: 'text/html' };
    // Once it is looked whether another provider lives there.
    await failsAtOnce(scene, portal, { kind: 'content', requests: SEARCH_BELOW });
    await failsLater(scene, portal, { kind: 'content' });
  });

  row(19, async (scene) => {
    for (const type of ['text/html', 'text/plain', 'image/png', 'nonsense']) {
      await works(scene, { ...GOOD, type });
    }
  });

  row(20, async (scene) => {
    await failsAtOnce(scene, { ...GOOD, encoding: 'bomb' }, { kind: 'size', requests: 1 });
    await begins(scene, 0, 590);
    await begins(scene, 1, 45);
    // What never ends is given up, not read to its end.
    await failsAtOnce(scene, { ...GOOD, how: 'endless' }, { kind: 'size', requests: 1 });
    await until(async () => (await scene.asked()).every(({ open }) => !open));
    expect((await scene.asked())[0]!.sent).equal(false);
    await failsLater(scene, { ...GOOD, encoding: 'bomb' }, { kind: 'size' });
  });

  row(21, async (scene) => {
    await fails(scene, { ...GOOD, encoding: 'broken-gzip' }, { kind: ['network', 'content'] });
  });

  row(22, (scene) => works(scene, { ...GOOD, encoding: 'bom' }));

  row(23, async (scene) => {
    await works(scene, { ...GOOD, encoding: 'utf-16' });
    await scene.open({ ...GOOD, encoding: 'invalid-utf-8' });
    scene.green = 'all';
    await scene.show();
    await scene.loaded();
    if (scene.badge.freshness === 'fresh') {
      expect(scene.badge.snapshot!.page.name).equal('L\uFFFDrkfield Ferries');
    } else scene.isUnknown();
  });

  row(24, async (scene) => {
    await fails(scene, { body: '' }, { kind: 'content', requests: 1 });
    await failsAtOnce(scene, { status: 204 }, { kind: 'content', requests: 1 });
  });

  row(25, async (scene) => {
    await failsAtOnce(scene, { status: 304 }, { kind: 'http' });
    await scene.open(GOOD, { status: 304 });
    scene.green = 'all';
    await scene.show();
    await scene.loaded();
    await scene.pass(280);
    expect(scene.begun).least(4);
    scene.isFresh();
    expect(scene.kinds).deep.equal([]);
    // From the last confirmation on it grows old like any other.
    scene.trust();
    await scene.answers({ status: 500 });
    await scene.pass(200);
    scene.isStale();
  });

  complete('body');
});
