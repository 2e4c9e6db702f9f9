import { expect } from 'chai';
import { createClient } from '../../src/client/client.js';
import { answer, SUMMARY, URL_ASKED as url } from '../fixtures/answers.js';
import { PAGE, summary } from '../fixtures/statuspage.js';
import {
  abort,
  clock,
  end,
  fetch,
  seconds,
  serve,
  stopTimeAround,
  watching,
} from '../support/watching.js';

const trouble = () =>
  answer(JSON.stringify(summary({ status: { indicator: 'critical', description: 'Fog' } })));

stopTimeAround();

describe('watching a page', () => {
  // What is loaded then does not wait for the time that tests stop.
  before(() => import('../../src/client/search.js'));

  it('asks at once, and again every minute', async () => {
    const { updates, told } = watching();
    await seconds(121);
    expect(told()).to.deep.equal(['0 fresh', '60 fresh', '120 fresh']);
    expect(fetch.args.map(([asked]) => asked)).to.deep.equal([SUMMARY, SUMMARY, SUMMARY]);
    expect(updates[0]!.snapshot!.status).equal('operational');
    expect(updates[0]!.error).equal(undefined);
  });

  it('as often as it is told to, but not more often than every 15 seconds', async () => {
    const count = async (refresh: number) => {
      fetch.resetHistory();
      const { over } = watching({ refresh });
      await seconds(59);
      await end(over);
      return fetch.callCount;
    };
    expect(await count(20)).equal(3);
    expect(await count(30)).equal(2);
    for (const often of [15, 1, 0, -5]) expect(await count(often), String(often)).equal(4);
  });

  it('never at once again, whatever is given for seconds', async () => {
    for (const refresh of [NaN, Infinity, 1e12, 'often' as unknown as number]) {
      fetch.resetHistory();
      const { over } = watching({ refresh });
      await seconds(50);
      await end(over);
      expect(fetch.callCount, String(refresh)).equal(1);
    }
  });

  it('goes from fresh to stale to unknown while nothing comes', async () => {
    const { told, updates } = watching();
    await seconds(1);
    serve(undefined);
    await seconds(3600);
    // Pauses double: 60, then 120, 240, 480 and 600 seconds.
    expect(told()).to.deep.equal([
      '0 fresh',
      '60 fresh',
      '180 stale',
      '420 stale',
      '900 stale',
      '1500 unknown',
      '2100 unknown',
      '2700 unknown',
      '3300 unknown',
    ]);
    expect(updates.at(-1)!.snapshot!.status, 'the last that could be had').equal('operational');
    expect(updates.at(-1)!.error).to.deep.include({ kind: 'network' });
    serve(() => answer());
    await seconds(300);
    expect(told().at(-1)).equal('3900 fresh');
    await seconds(60);
    expect(told().at(-1), 'as often as before').equal('3960 fresh');
    expect(updates.at(-1)!.error).equal(undefined);
  });

  it('believes trouble for a day', async () => {
    serve(trouble);
    const { updates } = watching();
    await seconds(1);
    serve(undefined);
    await seconds(86_300);
    expect(updates.at(-1)!.freshness).equal('stale');
    await seconds(1000);
    expect(updates.at(-1)!.freshness).equal('unknown');
  });

  it('is not fresh because a mirror answers, if what it serves is old', async () => {
    const of = (fetchedAt: string) => () =>
      answer(
        JSON.stringify({
          format: 'allclear/1',
          page: { name: 'Larkfield' },
          status: 'operational',
          fetchedAt,
        }),
      );
    serve(of('2026-06-10T11:50:00Z'));
    const { told } = watching();
    await seconds(1);
    expect(told()).to.deep.equal(['0 stale']);
    serve(of('2026-06-09T12:00:00Z'));
    await seconds(60);
    expect(told().at(-1), 'an older one than that is not taken').equal('60 stale');
    serve(of('2026-06-10T12:04:00Z'));
    await seconds(120);
    expect(told().at(-1), 'clocks may differ a little').equal('180 fresh');
  });

  it('nor if it is from a future that no clock is wrong by', async () => {
    serve(() =>
      answer(
        JSON.stringify({
          format: 'allclear/1',
          page: { name: 'Larkfield' },
          status: 'operational',
          fetchedAt: '2029-01-01T00:00:00Z',
        }),
      ),
    );
    const { told } = watching();
    await seconds(1);
    expect(told()).to.deep.equal(['0 unknown']);
  });

  it('keeps the newer picture when an older one comes, but not for ever', async () => {
    const at = (updated: string, indicator: string) => () =>
      answer(
        JSON.stringify(
          summary({
            page: { ...PAGE, updated_at: updated },
            status: { indicator, description: '' },
          }),
        ),
      );
    serve(at('2026-06-10T11:50:00Z', 'major'));
    const { updates, told } = watching();
    await seconds(1);
    serve(at('2026-06-10T11:00:00Z', 'none'));
    await seconds(600);
    expect(updates.at(-1)!.snapshot!.status).equal('partial_outage');
    expect(updates.at(-1)!.error).to.deep.include({ kind: 'content' });
    expect(told().at(-1)).match(/ stale$/);
    await seconds(1200);
    expect(updates.at(-1)!.snapshot!.status, 'the page was set back').equal('operational');
  });

  it('leaves a page alone for ten minutes that will not answer otherwise any time soon', async () => {
    for (const status of [401, 403, 404, 410]) {
      serve(() => answer('', { status }));
      const { updates, over } = watching();
      await seconds(599);
      expect(updates, String(status)).to.have.length(1);
      await seconds(62);
      expect(updates, String(status)).to.have.length(2);
      await end(over);
    }
  });

  it('waits as long as the server asks for, between a minute and an hour', async () => {
    const wish = async (value: string) => {
      serve(() => answer('', { status: 503, headers: { 'Retry-After': value } }));
      const { updates, over } = watching({ refresh: 15 }, 0);
      await seconds(2);
      while (updates.length < 2) await seconds(30);
      await end(over);
      return Math.round(updates[1]!.at);
    };
    expect(await wish('120')).equal(120);
    expect(await wish('1')).equal(60);
    expect(await wish('86400')).equal(3600);
    expect(await wish(new Date(clock.now + 300_000).toUTCString())).to.be.within(298, 300);
    expect(await wish('soon'), 'as if nothing were said').equal(27);
  });

  it('knows nothing of a page that never answered, and never throws', async () => {
    for (const [bad, kind] of [
      [undefined, 'network'],
      [() => answer('<html>'), 'content'],
      [() => answer('{}'), 'format'],
      [() => answer('', { status: 404 }), 'not-found'],
      [() => 'nonsense' as never, 'http'],
    ] as const) {
      serve(bad);
      const { updates, over } = watching();
      await seconds(1);
      await end(over);
      expect(updates).to.have.length(1);
      expect(updates[0]).to.deep.include({ freshness: 'unknown', snapshot: undefined });
      expect(updates[0]!.error).to.deep.include({ kind });
    }
  });

  it('never throws for an address or a provider that is none', async () => {
    const { updates } = watching({ provider: 'cassandra' });
    await seconds(1);
    expect(updates[0]!.error).to.deep.include({ kind: 'format', path: 'provider' });
  });
});

describe('watching no longer', () => {
  it('ends when the signal aborts: in a pause', async () => {
    const { over, updates } = watching();
    await seconds(30);
    abort.abort();
    await over;
    expect(updates).to.have.length(1);
    expect(clock.countTimers()).equal(0);
    await seconds(600);
    expect(fetch.callCount).equal(1);
  });

  it('… in a request, and says nothing of it', async () => {
    serve(() => new Promise(() => {}) as never);
    const { over, updates } = watching();
    await seconds(1);
    abort.abort();
    await over;
    expect(updates).to.deep.equal([]);
    expect(clock.countTimers()).equal(0);
  });

  it('… or before it began', async () => {
    abort.abort();
    const { over, updates } = watching();
    await over;
    expect(updates).to.deep.equal([]);
    expect(fetch.callCount).equal(0);
  });

  it('ends when the loop is left', async () => {
    const client = createClient({ fetch });
    for await (const { freshness } of client.watch(url)) {
      expect(freshness).equal('fresh');
      break;
    }
    await seconds(600);
    expect(fetch.callCount).equal(1);
    expect(clock.countTimers()).equal(0);
  });
});
