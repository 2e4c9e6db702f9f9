import { expect } from 'chai';
import sinon from 'sinon';
import { load, type LoadOptions } from '../../src/client/load.js';
import { HttpError, StatusError } from '../../src/model/errors.js';
import { answer, bytes, dripping, stopTime, SUMMARY as url } from '../fixtures/answers.js';

type Fetch = LoadOptions['fetch'];

let clock: sinon.SinonFakeTimers;
beforeEach(() => (clock = stopTime()));
afterEach(() => clock.restore());

const policy = (fetch: Fetch, rest: Partial<LoadOptions> = {}): LoadOptions => ({
  fetch,
  timeout: 8000,
  retries: 2,
  maxBytes: 1000,
  random: () => 0.5,
  ...rest,
});

/** How a promise ended, once all timers have run for a minute. */
async function ended(promise: Promise<unknown>) {
  let outcome:
    { error?: StatusError & Partial<HttpError>; value?: unknown; at: number } | undefined;
  const start = clock.now;
  void promise.then(
    (value) => (outcome = { value, at: clock.now - start }),
    (error: StatusError) => (outcome = { error, at: clock.now - start }),
  );
  await clock.tickAsync(60_000);
  if (!outcome) throw new Error('it never ended');
  return outcome;
}
const loaded = (fetch: Fetch, rest?: Partial<LoadOptions>) => ended(load(url, policy(fetch, rest)));
const kindOf = async (fetch: Fetch, rest?: Partial<LoadOptions>) => {
  const { error } = await loaded(fetch, rest);
  expect(error).instanceOf(StatusError);
  return error!.kind;
};
const forever = () => new Promise<never>(() => {});

describe('a request', () => {
  it('is simple in the sense of CORS, and carries nothing that tracks', async () => {
    const fetch = sinon.fake.resolves(answer('text'));
    expect((await loaded(fetch)).value).equal('text');
    const [asked, init] = fetch.firstCall.args as unknown as [string, RequestInit];
    expect(asked).equal(url);
    expect(init).to.have.all.keys('credentials', 'referrerPolicy', 'cache', 'signal');
    expect(init).to.deep.include({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
    });
    const request = new Request(asked, init);
    expect(request.method).equal('GET');
    expect([...request.headers]).to.deep.equal([]);
  });

  it('ends the connection of an answer that is not wanted', async () => {
    let signal: AbortSignal | null | undefined;
    const endless = new ReadableStream({ pull: () => forever() });
    const fetch: Fetch = (_url, init) => {
      signal = init.signal;
      return Promise.resolve(new Response(endless, { status: 404 }));
    };
    await load(url, policy(fetch)).catch(() => {});
    expect(signal!.aborted).equal(true);
  });

  it('leaves no timer behind', async () => {
    await load(url, policy(sinon.fake.resolves(answer('x'))));
    expect(clock.countTimers()).equal(0);
    await load(url, policy(sinon.fake.resolves(answer('', { status: 404 })))).catch(() => {});
    expect(clock.countTimers()).equal(0);
  });
});

describe('an answer', () => {
  it('that is not a success says which', async () => {
    for (const [status, kind] of [
      [401, 'auth'],
      [403, 'auth'],
      [404, 'not-found'],
      [410, 'not-found'],
      [400, 'http'],
      [420, 'http'],
      [429, 'http'],
      [500, 'http'],
      [503, 'http'],
    ] as const) {
      const { error } = await loaded(() => Promise.resolve(answer('', { status })));
      expect(error).instanceOf(HttpError);
      expect([error!.kind, error!.status]).to.deep.equal([kind, status]);
    }
  });

  it('that is read by halves is none', async () => {
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes(123));
        controller.error(new TypeError('connection lost'));
      },
    });
    const fetch = () => Promise.resolve(answer(broken));
    expect(await kindOf(fetch, { retries: 0 })).equal('network');
  });

  it('is read no further than the limit, and let go there', async () => {
    const { state, body } = dripping('x'.repeat(600), 10);
    const { error } = await loaded(() => Promise.resolve(answer(body)));
    expect(error!.kind).equal('size');
    expect(state).to.deep.equal({ pulled: 2, cancelled: true });
    const exact = await loaded(() => Promise.resolve(answer('x'.repeat(1000))));
    expect(exact.value).to.have.length(1000);
    expect(await kindOf(() => Promise.resolve(answer('x'.repeat(1001))))).equal('size');
  });

  it('counts bytes, and puts characters together that arrive in two pieces', async () => {
    const [first, second] = [bytes(0xe2, 0x82), bytes(0xac)];
    const euro = new ReadableStream({
      start(controller) {
        controller.enqueue(first);
        controller.enqueue(second);
        controller.close();
      },
    });
    expect((await loaded(() => Promise.resolve(answer(euro)), { maxBytes: 3 })).value).equal('€');
    expect(await kindOf(() => Promise.resolve(answer('€€')), { maxBytes: 5 })).equal('size');
  });

  it('without a body is empty', async () => {
    const fetch = () => Promise.resolve(answer(null, { status: 204 }));
    expect((await loaded(fetch)).value).equal('');
  });

  it('that a patched fetch makes up is an error like any other', async () => {
    for (const nonsense of [undefined, null, 42, 'x', {}, [], { ok: false }]) {
      const { error } = await loaded(() => Promise.resolve(nonsense as never));
      expect(error, JSON.stringify(nonsense)).instanceOf(StatusError);
      expect(error!.kind).to.be.oneOf(['network', 'http']);
    }
    const thrower: Fetch = () => {
      throw new TypeError('not today');
    };
    const { error } = await loaded(thrower);
    expect(error!.kind).equal('network');
    expect(error!.cause).instanceOf(TypeError);
  });
});

