import { expect } from 'chai';
import '../../src/define/all.js';
import type { AllclearBadge } from '../../src/elements/badge/badge.js';
import type { AllclearSource } from '../../src/elements/source/source.js';
import { clear, event, liveSource, mount, reads } from '../support/elements.js';

describe('allclear-source', () => {
  afterEach(clear);

  it('says for all inside it what they read, and the nearest one counts', async () => {
    const { src, ready } = liveSource('recurrence');
    await ready;
    const outer = await mount<AllclearSource>(
      `<allclear-source src="${src}" components="Reports">
        <p><allclear-badge></allclear-badge></p>
        <allclear-source components="Checkout"><allclear-badge></allclear-badge></allclear-source>
        <allclear-badge components="Sales desk"></allclear-badge>
      </allclear-source>`,
    );
    const badges = [...outer.querySelectorAll('allclear-badge')];
    await Promise.all(badges.map((badge) => event(badge, 'allclear-load')));
    expect(badges.map((badge) => reads(badge))).to.deep.equal([
      'Reports: Operational',
      'Checkout: Major outage',
      'Sales desk: Degraded performance',
    ]);
  });

  it('reaches into shadow trees, and tells them of changes', async () => {
    const one = liveSource();
    const other = liveSource('recurrence');
    await Promise.all([one.ready, other.ready]);
    const source = await mount<AllclearSource>(
      `<allclear-source src="${one.src}"><div></div></allclear-source>`,
    );
    const shadow = source.querySelector('div')!.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<allclear-badge></allclear-badge>';
    const badge = shadow.querySelector<AllclearBadge>('allclear-badge')!;
    await event(badge, 'allclear-load');
    expect(reads(badge)).to.equal('All Systems Operational');
    source.src = other.src;
    await event(badge, 'allclear-load');
    expect(reads(badge)).to.equal('Partial System Outage');
  });

  it('takes no box of its own', async () => {
    const source = await mount<AllclearSource>('<allclear-source><p>text</p></allclear-source>');
    expect(getComputedStyle(source).display).to.equal('contents');
  });
});
