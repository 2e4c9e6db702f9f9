import { expect } from 'chai';
import { StatusError } from '../../src/model/errors.js';
import type { SourceState } from '../../src/store/held.js';
import { answer, URL_ASKED } from '../fixtures/answers.js';
import { PAGE, summary } from '../fixtures/statuspage.js';
import { element, fail, fetch, seconds, stopStore } from '../support/stopped-store.js';

/* What the store holds on to, and how old it is. */

stopStore(`${URL_ASKED}held/`, /held/);

const dated = (updated: string, indicator: string) =>
  answer(
    JSON.stringify(
      summary({ page: { ...PAGE, updated_at: updated }, status: { indicator, description: '' } }),
    ),
  );

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

describe('what is known of a source', () => {
  it('stays when the next request fails, and grows old', async () => {
    const { states } = element();
    await seconds(1);
    fetch.callsFake(() => Promise.resolve(answer('<!doctype html>')));
    await seconds(60);
    expect(states).to.have.length(2);
    const [first, then] = states as [SourceState, SourceState];
    expect(then.snapshot).equal(first.snapshot);
    expect(then.age!()).equal(61);
    expect(then.error).instanceOf(StatusError).and.to.deep.include({ kind: 'content' });
    fetch.callsFake(() => Promise.resolve(answer()));
    await seconds(61);
    expect(states[2]).not.to.have.property('error');
    expect(states[2]!.age!()).lessThan(5);
  });

  it('is as old as the mirror that served it says', async () => {
    const mirrored = {
      format: 'allclear/1',
      page: { name: 'Larkfield' },
      fetchedAt: '2026-06-10T11:50:00Z',
    };
    fetch.callsFake(() => Promise.resolve(answer(JSON.stringify(mirrored))));
    const { states } = element();
    await seconds(0);
    expect(states[0]!.age!()).equal(600);
  });

  it('is asked again by hand, and not twice at a time', async () => {
    const { poller, states } = element();
    await seconds(1);
    fetch.callsFake(() => new Promise((resolve) => setTimeout(() => resolve(answer()), 1000)));
    let done = 0;
    const both = [poller.refresh(), poller.refresh()].map((one) => one.then(() => done++));
    await seconds(0.5);
    expect([fetch.callCount, done]).to.deep.equal([2, 0]);
    await seconds(0.6);
    await Promise.all(both);
    expect(states).to.have.length(2);
    await seconds(55);
    expect(fetch.callCount, 'the next is an interval later').equal(2);
    await seconds(8);
    expect(fetch.callCount).equal(3);
  });

  it('refresh() never rejects', async () => {
    const { poller } = element();
    await seconds(1);
    fetch.callsFake(() => Promise.resolve(answer('', { status: 404 })));
    await poller.refresh();
    expect(poller.state.error).to.deep.include({ kind: 'not-found' });
  });
});
