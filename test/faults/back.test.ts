import { expect } from 'chai';
import sinon from 'sinon';
import { reads } from '../support/elements.js';
import { DOWN } from './answers.js';
import { journey } from './journey.js';
import { countLeftovers } from './leftovers.js';
import { until } from './page.js';
import { complete, row } from './row.js';
import { beLast } from './visitor.js';
import { begins } from './ways.js';

const turn = (type: 'pagehide' | 'pageshow'): void =>
  void window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));

/*
 * A file of its own: a window that was opened in front of this page may have hidden it. Not every
 * browser that tests run in has that cache at all; test/engines/back.test.mjs goes there by other means.
 */
describe('faults of the way back', () => {
  row(51, async (scene) => {
    const { counts, stop } = countLeftovers();
    const { locks } = navigator;
    const lock = sinon.spy(locks, 'request');
    try {
      // What is under way is given up, and nothing is kept that would keep the page from the cache.
      await scene.open({ how: 'hang' });
      await scene.show();
      await until(async () => (await scene.asked()).length);
      turn('pagehide');
      await until(async () => (await scene.asked()).every(({ open }) => !open));
      expect(counts.channels, 'open channels').equal(0);
      await begins(scene, 0, 120);
      // Given up by the page itself: that is no failure.
      expect(scene.kinds).deep.equal([]);
      expect(scene.badge.freshness).equal('loading');
      await scene.answers(DOWN);
      turn('pageshow');
      await scene.loaded();
      scene.isFresh('major_outage');
      expect(scene.begun).equal(2);
      expect(counts.channels, 'open channels').equal(1);

      turn('pagehide');
      expect(counts.channels, 'open channels').equal(0);
      await begins(scene, 0, 3600, 60);
      beLast();
      turn('pageshow');
      await scene.drawn();
      scene.isStale('major_outage');
      expect(reads(scene.badge)).contain('as of 1 hr ago');
      await begins(scene, 1, 5, 1);
      await scene.loaded();
      scene.isFresh('major_outage');
      expect(counts.unload, 'listeners to unload').equal(0);
      expect(lock.callCount, 'locks').equal(0);
    } finally {
      stop();
    }

    // The way itself, wherever a plain page comes back by it.
    await scene.open(DOWN);
    const control = await journey(scene, 'control');
    if (!control?.persisted) return;
    const told = await journey(scene, 'badge');
    expect(told, 'it came back').not.equal(undefined);
    const { after, ...rest } = told!;
    expect(rest).deep.equal({
      persisted: true,
      first: 'stale',
      text: 'Major System Outage as of 1 hr ago',
      then: 'fresh',
      thrown: [],
    });
    expect(after).below(5000);
    expect(await scene.asked()).have.length(2);
  });

  complete('back');
});
