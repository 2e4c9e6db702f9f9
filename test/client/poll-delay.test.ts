import { expect } from 'chai';
import { pollDelay } from '../../src/client/poll-delay.js';
import { seconds, stopTimeAround, watching } from '../support/watching.js';

stopTimeAround();

describe('the time from one poll to the next', () => {
  it('is the interval, ± 10 %', () => {
    expect(pollDelay(60, 0, 0)).equal(54_000);
    expect(pollDelay(60, 0, 0.5)).equal(60_000);
    expect(pollDelay(60, 0, 1)).closeTo(66_000, 1e-6);
  });

  it('doubles with each failure, up to ten minutes', () => {
    const delays = [0, 1, 2, 3, 4, 5, 50, 5000].map((failures) => pollDelay(60, failures, 0.5));
    expect(delays).to.deep.equal([6e4, 12e4, 24e4, 48e4, 6e5, 6e5, 6e5, 6e5]);
  });

  it('is spread over an interval from the moment on that a server names to all', () => {
    const busy = { kind: 'http', retryAfter: 200 };
    expect(pollDelay(60, 1, 0, busy)).equal(200_000);
    expect(pollDelay(60, 1, 1, busy)).equal(260_000);
    expect(pollDelay(60, 0, 1.5), 'a wish is none').closeTo(72_000, 1e-6);
  });

  it('is never shortened by failures', () => {
    expect(pollDelay(3600, 5, 0.5)).equal(3_600_000);
    expect(pollDelay(Infinity, 5, 0.5)).equal(Infinity);
  });

  it('takes the jitter that it is given', async () => {
    const early = watching({}, 0);
    const late = watching({}, 1);
    await seconds(70);
    expect(early.told()).to.deep.equal(['0 fresh', '54 fresh']);
    expect(late.told()).to.deep.equal(['0 fresh', '66 fresh']);
  });
});
