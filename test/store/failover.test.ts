import { expect } from 'chai';
import sinon from 'sinon';
import { HttpError, StatusError } from '../../src/model/errors.js';
import { failover, type Ask } from '../../src/store/failover.js';
import { stopTime } from '../fixtures/answers.js';
import { snapshot } from '../fixtures/snapshots.js';

let clock: sinon.SinonFakeTimers;
beforeEach(() => (clock = stopTime()));
afterEach(() => clock.restore());

const good = (name: string) =>
  sinon.fake.resolves(snapshot({ page: { name, url: '', links: [] } })) as unknown as Ask &
    sinon.SinonSpy;
const bad = (error: unknown = new StatusError('network', 'no answer')) =>
  sinon.fake.rejects(error as Error) as unknown as Ask & sinon.SinonSpy;
const nameOf = async (ask: Ask) => (await ask({})).page.name;

describe('an address and its mirrors', () => {
  it('the first that answers is taken, in order', async () => {
    const [own, first, second] = [bad(), bad(), good('second')];
    expect(await nameOf(failover([own, first, second]))).equal('second');
    const third = good('third');
    expect(await nameOf(failover([good('own'), third]))).equal('own');
    expect(third.callCount).equal(0);
  });

  it('of several errors that of the first is told', async () => {
    const error = new HttpError(503, 'own');
    const told = await failover([bad(error), bad()])({}).catch((reason: unknown) => reason);
    expect(told).equal(error);
  });

  it('one that fails is left alone for longer and longer, and tried again', async () => {
    const own = bad();
    const mirror = good('mirror');
    const ask = failover([own, mirror]);
    for (let second = 0; second < 600; second += 15) {
      expect(await nameOf(ask)).equal('mirror');
      clock.tick(15_000);
    }
    expect(mirror.callCount).equal(40);
    expect(own.callCount).to.be.within(2, 4);
  });

  it('alone it is asked each time: the poller sees to pauses', async () => {
    const own = bad();
    const ask = failover([own]);
    for (let time = 0; time < 3; time++) await ask({}).catch(() => {});
    expect(own.callCount).equal(3);
  });

  it('while none answers, each poll asks one of them in turn', async () => {
    const [own, mirror] = [bad(), bad()];
    const ask = failover([own, mirror]);
    for (let time = 0; time < 5; time++) await ask({}).catch(() => {});
    expect([own.callCount, mirror.callCount]).to.deep.equal([3, 3]);
  });

  it('… so that mirrors make no outage more than ten requests', async () => {
    const all = [bad(), bad(), bad()];
    const ask = failover(all);
    // The shortest interval, stretched by failures: 0, 30, 90, 210 and 450 seconds.
    for (const pause of [30, 60, 120, 240, 0]) {
      await ask({}).catch(() => {});
      clock.tick(pause * 1000);
    }
    expect(all.reduce((sum, { callCount }) => sum + callCount, 0)).at.most(10);
  });

  it('nobody is asked any more once nobody waits', async () => {
    const mirror = good('mirror');
    const abort = new AbortController();
    const own: Ask = () => {
      abort.abort(new Error('left'));
      return Promise.reject(new StatusError('network', 'no answer'));
    };
    const told = await failover([own, mirror])({ signal: abort.signal }).catch(
      (reason: unknown) => reason,
    );
    expect(told).to.have.property('message', 'left');
    expect(mirror.callCount).equal(0);
  });
});
