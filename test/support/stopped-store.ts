import { expect } from 'chai';
import sinon from 'sinon';
import type { SourceState } from '../../src/store/held.js';
import type { Demand, Poller } from '../../src/store/poller.js';
import { sourceOf, type Source } from '../../src/store/sources.js';
import { answer, stopTime } from '../fixtures/answers.js';
import { forget } from './memory.js';
import { look, pass } from './visitor.js';

/* The store by a clock that only tests move, and with answers that they give. */

export let clock: sinon.SinonFakeTimers;
export let fetch: sinon.SinonStub<Parameters<typeof globalThis.fetch>, Promise<Response>>;
export let random: sinon.SinonStub<[], number>;
/** What leaves everything as it was found. */
let leaving: (() => void)[];
let page: string;

/**
 * Around each test of a file, whose status page is of it alone: other files run at the same time on
 * the same origin. `kept` fits the keys of what is kept of it.
 */
export function stopStore(url: string, kept: RegExp): void {
  beforeEach(() => {
    page = url;
    forget(kept);
    clock = stopTime();
    fetch = sinon.stub(globalThis, 'fetch');
    succeed();
    random = sinon.stub(Math, 'random').returns(0.5);
    sinon.stub(console, 'warn');
    leaving = [];
  });
  afterEach(async () => {
    look(true);
    for (const leave of leaving) leave();
    await seconds(3);
    expect(clock.countTimers(), 'timers left behind').equal(0);
    delete (document as { visibilityState?: unknown }).visibilityState;
    delete (navigator as { onLine?: unknown }).onLine;
    sinon.restore();
    clock.restore();
    forget(kept);
  });
}

export const seconds = (count: number) => pass(clock, count);
export const asked = () => fetch.args.map(([address]) => address);
export const succeed = () => fetch.callsFake(() => Promise.resolve(answer()));
export const fail = (status?: number, init: ResponseInit = {}) =>
  fetch.callsFake(() =>
    status
      ? Promise.resolve(answer(null, { status, ...init }))
      : Promise.reject(new TypeError('refused')),
  );

/** An element that wants something, as far as the store sees it. */
export function element(rest: Partial<Source & Demand> = {}, poller?: Poller) {
  const { refresh = 60, archive = false, ...source } = rest;
  const own = poller ?? sourceOf({ url: page, ...source });
  const states: SourceState[] = [];
  const leave = own.subscribe((state) => states.push(state), { refresh, archive });
  leaving.push(leave);
  return { states, leave, poller: own };
}
