import { expect } from 'chai';
import sinon from 'sinon';
import { hint } from '../../src/store/hints.js';
import type { SourceState } from '../../src/store/held.js';
import { sourceOf, type Source } from '../../src/store/sources.js';
import {
  answer,
  ARCHIVE,
  SEARCH_BELOW,
  stopTime,
  SUMMARY,
  URL_ASKED,
} from '../fixtures/answers.js';
import { PAGE, summary } from '../fixtures/statuspage.js';
import { forget } from '../support/memory.js';
import { goOnline, look, pass } from '../support/visitor.js';

/* When the store asks, when it does not, and what it holds on to, by the clock. */

/** Of this file alone: other test files run at the same time on the same origin. */
const url = `${URL_ASKED}policy/`;
const [present, past] = [SUMMARY, ARCHIVE].map((file) => file.replace(URL_ASKED, url)) as [
  string,
  string,
];

let clock: sinon.SinonFakeTimers;
let fetch: sinon.SinonStub<Parameters<typeof globalThis.fetch>, Promise<Response>>;
let leaving: (() => void)[];

beforeEach(() => {
  forget(/policy/);
  clock = stopTime();
  fetch = sinon.stub(globalThis, 'fetch');
  succeed();
  sinon.stub(Math, 'random').returns(0.5);
  sinon.stub(console, 'warn');
  leaving = [];
});
afterEach(async () => {
  look(true);
  for (const leave of leaving) leave();
  await seconds(3);
  expect(clock.countTimers(), 'timers left behind').equal(0);
  delete (document as { visibilityState?: unknown }).visibilityState;
  delete (navigator as { onLine?: unknown }).onLine;
  sinon.restore();
  clock.restore();
  forget(/policy/);
});

const succeed = () => fetch.callsFake(() => Promise.resolve(answer()));
const fail = (status?: number, init: ResponseInit = {}) =>
  fetch.callsFake(() =>
    status
      ? Promise.resolve(answer(null, { status, ...init }))
      : Promise.reject(new TypeError('refused')),
  );
const asked = () => fetch.args.map(([address]) => address);

const seconds = (count: number) => pass(clock, count);
function element(rest: Partial<Source & { refresh: number; archive: boolean }> = {}) {
  const { refresh = 60, archive = false, ...source } = rest;
  const poller = sourceOf({ url, ...source });
  const states: SourceState[] = [];
  const leave = poller.subscribe((state) => states.push(state), { refresh, archive });
  leaving.push(leave);
  return { poller, states, leave };
}
const dated = (updated: string, indicator: string) =>
  answer(
    JSON.stringify(
      summary({ page: { ...PAGE, updated_at: updated }, status: { indicator, description: '' } }),
    ),
  );

