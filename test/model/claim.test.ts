import { expect } from 'chai';
import { claim, groupStatus, isOpen, isRunning, overallStatus } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import {
  component,
  group,
  incident,
  maintenance,
  snapshot,
  turned,
  update,
} from '../fixtures/snapshots.js';

const claimed = (of: Partial<StatusSnapshot>, list?: string) => {
  const whole = snapshot(of);
  return claim(whole, select(whole, list));
};
const names = (of: { readonly affected: readonly { readonly name: string }[] }) =>
  of.affected.map(({ name }) => name);

describe('what is claimed of a page', () => {
  const calm = [component('Booking'), component('Boarding')];

  it('all is well where the page and all its components say so', () => {
    const { status, headline, affected, total } = claimed({ components: calm });
    expect(status).equal('operational');
    expect(headline).equal('All Systems Operational');
    expect(affected).to.deep.equal([]);
    expect(total).equal(2);
  });

  it('without components: what the page says of itself', () => {
    expect(claimed({ components: [], status: 'operational' }).status).equal('operational');
    expect(claimed({ components: [], status: 'partial_outage' }).status).equal('partial_outage');
    expect(claimed({ components: [], status: 'unknown' }).status).equal('unknown');
  });

  it('one component that is not understood: not green, and not the green headline', () => {
    const { status, headline } = claimed({ components: [...calm, component('Fax', 'unknown')] });
    expect(status).equal('unknown');
    expect(headline).equal(undefined);
  });

  it('an indicator that is not understood: unknown, or the worst that is known', () => {
    const odd = { status: 'unknown', headline: 'Somewhat wobbly' } as const;
    expect(claimed({ ...odd, components: calm }).status).equal('unknown');
    expect(claimed({ ...odd, components: calm }).headline).equal(undefined);
    const broken = [...calm, component('Fax', 'major_outage')];
    expect(claimed({ ...odd, components: broken }).status).equal('major_outage');
  });

  it('a page that says all is well with a component in outage: the worse, and which', () => {
    const worse = claimed({
      components: [
        component('Booking', 'degraded_performance'),
        component('Boarding'),
        component('Fax', 'partial_outage'),
        component('Post', 'under_maintenance'),
      ],
    });
    expect(worse.status).equal('partial_outage');
    expect(worse.headline).equal(undefined);
    expect(names(worse)).to.deep.equal(['Fax', 'Booking']);
    expect(worse.total).equal(4);
  });

  it('a page that says worse of itself than its components', () => {
    const { status, headline, affected } = claimed({
      components: calm,
      status: 'major_outage',
      headline: 'Nothing sails',
    });
    expect(status).equal('major_outage');
    expect(headline).equal('Nothing sails');
    expect(affected).to.deep.equal([]);
  });

  it('an open incident without impact leaves green standing', () => {
    const incidents = [incident('Notice of summer hours', { impact: 'none' })];
    const { status, headline } = claimed({ components: calm, incidents });
    expect(status).equal('operational');
    expect(headline).equal('All Systems Operational');
  });

  it('an open incident with an impact ends a claim that all is well', () => {
    const of = (impact: 'minor' | 'unknown' | 'critical') =>
      claimed({ components: calm, incidents: [incident('Fog', { impact })] }).status;
    expect(of('minor')).equal('degraded_performance');
    expect(of('critical')).equal('major_outage');
    expect(of('unknown')).equal('unknown');
  });

  it('an incident does not make known trouble worse', () => {
    const components = [component('Booking', 'degraded_performance')];
    const incidents = [incident('Fog', { impact: 'critical' })];
    expect(claimed({ components, incidents }).status).equal('degraded_performance');
  });

  it('an incident that is over changes nothing', () => {
    for (const over of [
      { status: 'resolved' },
      { status: 'postmortem' },
      { status: 'monitoring', resolvedAt: '2026-06-10T11:30:00.000Z' },
    ] as const) {
      const incidents = [incident('Fog', { impact: 'critical', ...over })];
      expect(claimed({ components: calm, incidents }).status).equal('operational');
    }
  });

  it('maintenance is named where nothing is worse', () => {
    const { status, affected } = claimed({
      components: [...calm, component('Post', 'under_maintenance')],
    });
    expect(status).equal('under_maintenance');
    expect(affected.map(({ name }) => name)).to.deep.equal(['Post']);
  });

  it('components listed and nothing said of the whole: only what they say', () => {
    expect(claimed({ components: [component('Fax', 'unknown')], status: 'unknown' }).status).equal(
      'unknown',
    );
  });
});

