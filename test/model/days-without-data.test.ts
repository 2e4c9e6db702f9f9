import { expect } from 'chai';
import { componentUptime, pageUptime } from '../../src/model/derive-uptime.js';
import type { Uptime } from '../../src/model/snapshot.js';
import { component, group, incident, NOW, update, without } from '../fixtures/snapshots.js';
import { archive, derived, over } from '../support/derived-days.js';

describe('days of which too little is told', () => {
  const told = (uptime: Uptime) => uptime.days.find(({ date }) => date === '2026-06-09')!;

  it('are without data where an incident began that is over, nobody knows since when', () => {
    const storm = over('Storm', '09T10:00', '09T11:00');
    const day = told(derived([without(storm, 'resolvedAt')]));
    expect(day.noData).equal(true);
    expect(told(derived([storm])).majorSeconds).equal(3600);

    // Nor is the mean of it and of those that were well.
    const page = archive([without(storm, 'resolvedAt')]);
    expect(told(pageUptime(page, NOW)!).noData).equal(true);
    expect(pageUptime(page, NOW)!.days.filter(({ noData }) => noData)).to.have.length(1);
  });

  it('leave to the provider its own days before the list of incidents begins', () => {
    const days = [{ date: '2026-04-01', partialSeconds: 0, majorSeconds: 60 }];
    const page = archive([], {
      incidentsSince: '2026-05-01T00:00:00.000Z',
      uptime: { booking: { days, origin: 'provider' } },
    });
    const day = pageUptime(page, NOW)!.days.find(({ date }) => date === '2026-04-01')!;
    expect([day.majorSeconds, day.noData]).to.deep.equal([60, undefined]);
  });

  it('weigh the whole incident where an update names a component without saying how it is', () => {
    const updates = [
      update('2026-06-09T10:00:00.000Z', {
        affected: [{ componentId: 'booking', name: 'Booking' }],
      }),
    ];
    const storm = over('Storm', '09T10:00', '09T11:00', { updates });
    expect(told(derived([storm])).majorSeconds).equal(3600);
    expect(told(derived([{ ...storm, componentIds: [] }])).majorSeconds).equal(3600);
  });
});

describe('today, while trouble is known that no incident dates', () => {
  const today = (uptime: Uptime | undefined) => uptime?.days.at(-1);
  const blank = { date: '2026-06-10', partialSeconds: 0, majorSeconds: 0, noData: true };
  const down = component('Boarding', 'major_outage');

  it('is not told of a component that is down, or whose status nobody knows', () => {
    for (const status of ['major_outage', 'partial_outage', 'unknown'] as const) {
      const one = component('Booking', status);
      expect(today(derived([], { components: [one] }, one)), status).to.deep.equal(blank);
    }
    const slow = component('Booking', 'degraded_performance');
    expect(today(derived([], { components: [slow] }, slow))).not.to.have.property('noData');
  });

  it('is not told of what an open incident of unknown impact touches', () => {
    const odd = incident('Odd', { impact: 'unknown', componentIds: ['booking'] });
    expect(today(derived([odd]))).to.deep.equal(blank);
    expect(today(pageUptime(archive([odd]), NOW))).to.deep.equal(blank);
    expect(today(pageUptime(archive([odd], { components: [] }), NOW))).to.deep.equal(blank);
  });

  it('is not told of a group that is down, while all that is listed of it is well', () => {
    const sales = group('Sales', 'major_outage');
    const page = archive([], {
      components: [sales, component('Booking', 'operational', { groupId: 'sales' })],
    });
    expect(today(componentUptime(page, sales, NOW))).to.deep.equal(blank);
    expect(today(pageUptime(page, NOW))).to.deep.equal(blank);
    const untold = { ...sales, status: 'unknown' as const };
    expect(today(componentUptime(page, untold, NOW))).not.to.have.property('noData');
  });

  it('is told of what began to be counted later', () => {
    const later = component('Boarding', 'operational', { since: '2026-06-11' });
    const told = pageUptime(archive([], { components: [component('Booking'), later] }), NOW);
    expect(today(told)).not.to.have.property('noData');
  });

  it('is not told of the group, nor of the page, that it is part of', () => {
    const components = [
      group('Sales'),
      component('Booking', 'operational', { groupId: 'sales' }),
      { ...down, groupId: 'sales' },
    ];
    const page = archive([], { components });
    expect(today(componentUptime(page, components[0]!, NOW))).to.deep.equal(blank);
    expect(today(pageUptime(page, NOW))).to.deep.equal(blank);
    expect(today(pageUptime(archive([]), NOW))).not.to.have.property('noData');
  });

  it('is not told of a page that calls itself down, with nothing to show for it', () => {
    const page = archive([], { status: 'major_outage' });
    expect(today(pageUptime(page, NOW))).to.deep.equal(blank);
    expect(today(pageUptime({ ...page, components: [] }, NOW))).to.deep.equal(blank);
    const storm = incident('Storm', { impact: 'critical', componentIds: ['booking'] });
    const told = pageUptime(archive([storm], { status: 'major_outage' }), NOW);
    expect(today(told)!.majorSeconds).greaterThan(0);
  });

  it('no day is, where an incident has no beginning', () => {
    const undated = without(incident('Odd', { componentIds: ['booking'] }), 'startedAt');
    expect(derived([undated])).equal(undefined);
    expect(derived([{ ...undated, impact: 'none' }])).not.equal(undefined);
    expect(pageUptime(archive([undated], { components: [] }), NOW)).equal(undefined);
  });
});