describe('an outage', () => {
  for (const refresh of [15, 60, 300]) {
    it(`of ten minutes costs at most ten requests, asked every ${refresh} s`, async () => {
      fail();
      element({ refresh });
      await seconds(600);
      expect(fetch.callCount).to.be.within(3, 10);
    });
  }

  it('… also with comings and goings of the visitor, and with a mirror that is down too', async () => {
    fail();
    element();
    for (let minute = 0; minute < 10; minute++) {
      await seconds(30);
      look(false);
      await seconds(20);
      look(true);
      await seconds(10);
    }
    expect(fetch.callCount).at.most(10);
    fetch.resetHistory();
    const mirrors = ['https://mirror.example/status.json'];
    element({ url: `${url}other/`, mirrors });
    await seconds(600);
    const own = asked().filter((address) => String(address).includes('/other/'));
    expect(own.length).at.most(10);
  });

  it('is looked into at once where nothing is known yet, and then with one request a poll', async () => {
    fail(500);
    element();
    await seconds(5);
    expect(fetch.callCount).equal(3);
    for (const [pause, requests] of [
      [120, 4],
      [240, 5],
      [480, 6],
    ] as const) {
      await seconds(pause);
      expect(fetch.callCount).equal(requests);
    }
  });

  for (const refresh of [15, 60, 300]) {
    it(`brings no more requests than before where a picture is new, asked every ${refresh} s`, async () => {
      const { poller } = element({ refresh });
      await seconds(1);
      fail(500);
      await seconds(refresh);
      expect(fetch.callCount).equal(2);
      await seconds(refresh - 2);
      expect(fetch.callCount).equal(2);
      succeed();
      await seconds(2);
      expect(fetch.callCount, 'the next poll comes in time').equal(3);
      expect(poller.state).not.to.have.property('error');
    });
  }

  it('is looked into at once where the picture is old', async () => {
    element();
    await seconds(1);
    look(false);
    await seconds(200);
    fail(500);
    look(true);
    await seconds(8);
    expect(fetch.callCount).equal(4);
  });

  it('that the server does not want looked into is not', async () => {
    for (const status of [429, 420, 401, 410]) {
      fetch.resetHistory();
      fail(status);
      const { leave } = element({ url: `${url}${status}/` });
      await seconds(30);
      expect(fetch.callCount, String(status)).equal(1);
      leave();
    }
  });

  it('with a wish of the server waits as long as that, whatever else happens', async () => {
    fail(503, { headers: { 'Retry-After': '300' } });
    element();
    await seconds(1);
    goOnline(false);
    goOnline(true);
    look(false);
    look(true);
    await seconds(297);
    expect(fetch.callCount).equal(1);
    await seconds(40);
    expect(fetch.callCount).equal(2);
  });

  for (const [status, requests] of [
    [401, 1],
    [403, 1],
    [404, SEARCH_BELOW],
    [410, 1],
  ] as const) {
    it(`that says ${status} is left alone for ten minutes`, async () => {
      fail(status);
      element({ url: `${url}left-${status}/` });
      await seconds(598);
      expect(fetch.callCount).equal(requests);
      await seconds(40);
      expect(fetch.callCount).equal(requests + 1);
    });
  }

  it('of the archive alone does not cost a request with every poll', async () => {
    fetch.callsFake((address) =>
      Promise.resolve(address === past ? answer('', { status: 500 }) : answer()),
    );
    element({ archive: true });
    await seconds(590);
    expect(asked().filter((address) => address === past)).to.have.length(1);
    expect(asked().filter((address) => address === present).length).within(9, 11);
  });

  it('is told once in the console, of each kind', async () => {
    const warn = console.warn as unknown as sinon.SinonStub;
    const error = { kind: 'network', message: 'no answer' };
    hint('https://a.example/', error);
    hint('https://b.example/', error);
    const about = warn.args.map(([text]) => String(text)).filter((text) => text.includes('CORS'));
    expect(about.length).at.most(1);
  });
});

describe('a visitor who comes back', () => {
  it('from another network makes one request within five seconds, and none while offline', async () => {
    element();
    await seconds(1);
    goOnline(false);
    fail();
    await seconds(300);
    expect(fetch.callCount).equal(1);
    goOnline(true);
    succeed();
    await seconds(5);
    expect(fetch.callCount).equal(2);
    await seconds(40);
    expect(fetch.callCount).equal(2);
  });

  it('… also where failures had put the next one off', async () => {
    fail();
    element();
    await seconds(130);
    const before = fetch.callCount;
    goOnline(false);
    goOnline(true);
    succeed();
    await seconds(5);
    expect(fetch.callCount).equal(before + 1);
  });

  it('with a flapping network makes at most one for each return', async () => {
    fail();
    element();
    await seconds(5);
    const before = fetch.callCount;
    for (let flap = 0; flap < 10; flap++) {
      goOnline(false);
      await seconds(0.5);
      goOnline(true);
      await seconds(0.5);
    }
    await seconds(5);
    expect(fetch.callCount - before).at.most(1);
  });

  it('is believed to be offline only after a first try', async () => {
    goOnline(false);
    element();
    await seconds(1);
    expect(fetch.callCount).equal(1);
  });

  it('after a night of sleep makes one within five seconds', async () => {
    const { poller } = element();
    await seconds(1);
    clock.setSystemTime(clock.now + 8 * 3_600_000);
    await seconds(1);
    expect(poller.state.age!(), 'the picture is as old as the night').greaterThan(28_000);
    await seconds(5);
    expect(fetch.callCount).equal(2);
    expect(poller.state.age!()).lessThan(6);
  });

  it('from the back/forward cache makes one within five seconds', async () => {
    element();
    await seconds(1);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    clock.setSystemTime(clock.now + 3_600_000);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await seconds(5);
    expect(fetch.callCount).equal(2);
  });

  it('leaves no request behind that would keep the page out of that cache', async () => {
    let signal: AbortSignal | null | undefined;
    fetch.callsFake((_address, init) => {
      signal = init?.signal;
      return new Promise(() => {});
    });
    const { states } = element();
    await seconds(1);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(signal!.aborted).equal(true);
    await seconds(1);
    expect(states, 'nobody is told of it').to.deep.equal([]);
    succeed();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await seconds(5);
    expect(states).to.have.length(1);
  });
});

