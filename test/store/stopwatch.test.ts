import { expect } from 'chai';
import type sinon from 'sinon';
import { stopwatch } from '../../src/store/stopwatch.js';
import { stopTime } from '../fixtures/answers.js';

describe('how old something is', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = stopTime()));
  afterEach(() => clock.restore());

  it('grows with time, from the age that it came with', () => {
    const age = stopwatch();
    const old = stopwatch(600);
    expect([age(), old()]).to.deep.equal([0, 600]);
    clock.tick(90_500);
    expect([age(), old()]).to.deep.equal([90.5, 690.5]);
  });

  it('is right for a visitor who sets the clock back', () => {
    const age = stopwatch();
    clock.tick(60_000);
    clock.setSystemTime(clock.now - 86_400_000);
    expect(age()).equal(60);
    clock.tick(60_000);
    expect(age()).equal(120);
  });

  it('goes on where the monotonic clock stands still while the machine sleeps', () => {
    const age = stopwatch();
    clock.setSystemTime(clock.now + 8 * 3_600_000);
    expect(performance.now()).equal(0);
    expect(age()).equal(8 * 3600);
  });

  it('is never negative, for what is dated into the future', () => {
    const age = stopwatch(-500);
    expect(age()).equal(0);
    clock.tick(1000);
    expect(age()).equal(1);
  });
});
