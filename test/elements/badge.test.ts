import { expect } from 'chai';
import '../../src/define/badge.js';
import type { AllclearBadge } from '../../src/elements/badge/badge.js';
import { component, group, incident, snapshot } from '../fixtures/snapshots.js';
import { clear, find, mount, reads } from '../support/elements.js';

const badge = async (
  data: Parameters<typeof snapshot>[0],
  markup = '<allclear-badge></allclear-badge>',
) => {
  const element = await mount<AllclearBadge>(markup);
  element.snapshot = snapshot(data);
  await element.updateComplete;
  return element;
};

describe('allclear-badge', () => {
  afterEach(clear);

  it('says what the page says of itself, and links to it', async () => {
    const element = await badge({ status: 'operational', headline: 'All Systems Operational' });
    expect(reads(element)).to.equal('All Systems Operational');
    expect(element.status).to.equal('operational');
    expect(find<HTMLAnchorElement>(element, 'a')!.href).to.equal(snapshot({}).page.url);
    expect(element.matches(':state(operational)')).to.equal(true);
  });

  it('names the one component that is affected', async () => {
    const element = await badge({
      status: 'degraded_performance',
      headline: 'Partially Degraded Service',
      components: [component('Booking', 'degraded_performance'), component('Timetable')],
    });
    expect(reads(element)).to.equal('Partially Degraded Service · Booking');
  });

  it('counts the components where the page claims that all is well', async () => {
    const element = await badge({
      status: 'operational',
      headline: 'All Systems Operational',
      components: [
        component('A', 'major_outage'),
        component('B', 'partial_outage'),
        component('C'),
      ],
    });
    expect(reads(element)).to.equal('2 of 3 components affected');
    expect(element.status).to.equal('major_outage');
  });

  it('is not green beside an open incident, unless that has no impact', async () => {
    const open = await badge({
      status: 'operational',
      incidents: [incident('Fire', { impact: 'major' })],
    });
    expect(open.status).to.equal('partial_outage');
    const harmless = await badge({
      status: 'operational',
      incidents: [incident('Notice', { impact: 'none' })],
    });
    expect(harmless.status).to.equal('operational');
  });

  it('is not green for a word that is not known', async () => {
    const element = await badge({
      status: 'operational',
      headline: 'Fine',
      components: [component('A', 'unknown')],
    });
    expect(element.status).to.equal('unknown');
    expect(reads(element)).to.equal('Status unknown');
  });

  it('looks at some components only', async () => {
    const components = [
      group('Sales'),
      component('Booking', 'operational', { groupId: 'sales' }),
      component('Engines', 'major_outage'),
    ];
    const data = { status: 'major_outage', headline: 'Major Service Outage', components } as const;
    const element = await badge(data, '<allclear-badge components="sales"></allclear-badge>');
    expect(reads(element)).to.equal('Booking: Operational');
    element.components = 'booking, eng*';
    await element.updateComplete;
    expect(reads(element)).to.equal('Engines: Major outage');
    element.components = 'Bar';
    await element.updateComplete;
    expect(reads(element)).to.equal('No component matches “Bar”');
    expect(element.status).to.equal('unknown');
  });

  it('shows what the host wrote until it knows something', async () => {
    const element = await mount<AllclearBadge>('<allclear-badge>Ask us</allclear-badge>');
    expect(element.freshness).to.equal('loading');
    expect(find<HTMLSlotElement>(element, 'slot')!.assignedNodes()[0]!.textContent).to.equal(
      'Ask us',
    );
    expect(element.status).to.equal('unknown');
  });

  it('takes a snapshot that was set before its script came', async () => {
    const element = document.createElement('allclear-late-badge') as AllclearBadge;
    element.snapshot = snapshot({ status: 'operational', headline: 'Early' });
    document.body.append(element);
    const { AllclearBadge: Badge } = await import('../../src/elements/badge/badge.js');
    customElements.define('allclear-late-badge', class extends Badge {});
    await element.updateComplete;
    expect(reads(element)).to.equal('Early');
    element.remove();
  });

  it('shows markup in names as text, and links nowhere unsafe', async () => {
    const element = await badge({
      status: 'operational',
      headline: '<img src=x onerror=alert(1)>',
      page: { ...snapshot({}).page, url: '' },
    });
    expect(reads(element)).to.equal('<img src=x onerror=alert(1)>');
    expect(find(element, 'a, img')).to.equal(null);
  });

  it('has a sign of its own shape for each status', async () => {
    const shapes = new Set<string>();
    for (const status of [
      'operational',
      'under_maintenance',
      'unknown',
      'degraded_performance',
      'partial_outage',
      'major_outage',
    ] as const) {
      const element = await badge({ status });
      shapes.add(find(element, '.glyph path')!.getAttribute('d')!);
      expect(find(element, '.glyph')!.classList.contains(status)).to.equal(true);
    }
    expect(shapes.size).to.equal(6);
  });
});