describe('what is held', () => {
  it('is not overtaken by an older answer, but for a quarter of an hour', async () => {
    fetch.callsFake(() => Promise.resolve(dated('2026-06-10T11:00:00Z', 'critical')));
    const { poller } = element();
    await seconds(1);
    fetch.callsFake(() => Promise.resolve(dated('2026-06-10T10:00:00Z', 'none')));
    await seconds(600);
    expect(poller.state.snapshot!.status).equal('major_outage');
    expect(poller.state.error).to.deep.include({ kind: 'content' });
    await seconds(1200);
    expect(poller.state.snapshot!.status).equal('operational');
  });

  it('is as good as new when the server says that nothing has changed', async () => {
    const { poller } = element();
    await seconds(1);
    fail(304);
    await seconds(200);
    expect(poller.state.age!()).lessThan(67);
    expect(poller.state).not.to.have.property('error');
  });

  it('… but not what a mirror made long ago, nor what only an earlier visit has seen', async () => {
    const old = JSON.stringify({
      format: 'allclear/1',
      page: { name: 'Larkfield' },
      status: 'operational',
      fetchedAt: '2026-06-10T11:50:00Z',
    });
    fetch.callsFake(() => Promise.resolve(answer(old)));
    const { poller, leave } = element();
    await seconds(1);
    fail(304);
    await seconds(120);
    expect(poller.state.age!()).greaterThan(700);
    leave();
    await seconds(3);
    const again = element();
    await seconds(1);
    expect(again.poller.state.remembered).equal(true);
    expect(again.poller.state.error).to.deep.include({ kind: 'http' });
  });

  it('is remembered by the next page, never as new, until an answer comes', async () => {
    const { leave } = element();
    await seconds(1);
    leave();
    await seconds(200);
    fetch.callsFake(() => new Promise(() => {}));
    const { poller } = element();
    expect(poller.state.remembered).equal(true);
    expect(poller.state.snapshot!.status).equal('operational');
    expect(poller.state.age!()).within(199, 202);
  });

  it('is not overwritten by an answer that is none', async () => {
    const { leave, poller } = element();
    await seconds(1);
    fetch.callsFake(() => Promise.resolve(answer('<!doctype html>')));
    await seconds(70);
    expect(poller.state.error).to.deep.include({ kind: 'content' });
    leave();
    await seconds(3);
    expect(element().poller.state.snapshot!.status).equal('operational');
  });
});

describe('a mirror', () => {
  it('answers when the page does not, as old as it says', async () => {
    const mirror = 'https://mirror.example/status.json';
    const document = JSON.stringify({
      format: 'allclear/1',
      page: { name: 'Larkfield' },
      status: 'operational',
      fetchedAt: '2026-06-10T11:58:00Z',
    });
    fetch.callsFake((address) =>
      address === mirror ? Promise.resolve(answer(document)) : Promise.reject(new TypeError('no')),
    );
    const { poller } = element({ mirrors: [mirror] });
    await seconds(8);
    expect(poller.state.snapshot!.status).equal('operational');
    expect(poller.state.age!()).within(120, 130);
    expect(poller.state).not.to.have.property('error');
  });
});
