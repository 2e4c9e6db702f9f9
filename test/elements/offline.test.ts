import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { component, incident, NOW, snapshot } from '../fixtures/snapshots.js';
import { clear, find, liveSource, mount, reads, TAGS, until } from '../support/elements.js';
import { forget } from '../support/memory.js';

const WORDS = `<b slot="offline">Sell for cash</b><i slot="unavailable">Ring 4471</i>`;

let online = true;
beforeEach(() => {
  forget(/seen Larkfield|127\.0\.0\.1/);
  online = true;
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => online });
});
afterEach(() => {
  delete (navigator as { onLine?: unknown }).onLine;
  clear();
  forget(/seen Larkfield|127\.0\.0\.1/);
});

const element = (tag: string, attributes = '') =>
  mount<AllclearElement>(`<allclear-${tag} ${attributes}>${WORDS}</allclear-${tag}>`);
/** Whether the host's own words are shown. */
const shows = (host: AllclearElement, selector: string) =>
  host.querySelector<HTMLElement>(selector)!.checkVisibility();

// Before those that ask a server: what they leave running goes by a real clock.
describe('a page that has gone offline', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW, shouldClearNativeTimers: true });
  });
  afterEach(() => clock.restore());

  async function after(seconds: number, tag: string, data: Parameters<typeof snapshot>[0]) {
    const host = await element(tag, 'max-age="600"');
    host.snapshot = snapshot(data);
    await host.updateComplete;
    online = false;
    clock.tick(seconds * 1000);
    await host.updateComplete;
    return host;
  }

  for (const tag of TAGS) {
    it(`${tag} ends a green claim at max-age, and says that it is offline`, async () => {
      const host = await after(700, tag, { components: [component('Booking')] });
      expect([host.status, host.freshness]).to.deep.equal(['unknown', 'offline']);
      expect(shows(host, 'b')).to.equal(true);
      expect(find(host, '.operational')).to.equal(null);
      expect(reads(host)).to.include('as of 11 min ago');
    });

    it(`${tag} lets trouble stand, as of then`, async () => {
      const host = await after(3700, tag, {
        status: 'major_outage',
        components: [component('Booking', 'major_outage')],
        incidents: [incident('Fog', { impact: 'critical' })],
        incidentsSince: '1970-01-01T00:00:00.000Z',
      });
      expect([host.status, host.freshness]).to.deep.equal(['major_outage', 'offline']);
      expect(shows(host, 'b')).to.equal(true);
      expect(reads(host)).to.include('as of 1 hr ago');
      expect(host.matches(':state(offline)')).to.equal(true);
    });
  }
});

describe('a page that was never online', () => {
  for (const tag of TAGS) {
    it(`${tag} shows the host's own words`, async () => {
      online = false;
      const host = await element(tag, 'src="http://127.0.0.1:1/"');
      await until(() => host.freshness === 'offline');
      await host.updateComplete;
      expect(host.status).to.equal('unknown');
      expect([shows(host, 'b'), shows(host, 'i')]).to.deep.equal([true, false]);
      expect(find(host, '.operational')).to.equal(null);
    });
  }

  it('has its own words for a page that does not answer', async () => {
    const { src, ready, fail } = liveSource();
    await ready;
    await fail('html');
    const host = await element('badge', `src="${src}"`);
    await until(() => host.freshness === 'unknown');
    await host.updateComplete;
    expect([shows(host, 'b'), shows(host, 'i')]).to.deep.equal([false, true]);
  });
});

describe('the next page', () => {
  it('shows the last known picture at once, as of then, until an answer comes', async () => {
    const { src, ready, fail, jump } = liveSource('partial-outage');
    await ready;
    const first = await element('badge', `src="${src}"`);
    await until(() => first.freshness === 'fresh');
    clear();
    // The poller outlives its element for a second.
    const key = Symbol.for('allclear.sources/1');
    const pollers = (globalThis as unknown as Record<symbol, Map<string, unknown>>)[key]!;
    await until(() => ![...pollers.keys()].some((name) => name.includes(src)));
    await fail('html');
    const second = await element('badge', `src="${src}"`);
    expect([second.status, second.freshness]).to.deep.equal(['partial_outage', 'stale']);
    expect(reads(second)).to.match(/^Minor Service Outage.* as of 1 min ago$/);
    await until(() => second.snapshot !== undefined && reads(second) !== '');
    await fail('none');
    await jump('all-well');
    await second.refresh();
    await second.updateComplete;
    expect([second.status, second.freshness]).to.deep.equal(['operational', 'fresh']);
  });
});
