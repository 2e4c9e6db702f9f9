import { expect } from 'chai';
import { getResponse, type RequestHandler } from 'msw';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { frozenClock, play, type FrozenClock } from '../../src/testing/index.js';
import { handlers } from '../../src/testing/msw.js';
import { clear, mount, reads, until } from '../support/elements.js';

describe('elements on a page that the handlers serve', () => {
  const network = globalThis.fetch;
  let clock: FrozenClock;
  let requests: string[];
  let serving: RequestHandler[];

  beforeEach(() => {
    clock = frozenClock();
    requests = [];
    // What the service worker of msw does with them, without one.
    globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      requests.push(request.url);
      const response = await getResponse(serving, request);
      if (response?.type === 'error') throw new TypeError('Failed to fetch');
      return response ?? new Response(null, { status: 404 });
    };
  });
  afterEach(() => {
    clear();
    clock.restore();
    globalThis.fetch = network;
  });

  it('show a scenario, for one request', async () => {
    serving = handlers({ scenario: 'major-outage' });
    const page = 'https://status.brindle-tickets.example';
    const both = await mount(
      `<div><allclear-badge src="${page}"></allclear-badge><allclear-history src="${page}"></allclear-history></div>`,
    );
    const [badge, history] = both.children as unknown as [AllclearElement, AllclearElement];
    await until(() => /Nothing can be bought at the moment/.test(reads(history)));
    await until(() => /Major System Outage/.test(reads(badge)));
    expect(badge.freshness).to.equal('fresh');
    expect(badge.snapshot?.incidents[0]?.title).to.equal('Nothing can be bought at the moment');
    expect(requests).to.deep.equal([`${page}/api/v2/summary.json`]);
  });

  it('follow a play as the clock moves on', async () => {
    const url = 'https://played.brindle-tickets.example';
    const { start, frames } = play('slow-then-down');
    const at = (label: string): number => frames.find((one) => one.label === label)!.at;
    serving = handlers({ url, play: 'slow-then-down' });
    clock.set(start);
    const badge = await mount<AllclearElement>(`<allclear-badge src="${url}"></allclear-badge>`);
    await until(() => /All Systems Operational/.test(reads(badge)));
    clock.set(at('Down'));
    await badge.refresh();
    await until(() => /Major System Outage/.test(reads(badge)));
    clock.set(at('Resolved'));
    await badge.refresh();
    await until(() => /All Systems Operational/.test(reads(badge)));
    expect(badge.freshness).to.equal('fresh');
    expect(new Set(requests)).to.deep.equal(new Set([`${url}/api/v2/summary.json`]));
  });

  it('say that they do not know when the page refuses', async () => {
    const url = 'https://closed.brindle-tickets.example';
    serving = handlers({ url, status: 403 });
    const badge = await mount<AllclearElement>(`<allclear-badge src="${url}"></allclear-badge>`);
    await until(() => /Status unavailable/.test(reads(badge)));
    expect(badge.status).to.equal('unknown');
    // No other file is looked for.
    expect(requests).to.deep.equal([`${url}/api/v2/summary.json`]);
  });
});