describe('the deadline', () => {
  it('ends a request that nobody answers', async () => {
    const { error, at } = await loaded(forever);
    expect(error!.kind).equal('timeout');
    expect(at).equal(8000);
  });

  it('covers the body: one that drips for ever is let go, and the request is aborted', async () => {
    let signal: AbortSignal | null | undefined;
    const { state, body } = dripping(' ', 1000);
    const { error, at } = await loaded((_, init) => {
      signal = init.signal;
      signal!.addEventListener('abort', () => (state.cancelled = true));
      return Promise.resolve(answer(body));
    });
    expect(error!.kind).equal('timeout');
    expect(at).equal(8000);
    expect(state.cancelled).equal(true);
    expect(signal!.aborted).equal(true);
  });

  it('covers repeated attempts', async () => {
    const slow: Fetch = () =>
      new Promise((_, reject) => {
        setTimeout(() => reject(new TypeError('refused')), 3000);
      });
    const { error, at } = await loaded(slow, { retries: 9, random: () => 1 });
    expect(error!.kind).equal('timeout');
    expect(at).equal(8000);
  });

  it('is as long as it is set', async () => {
    expect((await loaded(forever, { timeout: 250 })).at).equal(250);
  });
});

describe('repeated attempts', () => {
  const attempts = async (fetch: Fetch, rest?: Partial<LoadOptions>) => {
    const counted = sinon.spy(fetch);
    const outcome = await loaded(counted, rest);
    return { count: counted.callCount, ...outcome };
  };
  const http = (status: number) => () => Promise.resolve(answer('', { status }));
  const refused = () => Promise.reject(new TypeError('refused'));

  it('are made twice where nobody answers or the server fails', async () => {
    expect((await attempts(refused)).count).equal(3);
    for (const status of [500, 502, 503, 504]) {
      expect((await attempts(http(status))).count, String(status)).equal(3);
    }
  });

  it('are not made where they cannot help', async () => {
    for (const status of [401, 403, 404, 410, 420, 429, 400]) {
      expect((await attempts(http(status))).count, String(status)).equal(1);
    }
    expect((await attempts(() => Promise.resolve(answer('x'.repeat(2000))))).count).equal(1);
    expect((await attempts(forever)).count).equal(1);
    expect((await attempts(refused, { retries: 0 })).count).equal(1);
  });

  it('end with the first that succeeds', async () => {
    const fetch = sinon.stub<Parameters<Fetch>, Promise<Response>>();
    fetch.onFirstCall().rejects(new TypeError('refused'));
    fetch.onSecondCall().resolves(answer('at last'));
    const { count, value } = await attempts(fetch);
    expect([count, value]).to.deep.equal([2, 'at last']);
  });

  it('come after a pause with full jitter: up to one second, then up to two', async () => {
    const at = async (random: number) => (await attempts(refused, { random: () => random })).at;
    expect(await at(0)).most(2);
    expect(await at(0.5)).equal(1500);
    expect(await at(1)).equal(3000);
  });
});

describe('giving up', () => {
  it('before, during the request, in its body, between two attempts', async () => {
    const reason = new Error('left the page');
    const given = async (fetch: Fetch, after: number) => {
      const abort = new AbortController();
      const spy = sinon.spy(fetch);
      if (after < 0) abort.abort(reason);
      else setTimeout(() => abort.abort(reason), after);
      const { error, at } = await ended(load(url, policy(spy, { random: () => 1 }), abort.signal));
      expect(error).equal(reason);
      return { at, count: spy.callCount };
    };
    expect(await given(forever, -1)).to.deep.equal({ at: 0, count: 0 });
    expect(await given(forever, 100)).to.deep.equal({ at: 100, count: 1 });
    const drip = () => Promise.resolve(answer(dripping(' ', 1000).body));
    expect(await given(drip, 2500)).to.deep.equal({ at: 2500, count: 1 });
    const refused = () => Promise.reject(new TypeError('refused'));
    expect(await given(refused, 500)).to.deep.equal({ at: 500, count: 1 });
  });

  it('afterwards changes nothing, and leaves no listener', async () => {
    const abort = new AbortController();
    const removed = sinon.spy(abort.signal, 'removeEventListener');
    expect(await load(url, policy(sinon.fake.resolves(answer('x'))), abort.signal)).equal('x');
    expect(removed.calledWith('abort')).equal(true);
    abort.abort();
  });

  it('rejects nothing that nobody looks at', async () => {
    const unhandled = sinon.spy();
    addEventListener('unhandledrejection', unhandled);
    const refuse: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal!.addEventListener('abort', () => reject(signal!.reason as Error));
      });
    await loaded(refuse);
    await loaded(() => Promise.reject(new TypeError('refused')));
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 10);
    await ended(load(url, policy(refuse), abort.signal));
    clock.restore();
    await new Promise((resolve) => setTimeout(resolve));
    removeEventListener('unhandledrejection', unhandled);
    expect(unhandled.callCount).equal(0);
  });
});
