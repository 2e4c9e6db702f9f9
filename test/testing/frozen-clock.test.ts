import { expect } from 'chai';
import '../../src/define/badge.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { frozenClock, NOW, scenario, type FrozenClock } from '../../src/testing/index.js';
import { clear, mount, reads, until } from '../support/elements.js';

const MINUTE = 60_000;
const RealDate = Date;
const realNow = performance.now;

describe('the frozen clock', () => {
  const clocks: FrozenClock[] = [];
  const freeze = (...at: Parameters<typeof frozenClock>): FrozenClock => {
    const clock = frozenClock(...at);
    clocks.push(clock);
    return clock;
  };
  afterEach(() => {
    for (const clock of clocks.splice(0)) clock.restore();
    clear();
  });
  const isReal = (): boolean =>
    Date === RealDate &&
    performance.now === realNow &&
    !Object.hasOwn(performance, 'now') &&
    Math.abs(Date.now() - performance.timeOrigin - performance.now()) < 60_000;

  it('stands still at the moment of the scenarios while timers run', async () => {
    const clock = freeze();
    const before = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await new Promise(requestAnimationFrame);
    expect(performance.now()).to.equal(before);
    expect(Date.now()).to.equal(Date.parse(NOW));
    expect(new Date().toISOString()).to.equal('2026-06-12T18:58:00.000Z');
    expect(Date()).to.equal(new RealDate(NOW).toString());
    expect(clock.now).to.equal(Date.parse(NOW));
  });

  it('leaves all else of Date as it is', () => {
    freeze();
    expect(new Date(0).getTime()).to.equal(0);
    expect(new Date(2026, 5, 12).getMonth()).to.equal(5);
    expect(Date.UTC(1970, 0, 2)).to.equal(86_400_000);
    expect(new Date()).to.be.instanceOf(Date);
    expect(new Date()).to.be.instanceOf(RealDate);
    class Named extends Date {}
    expect(new Named()).to.be.instanceOf(Named);
    expect(new Named().getTime()).to.equal(Date.parse(NOW));
  });

  it('advances both clocks, and sets back only that on the wall', () => {
    const clock = freeze('2030-01-01T12:00:00Z');
    const before = performance.now();
    clock.advance(90_000);
    expect(performance.now() - before).to.equal(90_000);
    expect(new Date().toISOString()).to.equal('2030-01-01T12:01:30.000Z');
    clock.set(new Date('2030-01-01T12:00:00Z'));
    expect(new Date().toISOString()).to.equal('2030-01-01T12:00:00.000Z');
    expect(performance.now() - before).to.equal(90_000);
    expect(() => clock.set('soon')).to.throw(RangeError, 'not a time: soon');
    expect(() => clock.advance(NaN)).to.throw(RangeError);
    expect(clock.now).to.equal(Date.parse('2030-01-01T12:00:00Z'));
  });

  it('puts everything back, once or twice', () => {
    const clock = freeze();
    expect(isReal()).to.equal(false);
    clock.restore();
    expect(isReal()).to.equal(true);
    clock.restore();
    expect(isReal()).to.equal(true);
  });

  it('nests, and is restored in any order', () => {
    const outer = freeze('2030-01-01T00:00:00Z');
    const inner = freeze('2040-01-01T00:00:00Z');
    outer.advance(MINUTE);
    expect(new Date().getFullYear()).to.equal(2040);
    outer.restore();
    outer.restore();
    expect(new Date().getFullYear()).to.equal(2040);
    inner.restore();
    expect(isReal()).to.equal(true);

    const first = freeze('2030-01-01T00:00:00Z');
    freeze('2040-01-01T00:00:00Z').restore();
    expect(Date.now()).to.equal(first.now);
  });

  it('tells the real time to whoever has kept a frozen Date', () => {
    const clock = freeze();
    const { now } = Date;
    clock.restore();
    expect(Math.abs(now() - Date.now())).to.be.below(1000);
  });

  it('ages an element: as of some minutes ago, and then not known', async () => {
    const clock = freeze();
    const element = await mount<AllclearElement>('<allclear-badge></allclear-badge>');
    element.snapshot = scenario('major-outage');
    await until(() => /Major System Outage/.test(reads(element)));
    expect(element.freshness).to.equal('fresh');
    clock.advance(20 * MINUTE);
    await until(() => /as of 20 min ago/.test(reads(element)));
    expect(element.freshness).to.equal('stale');
    clock.advance(24 * 60 * MINUTE);
    await until(() => /Status unavailable/.test(reads(element)));
    expect(element.status).to.equal('unknown');
  });
});
