import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import type {
  AllclearChangeEvent,
  AllclearErrorEvent,
  AllclearIncidentEvent,
} from '../../src/elements/events.js';
import { clear, event, find, liveSource, mount, reads, until } from '../support/elements.js';

const TAGS = ['badge', 'banner', 'components', 'uptime'].map((name) => `allclear-${name}`);

/** Notes whatever would reach the host page's own error handling. */
const thrown: unknown[] = [];
const note = (happened: Event) => thrown.push(happened);

describe('elements over HTTP', () => {
  before(() => {
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  after(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    clear();
    expect(thrown.splice(0)).to.deep.equal([]);
  });

  it('fetch the present once for all, and the archive only where it is shown', async () => {
    const { src, ready, requests } = liveSource();
    await ready;
    const markup = `<allclear-badge src="${src}"></allclear-badge><allclear-banner src="${src}"></allclear-banner>`;
    const badge = await mount(markup);
    await event(badge, 'allclear-load');
    expect(await requests()).to.deep.equal({ '/api/v2/summary.json': 1 });
    const uptime = await mount(`<allclear-uptime src="${src}"></allclear-uptime>`);
    await until(() => !!find(uptime, '.bar[role]'));
    expect(await requests()).to.deep.equal({
      '/api/v2/summary.json': 2,
      '/api/v2/incidents.json': 1,
    });
  });

  it('ask for all together what all need together', async () => {
    const { src, ready, requests } = liveSource();
    await ready;
    const all = TAGS.map((tag) => `<${tag} src="${src}" uptime></${tag}>`).join('');
    const badge = await mount(all);
    await event(badge, 'allclear-load');
    expect(await requests()).to.deep.equal({
      '/api/v2/summary.json': 1,
      '/api/v2/incidents.json': 1,
    });
  });

  it('may be moved without a second request', async () => {
    const { src, ready, requests } = liveSource();
    await ready;
    const badge = await mount(`<allclear-badge src="${src}"></allclear-badge>`);
    await event(badge, 'allclear-load');
    document.querySelector('.mounted')!.append(document.createElement('p'));
    document.querySelector('.mounted p')!.append(badge);
    await (badge as AllclearElement).updateComplete;
    expect(reads(badge)).to.equal('All Systems Operational');
    expect(await requests()).to.deep.equal({ '/api/v2/summary.json': 1 });
  });

  it('tell of each real change, and of nothing else', async () => {
    const { src, ready, jump } = liveSource();
    await ready;
    const badge = await mount<AllclearElement>(`<allclear-badge src="${src}"></allclear-badge>`);
    const told: string[] = [];
    const listen = <T extends Event>(type: string, words: (happened: T) => string) =>
      badge.addEventListener(type, (happened) => told.push(words(happened as T)));
    listen('allclear-load', () => 'load');
    listen<AllclearChangeEvent>(
      'allclear-change',
      ({ previous, status }) => `${previous} → ${status}`,
    );
    listen<AllclearIncidentEvent>(
      'allclear-incident',
      ({ change, incident }) => `${change} ${incident.title}`,
    );
    listen('allclear-error', () => 'error');
    await event(badge, 'allclear-load');
    await badge.refresh();
    await badge.updateComplete;
    for (const phase of ['slowness', 'recurrence', 'resolved']) {
      await jump(phase);
      await badge.refresh();
      await badge.updateComplete;
    }
    expect(told).to.deep.equal([
      'load',
      'opened Seat maps and checkout are slow',
      'operational → degraded_performance',
      'updated Checkout is unavailable, and card payments fail',
      'degraded_performance → major_outage',
      'resolved Checkout is unavailable, and card payments fail',
      'major_outage → operational',
    ]);
  });

  for (const [fault, kind] of Object.entries({
    404: 'not-found',
    html: 'content',
    empty: 'format',
    malformed: 'content',
    big: 'size',
  })) {
    for (const tag of TAGS) {
      it(`${tag} says in grey, with a link, that nothing is known after “${fault}”`, async () => {
        const { src, ready, fail } = liveSource();
        await ready;
        await fail(fault);
        const element = await mount<AllclearElement>(`<${tag} src="${src}"></${tag}>`);
        const { kind: told } = await event<AllclearErrorEvent>(element, 'allclear-error');
        expect(told).to.equal(kind);
        expect([element.status, element.freshness]).to.deep.equal(['unknown', 'unknown']);
        const words = fault === '404' ? 'Status page not found' : 'Status unavailable';
        expect(reads(element)).to.equal(`${words} View status page`);
        expect(find<HTMLAnchorElement>(element, 'a')!.href).to.equal(
          new URL(src, location.href).href,
        );
        expect(find(element, '.operational')).to.equal(null);
        expect(element.matches(':state(unknown)')).to.equal(true);
      });
    }
  }

  it('keep the last picture when the source fails, and ask the host for its own words', async () => {
    const { src, ready, fail } = liveSource('recurrence');
    await ready;
    const badge = await mount<AllclearElement>(`<allclear-badge src="${src}"></allclear-badge>`);
    await event(badge, 'allclear-load');
    await fail('404');
    await badge.refresh();
    await badge.updateComplete;
    expect(badge.status).to.equal('major_outage');
    const nobody = await mount<AllclearElement>(
      '<allclear-badge src="/nobody"><b slot="unavailable">Call 0100</b></allclear-badge>',
    );
    await event(nobody, 'allclear-error');
    expect(find<HTMLSlotElement>(nobody, 'slot')!.assignedElements()[0]!.textContent).to.equal(
      'Call 0100',
    );
  });

  it('drop what they knew of another source', async () => {
    const one = liveSource();
    const other = liveSource();
    await Promise.all([one.ready, other.ready]);
    await other.fail('404');
    const badge = await mount<AllclearElement>(
      `<allclear-badge src="${one.src}"></allclear-badge>`,
    );
    await event(badge, 'allclear-load');
    badge.src = other.src;
    await badge.updateComplete;
    expect(badge.snapshot).to.equal(undefined);
    await event(badge, 'allclear-error');
    expect(badge.status).to.equal('unknown');
  });

  it('say the same where nobody answers at all', async () => {
    const badge = await mount<AllclearElement>(
      '<allclear-badge src="http://127.0.0.1:9/"></allclear-badge>',
    );
    const { kind } = await event<AllclearErrorEvent>(badge, 'allclear-error');
    expect(kind).to.equal('network');
    expect(reads(badge)).to.equal('Status unavailable View status page');
  });

  it('make do with a source that is no address', async () => {
    const badge = await mount<AllclearElement>(
      '<allclear-badge src="javascript:alert(1)">Ask us</allclear-badge>',
    );
    expect(badge.freshness).to.equal('unknown');
    expect(reads(badge)).to.equal('Status unavailable');
    expect(find(badge, 'a')).to.equal(null);
    badge.src = '';
    await badge.updateComplete;
    expect(badge.freshness).to.equal('loading');
  });
});
