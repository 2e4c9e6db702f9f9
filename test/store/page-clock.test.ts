import { expect } from 'chai';
import sinon from 'sinon';
import { onTick } from '../../src/store/page-clock.js';
import { stopTime } from '../fixtures/answers.js';
import { look } from '../support/visitor.js';

describe('the clock of the page', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = stopTime()));
  afterEach(() => {
    clock.restore();
    delete (document as { visibilityState?: unknown }).visibilityState;
  });

  it('ticks once a second for all who listen, with one timer, and then with none', () => {
    const [one, other] = [sinon.spy(), sinon.spy()];
    const stops = [onTick(one), onTick(other)];
    expect(clock.countTimers()).equal(1);
    clock.tick(3000);
    expect([one.callCount, other.callCount]).to.deep.equal([3, 3]);
    stops[0]!();
    clock.tick(1000);
    expect([one.callCount, other.callCount]).to.deep.equal([3, 4]);
    stops[1]!();
    expect(clock.countTimers()).equal(0);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(other.callCount).equal(4);
  });

  it('stands still while nobody sees the page, and ticks at once when it is shown', () => {
    const listener = sinon.spy();
    const stop = onTick(listener);
    look(false);
    clock.tick(60_000);
    expect(listener.callCount).equal(0);
    look(true);
    expect(listener.callCount).equal(1);
    stop();
  });

  it('may be left while it ticks', () => {
    const last = sinon.spy();
    const stop = onTick(() => stop());
    const stopLast = onTick(last);
    clock.tick(2000);
    expect(last.callCount).equal(2);
    stopLast();
    expect(clock.countTimers()).equal(0);
  });
});
