import { expect } from 'chai';
import { find } from '../support/elements.js';
import { visit } from './kept.js';
import { complete, row } from './row.js';
import { NOON } from './scene.js';

describe('what other scripts leave behind', () => {
  row(55, async (scene) => {
    const key = await visit(scene);
    const { snapshot } = JSON.parse(localStorage.getItem(key)!) as { snapshot: object };
    const components = [{ id: 'web', name: 'Booking', status: 'operational' }];
    const well = { ...snapshot, status: 'operational', headline: '', components, incidents: [] };
    /** A visit after another script was here. The answer, if any, says that nothing is well. */
    async function planted(rest: object, at = NOON): Promise<void> {
      scene.leave();
      const fetchedAt = new Date(Date.now()).toISOString();
      localStorage.setItem(key, JSON.stringify({ at, snapshot: { ...well, fetchedAt, ...rest } }));
      await scene.revisit();
    }
    const isNeverFresh = () => {
      for (const { freshness } of scene.elements) expect(freshness).not.equal('fresh');
    };
    scene.trust();
    for (const at of [Date.now(), 0, Date.now() + 1e9, NaN]) {
      await planted({}, at);
      scene.isStale();
      await scene.pass(2, 1);
      await scene.loaded();
      scene.isFresh('major_outage');
      expect(scene.begun).equal(1);
      scene.trust();
    }
    // Nobody answers: it grows old like any other.
    await scene.answers({ how: 'reset' });
    scene.trust();
    await planted({});
    await scene.pass(800);
    scene.isStale();
    await scene.pass(150);
    isNeverFresh();
    expect(scene.badge.status).equal('unknown');
    scene.leave();
    // Green is nothing of which that much is not known.
    for (const [green, rest] of [
      ['none', { fetchedAt: new Date(Date.now() + 390_000) }],
      ['none', { fetchedAt: new Date(Date.now() + 960_000) }],
      ['none', { fetchedAt: '2126-06-10T12:00:00Z' }],
      ['none', { fetchedAt: new Date(0) }],
      ['rows', { status: 'wonderful' }],
      ['none', { components: [{ id: 'web', name: 'Booking', status: 'wonderful' }] }],
    ] as const) {
      scene.leave();
      scene.green = green;
      await planted(rest);
      isNeverFresh();
      expect(scene.badge.status, JSON.stringify(rest)).equal('unknown');
    }
    // Nor does it bring anything else in.
    scene.leave();
    scene.green = 'rows';
    const page = { name: '<b id="hit">x</b>', url: 'javascript:alert(1)' };
    await planted({ page, status: 'major_outage', sourceUrl: 'javascript:alert(2)' });
    for (const element of scene.elements) {
      expect(find(element, '#hit')).equal(null);
      expect(find(element, 'a[href^=javascript]')).equal(null);
    }
  });

  complete('planted');
});
