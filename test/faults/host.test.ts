import { expect } from 'chai';
import { find, reads } from '../support/elements.js';
import { GOOD } from './answers.js';
import { hostPage } from './host-page.js';
import { complete, row } from './row.js';

describe('faults of the page and its browser', () => {
  row(26, async (scene) => {
    const patches: Record<string, () => unknown> = {
      throws: () => {
        throw new TypeError('not today');
      },
      rejects: () => Promise.reject(new Error('not today')),
      'rejects with nothing': () => Promise.reject(),
      nothing: () => undefined,
      null: () => null,
      'a number': () => Promise.resolve(42),
      'an object': () => Promise.resolve({}),
      'no body': () => Promise.resolve({ ok: true }),
      'a body that is none': () => Promise.resolve({ ok: true, body: 'all good' }),
      'a text': () => Promise.resolve('{"status":"operational"}'),
    };
    const own = window.fetch;
    for (const [name, patch] of Object.entries(patches)) {
      await scene.open(GOOD);
      window.fetch = patch as typeof fetch;
      await scene.show();
      await scene.failed();
      scene.isUnknown();
      expect(scene.kinds, name).have.length(1);
      expect(scene.kinds[0], name).oneOf(['network', 'http', 'content']);
    }
    window.fetch = own;
  });

  row(27, async (scene) => {
    await scene.open(GOOD);
    const { heard, badge } = await hostPage(scene, "connect-src 'none'");
    expect(await scene.asked()).deep.equal([]);
    expect(heard.kinds).deep.equal(['network']);
    expect(heard.thrown).deep.equal([]);
    expect(reads(badge)).equal('Status unavailable View status page');
    expect(find<HTMLAnchorElement>(badge, 'a')!.href).equal(scene.src);
    expect(heard.warnings).have.length(1);
    expect(heard.warnings[0]).contain('connect-src');
  });

  row(28, async (scene) => {
    // The port of another protocol: browsers block it where they block mixed content.
    scene.src = 'http://127.0.0.1:6000/';
    await scene.show();
    await scene.failed();
    scene.isUnknown();
    expect(scene.kinds).deep.equal(['network']);
    // What an extension forbids looks the same from here.
    await scene.open(GOOD);
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await scene.show();
    await scene.failed();
    scene.isUnknown();
    expect(scene.kinds).deep.equal(['network']);
    expect(await scene.asked()).deep.equal([]);
  });

  complete('host');
});
