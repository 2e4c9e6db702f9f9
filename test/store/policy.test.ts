import { expect } from 'chai';
import sinon from 'sinon';
import { hint } from '../../src/store/hints.js';
import { answer, ARCHIVE, SEARCH_BELOW, SUMMARY, URL_ASKED } from '../fixtures/answers.js';
import {
  asked,
  clock,
  element,
  fail,
  fetch,
  seconds,
  stopStore,
  succeed,
} from '../support/stopped-store.js';
import { goOnline, look } from '../support/visitor.js';

/* When the store asks, and when it does not, by the clock. */

const url = `${URL_ASKED}policy/`;
const [present, past] = [SUMMARY, ARCHIVE].map((file) => file.replace(URL_ASKED, url)) as [
  string,
  string,
];
stopStore(url, /policy/);

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
