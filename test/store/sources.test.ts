import { expect } from 'chai';
import { sourceOf } from '../../src/store/sources.js';
import { answer, ARCHIVE, SUMMARY, URL_ASKED as url } from '../fixtures/answers.js';
import { asked, clock, element, fetch, seconds, stopStore } from '../support/stopped-store.js';
import { look } from '../support/visitor.js';

/** The same for a long time, in which nothing is answered. */
async function hours(count: number): Promise<void> {
  clock.tick(count * 3_600_000);
  await seconds(0);
}

stopStore(url, /ferries\.example\/$/);

describe('many elements, one source', () => {
  it('nothing is asked before somebody wants it, then at once', async () => {
    const poller = sourceOf({ url });
    await seconds(120);
    expect(fetch.callCount).equal(0);
    const { states } = element({}, poller);
    await seconds(0);
    expect(asked()).to.deep.equal([SUMMARY]);
    expect(states).to.have.length(1);
    expect(states[0]!.snapshot!.status).equal('operational');
    expect(states[0]!.age!()).equal(0);
    expect(states[0]).not.to.have.property('error');
    expect(poller.state).equal(states[0]);
  });

  it('one request serves them all, whenever they come', async () => {
    const early = Array.from({ length: 20 }, () => element());
    await seconds(10);
    const late = element();
    await seconds(1);
    expect(fetch.callCount).equal(1);
    expect(late.poller.state.snapshot, 'is there for who comes late').not.equal(undefined);
    await seconds(60);
    expect(fetch.callCount).equal(2);
    for (const { states } of early) expect(states).to.have.length(2);
    expect(late.states).to.have.length(1);
  });

  it('other addresses and other providers are other sources', async () => {
    element();
    element({}, sourceOf({ url, provider: 'statuspage' }));
    element({}, sourceOf({ url: 'https://status.larkfield-freight.example' }));
    expect(sourceOf({ url })).equal(sourceOf({ url }));
    expect(sourceOf({ url })).not.equal(sourceOf({ url, provider: 'statuspage' }));
    await seconds(0);
    expect(fetch.callCount).equal(3);
  });

  it('asks as often as the most curious of them wants', async () => {
    element({ refresh: 120 });
    const curious = element({ refresh: 30 });
    await seconds(65);
    expect(fetch.callCount).equal(3);
    curious.leave();
    await seconds(85);
    expect(fetch.callCount).equal(3);
    await seconds(35);
    expect(fetch.callCount).equal(4);
  });

  it('asks only once for those who want only that', async () => {
    element({ refresh: 0 });
    await seconds(1);
    await hours(2);
    expect(fetch.callCount).equal(1);
    element({ refresh: 60 });
    await seconds(1);
    expect(fetch.callCount, 'what is held is old').equal(2);
  });

  it('is shared by two copies of the library on one page', async () => {
    const path: string = '../../src/store/sources.ts?copy=2';
    const copy = (await import(path)) as { sourceOf: typeof sourceOf };
    expect(copy.sourceOf).not.equal(sourceOf);
    element();
    const { states } = element({}, copy.sourceOf({ url }));
    await seconds(0);
    expect(fetch.callCount).equal(1);
    expect(states).to.have.length(1);
  });
});

describe('coming and going', () => {
  it('a moved element asks nothing anew', async () => {
    let { leave } = element();
    await seconds(0);
    // At any moment: the clock of the page ticks between some of these.
    for (const pause of [0, 0.3, 0.6, 0.9]) {
      await seconds(5.5);
      leave();
      await seconds(pause);
      const moved = element();
      expect(moved.poller.state.snapshot).not.equal(undefined);
      leave = moved.leave;
    }
    await seconds(20);
    expect(fetch.callCount).equal(1);
  });

  it('one that goes for good takes the source with it', async () => {
    const { leave, poller } = element();
    await seconds(10);
    leave();
    await seconds(2.1);
    expect(sourceOf({ url })).not.equal(poller);
    await seconds(600);
    expect(fetch.callCount).equal(1);
    element();
    await seconds(0);
    expect(fetch.callCount).equal(2);
  });

  it('a request that nobody waits for any more is aborted, and nobody hears of it', async () => {
    let signal: AbortSignal | null | undefined;
    fetch.callsFake((_address, init) => {
      signal = init?.signal;
      return new Promise(() => {});
    });
    const { leave, states, poller } = element();
    await seconds(0.5);
    leave();
    await seconds(0.4);
    expect(signal!.aborted).equal(false);
    await seconds(2);
    expect(signal!.aborted).equal(true);
    expect(states).to.deep.equal([]);
    expect(poller.state).to.deep.equal({});
  });

  it('one that has gone is told nothing, the others are', async () => {
    const gone = element();
    const here = element();
    await seconds(1);
    gone.leave();
    await seconds(60);
    expect(gone.states).to.have.length(1);
    expect(here.states).to.have.length(2);
  });
});

describe('the present and the archive', () => {
  it('the archive is asked for only when somebody shows it', async () => {
    element();
    await seconds(61);
    expect(asked()).to.deep.equal([SUMMARY, SUMMARY]);
    const history = element({ archive: true });
    await seconds(1);
    expect(asked().slice(2), 'at once').to.deep.equal([SUMMARY, ARCHIVE]);
    await seconds(60);
    expect(asked().slice(4)).to.deep.equal([SUMMARY, ARCHIVE]);
    history.leave();
    await seconds(61);
    expect(asked().slice(6)).to.deep.equal([SUMMARY]);
  });

  it('is asked for together with the present by those who come together', async () => {
    element();
    element({ archive: true });
    await seconds(1);
    expect(asked()).to.deep.equal([SUMMARY, ARCHIVE]);
  });

  it('… and once more by who comes while the present is on its way', async () => {
    fetch.callsFake(() => new Promise((resolve) => setTimeout(() => resolve(answer()), 3000)));
    element();
    await seconds(1);
    element({ archive: true });
    await seconds(1);
    expect(asked()).to.deep.equal([SUMMARY]);
    await seconds(10);
    expect(asked()).to.deep.equal([SUMMARY, SUMMARY, ARCHIVE]);
  });
});

describe('a page that nobody looks at', () => {
  it('asks nothing while it is hidden, and at once when it is shown again', async () => {
    element();
    await seconds(1);
    look(false);
    await hours(1);
    expect(fetch.callCount).equal(1);
    look(true);
    await seconds(1);
    expect(fetch.callCount, 'not all at the same moment').equal(1);
    await seconds(2);
    expect(fetch.callCount).equal(2);
    await seconds(61);
    expect(fetch.callCount).equal(3);
  });

  it('asks nothing when it is shown again before it is time', async () => {
    element();
    await seconds(1);
    look(false);
    await seconds(10);
    look(true);
    await seconds(40);
    expect(fetch.callCount).equal(1);
  });

  it('asks nothing when it opens in the background', async () => {
    look(false);
    element();
    await seconds(300);
    expect(fetch.callCount).equal(0);
    look(true);
    await seconds(0);
    expect(fetch.callCount).equal(1);
  });
});
