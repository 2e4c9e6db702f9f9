import { expect } from 'chai';
import { answer, URL_ASKED } from '../fixtures/answers.js';
import { clock, element, fetch, random, seconds, stopStore } from '../support/stopped-store.js';

stopStore(`${URL_ASKED}schedule/`, /schedule/);

describe('when the next request comes', () => {
  /** That the next request comes after so many seconds, not earlier, and not much later. */
  async function expectNext(after: number): Promise<void> {
    const before = fetch.callCount;
    clock.tick((after - 1) * 1000);
    await seconds(0);
    expect(fetch.callCount, `${after - 1} s`).equal(before);
    await seconds(2);
    expect(fetch.callCount, `${after + 1} s`).equal(before + 1);
  }

  it('is 10 % sooner or later, not in step with other visitors', async () => {
    random.returns(0);
    element();
    await seconds(0);
    await expectNext(54);
    random.returns(1);
    await expectNext(53); // asked a second ago
    await expectNext(65);
  });

  it('is put off by failures, up to ten minutes, until one succeeds', async () => {
    fetch.callsFake(() => Promise.resolve(answer('', { status: 429 })));
    const { states } = element();
    await seconds(1);
    for (const pause of [120, 240, 480, 600, 600, 600]) await expectNext(pause - 1);
    expect(states).to.have.length(7);
    fetch.callsFake(() => Promise.resolve(answer()));
    await expectNext(599);
    await expectNext(59);
  });
});
