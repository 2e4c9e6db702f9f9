import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import type { ComponentStatus } from '../../src/model/status.js';
import { incident, NOW, snapshot } from '../fixtures/snapshots.js';
import { clear, mount } from '../support/elements.js';
import { forget } from '../support/memory.js';

let clock: sinon.SinonFakeTimers;
beforeEach(() => {
  forget(/seen /);
  clock = sinon.useFakeTimers({ now: NOW, shouldClearNativeTimers: true });
});
afterEach(() => {
  clear();
  expect(regions(), 'nothing is left behind').to.have.length(0);
  // The minute of one test is not that of the next.
  delete (globalThis as Record<symbol, unknown>)[Symbol.for('allclear.announcer/1')];
  clock.restore();
  forget(/seen /);
});

const regions = () => [...document.querySelectorAll<HTMLElement>('body > [role=status]')];
const said = () => regions()[0]?.textContent ?? '';

async function show(element: AllclearElement, status: ComponentStatus, rest = {}) {
  const words: Partial<StatusSnapshot> = { status, headline: `It is ${status}`, ...rest };
  element.snapshot = snapshot(words);
  await element.updateComplete;
  clock.tick(300);
}
const badge = (attributes = '') =>
  mount<AllclearElement>(`<allclear-badge ${attributes}></allclear-badge>`);
const minute = () => clock.tick(60_000);

describe('what is said to those who do not see the page', () => {
  it('is said in one polite, invisible region for all elements, and not at first', async () => {
    const elements = [
      await badge(),
      await badge(),
      await mount('<allclear-banner></allclear-banner>'),
    ];
    for (const element of elements) await show(element as AllclearElement, 'operational');
    expect(regions()).to.have.length(1);
    const [region] = regions();
    expect(region!.getAttribute('aria-live')).to.equal('polite');
    expect(said()).to.equal('');
    const { width, height } = region!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('is what has changed, once, however many elements show it', async () => {
    const elements = [await badge(), await badge()];
    for (const element of elements) await show(element, 'operational');
    for (const element of elements) {
      element.snapshot = snapshot({ status: 'partial_outage', headline: 'Some boats are late' });
    }
    await Promise.all(elements.map((element) => element.updateComplete));
    clock.tick(300);
    expect(said()).to.equal('Larkfield Ferries: Some boats are late');
  });

  it('is said at most once a minute, and then as things are', async () => {
    const element = await badge();
    await show(element, 'operational');
    await show(element, 'partial_outage');
    expect(said()).to.include('partial_outage');
    await show(element, 'degraded_performance');
    await show(element, 'operational');
    expect(said(), 'not yet').to.include('partial_outage');
    minute();
    expect(said()).to.equal('Larkfield Ferries: It is operational');
  });

  it('interrupts only when it becomes as bad as can be', async () => {
    const element = await badge();
    const live = () => regions()[0]!.getAttribute('aria-live');
    await show(element, 'operational');
    await show(element, 'partial_outage');
    expect(live()).to.equal('polite');
    minute();
    await show(element, 'major_outage');
    expect(live()).to.equal('assertive');
    minute();
    await show(element, 'partial_outage');
    expect(live()).to.equal('polite');
  });

  it('names the incident where there is a banner', async () => {
    const element = await mount<AllclearElement>('<allclear-banner></allclear-banner>');
    await show(element, 'operational');
    await show(element, 'partial_outage', { incidents: [incident('Fog', { impact: 'major' })] });
    expect(said()).to.equal('Larkfield Ferries: Fog');
  });

  it('says that nothing is known any more', async () => {
    const element = await badge();
    await show(element, 'operational');
    clock.tick(1_000_000);
    await element.updateComplete;
    clock.tick(300);
    expect(said()).to.equal('Larkfield Ferries: Status unavailable');
  });

  it('nothing, where the host wants silence', async () => {
    const silent = await badge('silent');
    await show(silent, 'operational');
    await show(silent, 'major_outage');
    expect(regions()).to.have.length(0);
    const source = await mount<HTMLElement>(
      '<allclear-source silent><allclear-badge></allclear-badge></allclear-source>',
    );
    const inside = source.querySelector<AllclearElement>('allclear-badge')!;
    await show(inside, 'operational');
    await show(inside, 'major_outage');
    expect(regions()).to.have.length(0);
  });

  it('a page speaks for its parts', async () => {
    const page = await mount<AllclearElement>('<allclear-page></allclear-page>');
    await show(page, 'operational');
    await show(page, 'major_outage');
    expect(said()).to.equal('Larkfield Ferries: It is major_outage');
  });
});
