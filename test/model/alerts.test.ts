import { expect } from 'chai';
import { alerts, EVERYTHING, type Criteria } from '../../src/model/alerts.js';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { component, incident, maintenance, NOW, snapshot } from '../fixtures/snapshots.js';

const told = (of: Partial<StatusSnapshot>, list?: string) => {
  const whole = snapshot(of);
  const selection = select(whole, list);
  return alerts(whole, selection, claim(whole, selection));
};
const titles = (of: Partial<StatusSnapshot>, list?: string) =>
  told(of, list).map(({ event, status }) => event?.title ?? status);

describe('what a visitor is told of', () => {
  it('nothing while all is well', () => {
    expect(told({ components: [component('Booking')] })).to.deep.equal([]);
    expect(told({ incidents: [incident('Notice', { impact: 'none' })] })).to.deep.equal([]);
    expect(told({ incidents: [incident('Fog', { status: 'resolved' })] })).to.deep.equal([]);
    expect(told({ maintenances: [maintenance('Dock')] })).to.deep.equal([]);
  });

  it('nothing where nothing is known', () => {
    expect(told({ components: [component('Booking', 'unknown')], status: 'unknown' })).to.be.empty;
  });

  it('the worst first, of equals the newest', () => {
    const at = (hour: number) => ({ startedAt: `2026-06-10T${hour}:00:00.000Z` });
    expect(
      titles({
        maintenances: [maintenance('Dock', { status: 'in_progress' })],
        incidents: [
          incident('Slow', at(11)),
          incident('Fog', { impact: 'critical', ...at(10) }),
          incident('Slower', { impact: 'minor', ...at(12) }),
        ],
      }),
    ).to.deep.equal(['Fog', 'Slower', 'Slow', 'Dock']);
  });

  it('components in trouble that no incident tells of', () => {
    const components = [component('Booking', 'major_outage'), component('Boarding')];
    const [alert, ...more] = told({ components, status: 'major_outage' });
    expect(more).to.deep.equal([]);
    expect(alert).to.deep.equal({ id: 'components booking', status: 'major_outage' });
  });

  it('maintenance that no window tells of, where the page says so or it was asked for', () => {
    const components = [component('Booking', 'under_maintenance'), component('Boarding')];
    const maintained = [{ id: 'components booking', status: 'under_maintenance' }];
    expect(told({ components, status: 'under_maintenance' })).to.deep.equal(maintained);
    expect(told({ components }, 'booking')).to.deep.equal(maintained);
    expect(told({ components }), 'on a large page there is always some').to.deep.equal([]);
    const dock = maintenance('Dock', { status: 'in_progress' });
    expect(titles({ components, status: 'under_maintenance', maintenances: [dock] })).to.deep.equal(
      ['Dock'],
    );
  });

  it('trouble elsewhere is told beside an incident that does not name it, the worse first', () => {
    const components = [
      component('Booking', 'degraded_performance'),
      component('Boarding', 'major_outage'),
    ];
    const fog = incident('Fog', { componentIds: ['booking'] });
    expect(titles({ components, incidents: [fog] })).to.deep.equal(['major_outage', 'Fog']);
    const critical = { ...fog, impact: 'critical' as const };
    expect(
      titles({ components, incidents: [critical] }),
      'of equals, what has a title',
    ).to.deep.equal(['Fog', 'major_outage']);
    const both = { ...fog, componentIds: ['booking', 'boarding'] };
    expect(titles({ components, incidents: [both] })).to.deep.equal(['Fog']);
    const vague = { ...fog, componentIds: [] };
    expect(titles({ components, incidents: [vague] })).to.deep.equal(['Fog']);
  });

  it('only what touches the selection', () => {
    const of = {
      components: [component('Booking'), component('Boarding', 'partial_outage')],
      incidents: [incident('Fog', { componentIds: ['boarding'] })],
      maintenances: [maintenance('Dock', { status: 'in_progress', componentIds: ['booking'] })],
    };
    expect(titles(of, 'booking')).to.deep.equal(['Dock']);
    expect(titles(of, 'boarding')).to.deep.equal(['Fog']);
  });

  it('an incident is as bad as the components are that it names', () => {
    const components = [component('Booking', 'major_outage'), component('Boarding')];
    const of = (componentIds: string[], rest: Partial<StatusSnapshot> = {}) =>
      told({
        components,
        incidents: [incident('Fog', { impact: 'minor', componentIds })],
        ...rest,
      });
    const fog = (found: ReturnType<typeof told>) => found.find(({ event }) => event)!.status;
    expect(fog(of(['booking']))).equal('major_outage');
    expect(fog(of(['boarding']))).equal('degraded_performance');
    expect(fog(of([])), 'one that names nothing may be the cause').equal('major_outage');
  });

  it('no planned work and no notice hides an outage that nobody has explained', () => {
    const components = [component('Booking', 'major_outage')];
    const dock = maintenance('Dock', {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
      scheduledUntil: new Date(Date.now() + 7_200_000).toISOString(),
    });
    const notice = incident('Notice', { impact: 'none' });
    expect(titles({ components, maintenances: [dock] })).to.deep.equal(['major_outage', 'Dock']);
    expect(titles({ components, incidents: [notice] })).to.deep.equal(['major_outage']);
  });

  describe('by what matters here', () => {
    const matter = (criteria: Partial<Criteria>, data: Partial<StatusSnapshot>) => {
      const all = snapshot(data);
      const selection = select(all);
      const about = { ...EVERYTHING, ...criteria };
      return alerts(all, selection, claim(all, selection), NOW, about).map(
        ({ event, status }) => event?.title ?? status,
      );
    };
    const each = {
      incidents: [
        incident('Notice', { impact: 'none' }),
        incident('Odd', { impact: 'unknown' }),
        incident('Slow', { impact: 'minor' }),
        incident('Fog', { impact: 'critical' }),
      ],
      maintenances: [maintenance('Dock', { status: 'in_progress' })],
    };

    it('only incidents of some impact; what is not known counts as minor', () => {
      expect(matter({}, each)).to.deep.equal(['Fog', 'Slow', 'Odd', 'Dock']);
      expect(matter({ minImpact: 'major' }, each)).to.deep.equal(['Fog', 'Dock']);
      expect(matter({ minImpact: 'none' }, each)).to.deep.equal([
        'Fog',
        'Slow',
        'Odd',
        'Dock',
        'Notice',
      ]);
    });

    it('only incidents, or only maintenance', () => {
      expect(matter({ kinds: ['incident'] }, each)).to.deep.equal(['Fog', 'Slow', 'Odd']);
      expect(matter({ kinds: ['maintenance'] }, each)).to.deep.equal(['Dock']);
    });

    it('trouble that nobody explains counts as an incident of that impact', () => {
      const components = [component('Booking', 'degraded_performance')];
      const data = { components, status: 'degraded_performance' as const };
      expect(matter({}, data)).to.deep.equal(['degraded_performance']);
      expect(matter({ minImpact: 'major' }, data)).to.deep.equal([]);
      expect(matter({ kinds: ['maintenance'] }, data)).to.deep.equal([]);
    });

    it('maintenance is never worse than maintenance', () => {
      const dock = maintenance('Dock', { status: 'in_progress', componentIds: ['booking'] });
      const components = [component('Booking', 'under_maintenance')];
      const all = snapshot({ components, maintenances: [dock], status: 'under_maintenance' });
      const selection = select(all);
      expect(
        alerts(all, selection, claim(all, selection), NOW).map(({ status }) => status),
      ).to.deep.equal(['under_maintenance']);
    });
  });
});
