import { expect } from 'chai';
import { SEARCH_BELOW } from '../fixtures/answers.js';
import { find } from '../support/elements.js';
import { GOOD, html } from './answers.js';
import { hostPage } from './host-page.js';
import { program, type Answer } from './page.js';
import { complete, row } from './row.js';
import { begins, fails, failsAtOnce, failsLater } from './ways.js';

const later = (seconds: string, exposed = true): Answer => ({
  status: 503,
  headers: {
    'Retry-After': seconds,
    ...(exposed && { 'Access-Control-Expose-Headers': 'Retry-After' }),
  },
});

describe('faults on the way', () => {
  row(1, async (scene) => {
    for (const gone of [scene.places.closed, 'http://status.larkfield.invalid']) {
      scene.src = `${gone}/`;
      await scene.show();
      await scene.failed();
      scene.isUnknown();
      expect(scene.kinds).deep.equal(['network']);
      expect(scene.begun).equal(3);
      await begins(scene, 0, 90);
      await begins(scene, 1, 45);
    }
    await failsLater(scene, { how: 'reset' }, { kind: 'network' });
  });

  row(2, async (scene) => {
    await fails(scene, { status: 500 }, { kind: 'http', requests: 3 });
    await failsAtOnce(scene, { status: 500 }, { kind: 'http', requests: 3 });
    await begins(scene, 0, 90);
    await begins(scene, 1, 45);
    await begins(scene, 0, 150);
    await begins(scene, 1, 90);
    // Never more seldom than every ten minutes.
    await scene.pass(2400, 60);
    await begins(scene, 2, 1200, 60);
  });

  row(3, async (scene) => {
    for (const status of [502, 503, 504]) {
      await failsAtOnce(scene, { status }, { kind: 'http', requests: 3 });
    }
    await failsLater(scene, { status: 503, body: html('Bad gateway') }, { kind: 'http' });
  });

  row(4, async (scene) => {
    await failsAtOnce(scene, later('200'), { kind: 'http', requests: 1 });
    await begins(scene, 0, 195);
    await begins(scene, 1, 30);
    // Not for less than a minute, however often the host would like to ask.
    await scene.open(later('1'));
    await scene.show('refresh="15"');
    await scene.failed();
    await begins(scene, 0, 55);
    await begins(scene, 1, 30);
    // Nor for more than an hour.
    await failsAtOnce(scene, later('86400'), { kind: 'http', requests: 1 });
    await begins(scene, 0, 3540, 60);
    await begins(scene, 1, 180, 60);
    await failsLater(scene, later('120'), { kind: 'http' });
  });

  row(5, async (scene) => {
    const bad = { ...later('1', false), status: 429 };
    await fails(scene, bad, { kind: 'http', requests: 1 });
    await failsAtOnce(scene, bad, { kind: 'http' });
    await begins(scene, 0, 90);
    await begins(scene, 1, 45);
  });

  row(6, async (scene) => {
    await fails(scene, { status: 420 }, { kind: 'http', requests: 1 });
    await failsAtOnce(scene, { status: 420 }, { kind: 'http' });
    await begins(scene, 0, 90);
    await begins(scene, 1, 45);
  });

  row(7, async (scene) => {
    const expected = { kind: 'not-found', words: 'Status page not found' };
    for (const [status, requests] of [
      // Somebody else's page may live there; what is gone, is gone.
      [404, SEARCH_BELOW],
      [410, 1],
    ] as const) {
      const bad = { status, body: html('No such page') };
      await failsAtOnce(scene, bad, { ...expected, requests });
      await begins(scene, 0, 590);
      await begins(scene, 1, 45);
    }
    await failsLater(scene, { status: 404 }, expected);
  });

  row(8, async (scene) => {
    for (const status of [401, 403]) {
      await failsAtOnce(scene, { status }, { kind: 'auth', requests: 1 });
      await begins(scene, 0, 590);
      await begins(scene, 1, 45);
    }
    await failsLater(scene, { status: 401 }, { kind: 'auth' });
  });

  for (const [number, cors] of [
    [9, 'none'],
    [10, 'twice'],
  ] as const) {
    row(number, async (scene) => {
      const bad = { ...GOOD, cors };
      await fails(scene, bad, { kind: 'network' });
      await scene.open(bad);
      const { heard, badge } = await hostPage(scene);
      expect(heard.kinds).deep.equal(['network']);
      expect(heard.thrown).deep.equal([]);
      expect(heard.warnings).have.length(1);
      expect(heard.warnings[0])
        .contain(scene.src)
        .and.match(/CORS.*mirror/);
      expect(find<HTMLAnchorElement>(badge, 'a')!.href).equal(scene.src);
    });
  }

  row(11, async (scene) => {
    await scene.open({});
    const login = `${scene.places.origin}/${scene.name}/login`;
    const elsewhere = { body: html('Sign in'), type: 'text/html' };
    await program(scene.name, {
      answers: [{ status: 302, headers: { Location: login } }],
      elsewhere,
    });
    await scene.show();
    await scene.failed();
    scene.isUnknown();
    expect(scene.kinds).deep.equal(['content']);
    expect((await scene.asked()).map(({ path }) => path)).contain('/login');
  });

  row(12, async (scene) => {
    const { name } = scene;
    await program(name, { elsewhere: { ...GOOD, cors: 'none' } });
    const Location = `${scene.places.other}/${name}/moved`;
    await fails(scene, { status: 302, headers: { Location } }, { kind: 'network' });
  });

  row(13, async (scene) => {
    const bad = { status: 302, headers: { Location: 'summary.json' } };
    await fails(scene, bad, { kind: 'network', requests: 3 });
  });

  complete('transport');
});
