import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { component, incident, snapshot } from '../fixtures/snapshots.js';
import {
  clear,
  event,
  findAll,
  find,
  liveSource,
  mount,
  reads,
  until,
} from '../support/elements.js';
import { forget } from '../support/memory.js';

beforeEach(() => forget(/seen Stormy/));
afterEach(() => {
  clear();
  forget(/seen Stormy/);
});

const of = (name: string, rest: Partial<StatusSnapshot> = {}) =>
  snapshot({ page: { name, url: `https://${name.toLowerCase()}.example/`, links: [] }, ...rest });
const broken = (name: string) =>
  of(name, {
    status: 'major_outage',
    headline: 'Nothing sails',
    components: [component('Booking', 'major_outage'), component('Boarding')],
    incidents: [incident('Fog', { impact: 'critical' })],
  });

async function given(tag: string, ...snapshots: StatusSnapshot[]) {
  const element = await mount<AllclearElement>(`<allclear-${tag}></allclear-${tag}>`);
  element.snapshot = snapshots;
  await element.updateComplete;
  return element;
}
const names = (element: AllclearElement) =>
  findAll(element, '[part=source-name]').map((name) => name.textContent);

describe('several sources in one element', () => {
  it('the worst leads, and each is named', async () => {
    const element = await given('badge', of('Calm'), broken('Stormy'));
    expect(names(element)).to.deep.equal(['Stormy', 'Calm']);
    expect(reads(element)).to.equal('Stormy Nothing sails · Booking Calm All Systems Operational');
    expect([element.status, element.freshness]).to.deep.equal(['major_outage', 'fresh']);
    expect(element.snapshot!.page.name).to.equal('Stormy');
  });

  it('a banner tells only of those in trouble', async () => {
    const element = await given('banner', of('Calm'), broken('Stormy'), of('Mild'));
    expect(names(element)).to.deep.equal(['Stormy']);
    expect(reads(element, '[part=title]')).to.equal('Fog');
    expect((await given('banner', of('Calm'), of('Mild'))).offsetHeight).to.equal(0);
  });

  it('rows and bars of two pages do not mix, though their ids are the same', async () => {
    const element = await given(
      'components',
      broken('Stormy'),
      of('Calm', {
        components: [component('Booking')],
      }),
    );
    expect(
      findAll(element, '[part=status]').map((row) => reads({ shadowRoot: row } as never)),
    ).to.have.length(3);
    expect(element.status).to.equal('major_outage');
    for (const tag of ['uptime', 'history', 'maintenance', 'incident', 'page']) {
      const other = await given(tag, broken('Stormy'), of('Calm'));
      expect(names(other), tag).to.deep.equal(['Stormy', 'Calm']);
    }
  });

  it('all is well only where all say so, and as surely as the least of them', async () => {
    expect((await given('badge', of('Calm'), of('Mild'))).status).to.equal('operational');
    expect((await given('badge', of('Calm'), of('Odd', { status: 'unknown' }))).status).to.equal(
      'unknown',
    );
  });

  it('one that fails hides none of the others, and none hides it', async () => {
    const [good, bad] = [liveSource('partial-outage'), liveSource()];
    await Promise.all([good.ready, bad.ready]);
    await bad.fail('404');
    const element = await mount<AllclearElement>(
      `<allclear-badge src="${bad.src} ${good.src}"></allclear-badge>`,
    );
    await until(() => element.status === 'partial_outage' && reads(element).includes('not found'));
    expect(reads(element)).to.match(/^Brindle Tickets Minor Service Outage.*Status page not found/);
    expect(
      findAll(element, '.picture').map(({ className }) => className.split(' ').pop()),
    ).to.deep.equal(['fresh', 'unknown']);
  });

  it('nothing green while one of them is not known', async () => {
    const [good, bad] = [liveSource(), liveSource()];
    await Promise.all([good.ready, bad.ready]);
    await bad.fail('html');
    const element = await mount<AllclearElement>(
      `<allclear-badge src="${good.src} ${bad.src}"></allclear-badge>`,
    );
    const { kind } = await event<Event & { kind: string }>(element, 'allclear-error');
    expect(kind).to.equal('content');
    await until(() => reads(element).includes('All Systems Operational'));
    expect([element.status, element.freshness]).to.deep.equal(['unknown', 'unknown']);
    expect(element.matches(':state(operational)')).to.equal(false);
    expect(reads(element), 'the unknown leads').to.match(/^localhost:\d+ Status unavailable/);
  });

  it('one that fails does not keep the others from being announced', async () => {
    const [good, bad] = [liveSource(), liveSource()];
    await Promise.all([good.ready, bad.ready]);
    await bad.fail('html');
    // What an earlier visit has seen of the one that fails.
    const { href } = new URL(bad.src, location.href);
    const seen = { ...snapshot(), fetchedAt: new Date().toISOString() };
    localStorage.setItem(`allclear/1  ${href}`, JSON.stringify({ at: 0, snapshot: seen }));
    const element = await mount<AllclearElement>(
      `<allclear-badge src="${bad.src} ${good.src}"></allclear-badge>`,
    );
    await until(() => reads(element).includes('Brindle') && reads(element).includes('as of'));
    expect([element.status, element.freshness]).to.deep.equal(['operational', 'stale']);
    await good.jump('recurrence');
    await element.refresh();
    const region = () => document.querySelector('body > [role=status]')?.textContent ?? '';
    await until(() => region() !== '');
    expect(region()).to.include('Brindle Tickets');
  });

  it('an address that is none is said beside the one that is', async () => {
    const { src, ready } = liveSource();
    await ready;
    const element = await mount<AllclearElement>(
      `<allclear-badge src="${src} http://["></allclear-badge>`,
    );
    await until(() => reads(element).includes('All Systems Operational'));
    expect(element.status).to.equal('unknown');
    expect(reads(element)).to.include('Status unavailable');
    expect(find(element, 'a')).not.to.equal(null);
  });
});