describe('a group that is worse than what is listed of it', () => {
  const down = group('Sales', 'major_outage');
  const booking = component('Booking', 'operational', { groupId: 'sales' });

  it('counts, whatever the page says of itself', () => {
    for (const components of [[down, component('Boarding')], [down, booking], [down]]) {
      const { status, affected } = claimed({ status: 'operational', components });
      expect(status).equal('major_outage');
      expect(names({ affected })).to.deep.equal(['Sales']);
    }
    expect(claimed({ components: [down, booking] }, 'Sales').status).equal('major_outage');
    expect(claimed({ components: [down, booking] }, 'Booking').status).equal('operational');
  });

  it('does not count twice where a component in it is as bad', () => {
    const { affected, total } = claimed({
      components: [down, { ...booking, status: 'major_outage' }],
    });
    expect([names({ affected }), total]).to.deep.equal([['Booking'], 1]);
  });
});

describe('what is claimed of a selection', () => {
  const components = [component('Booking'), component('Boarding', 'major_outage')];

  it('is of the selected components alone', () => {
    const { status, headline, total } = claimed(
      { components, status: 'partial_outage' },
      'booking',
    );
    expect(status).equal('operational');
    expect(headline, 'the sentence is about the whole page').equal(undefined);
    expect(total).equal(1);
  });

  it('is unknown where a component is missing, or the trouble that is known', () => {
    expect(claimed({ components }, 'booking, Telex').status).equal('unknown');
    expect(claimed({ components }, 'Telex').status).equal('unknown');
    expect(claimed({ components }, 'boarding, Telex').status).equal('major_outage');
  });

  it('counts incidents that name the component, in their list or in an update', () => {
    const listed = incident('Fog', { componentIds: ['booking'], impact: 'major' });
    const updated = incident('Fog', {
      impact: 'major',
      updates: [update('2026-06-10T11:00:00.000Z', { affected: [turned('Booking', 'unknown')] })],
    });
    const elsewhere = incident('Fog', { componentIds: ['boarding'], impact: 'major' });
    const of = (one: typeof listed) => claimed({ components, incidents: [one] }, 'Booking').status;
    expect(of(listed)).equal('partial_outage');
    expect(of(updated)).equal('partial_outage');
    expect(of(elsewhere)).equal('operational');
  });
});

describe('open, running, overall', () => {
  it('an incident whose status is not understood is open until it has an end', () => {
    expect(isOpen(incident('Fog', { status: 'unknown' }))).equal(true);
    expect(
      isOpen(incident('Fog', { status: 'unknown', resolvedAt: '2026-06-10T11:00:00.000Z' })),
    ).equal(false);
    expect(isOpen(incident('Fog', { status: 'monitoring' }))).equal(true);
    expect(isOpen(incident('Fog', { status: 'postmortem' }))).equal(false);
  });

  it('a window runs when its status says so, not when the clock does', () => {
    expect(isRunning(maintenance('Dock'))).equal(false);
    expect(isRunning(maintenance('Dock', { status: 'in_progress' }))).equal(true);
    expect(isRunning(maintenance('Dock', { status: 'verifying' }))).equal(true);
    expect(isRunning(maintenance('Dock', { status: 'completed' }))).equal(false);
    expect(isRunning(maintenance('Dock', { status: 'unknown' }))).equal(false);
    expect(
      isRunning(
        maintenance('Dock', { status: 'in_progress', resolvedAt: '2026-06-10T11:00:00.000Z' }),
      ),
    ).equal(false);
  });

  it('of a page that says nothing of itself: the worst of its components', () => {
    const components = [component('Booking'), component('Boarding', 'partial_outage')];
    expect(overallStatus(components, [])).equal('partial_outage');
    expect(overallStatus([component('Booking')], [incident('Fog')])).equal('operational');
  });

  it('a group in trouble counts, since its components may not all be listed', () => {
    expect(overallStatus([group('Sales', 'major_outage'), component('Booking')], [])).equal(
      'major_outage',
    );
    expect(overallStatus([group('Sales', 'unknown'), component('Booking')], [])).equal(
      'operational',
    );
  });

  it('is never green for want of components', () => {
    expect(overallStatus([], [])).equal('unknown');
    expect(overallStatus([], [incident('Notice', { impact: 'none' })])).equal('unknown');
    expect(overallStatus([], [incident('Fog', { impact: 'major' })])).equal('partial_outage');
    expect(overallStatus([], [incident('Fog', { status: 'resolved' })])).equal('unknown');
  });

  it('a group is as its worst child, or as it says where it has none', () => {
    const children = [component('Booking'), component('Desk', 'degraded_performance')];
    expect(groupStatus(group('Sales', 'operational'), children)).equal('degraded_performance');
    expect(groupStatus(group('Sales', 'major_outage'), [component('Booking')])).equal(
      'operational',
    );
    expect(groupStatus(group('Sales', 'partial_outage'), [])).equal('partial_outage');
  });
});
