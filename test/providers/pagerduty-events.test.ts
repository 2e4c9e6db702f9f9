import { expect } from 'chai';
import { trouble } from '../fixtures/providers/pagerduty.js';
import { read, POSTS, posts, impact, post, cranes } from '../support/pagerduty.js';

describe('a page of PagerDuty', () => {
  it('understands every phase, and a name of its own under a known key', () => {
    const well = [impact('SCRANES', 'EOPERAT')];
    for (const [word, status, state] of [
      ['Detected', 'investigating', 'operational'],
      ['investigating', 'investigating', 'operational'],
      ['identified', 'identified', 'operational'],
      ['Monitoring', 'monitoring', 'operational'],
      ['resolved', 'resolved', 'operational'],
      ['pondering', 'unknown', 'unknown'],
      [undefined, 'unknown', 'unknown'],
    ] as const) {
      const bodies = posts(post(word, well));
      expect(read(bodies).incidents[0]!.status, word).equal(status);
      expect(cranes(bodies), word).equal(state);
    }
    for (const [word, status, state] of [
      ['scheduled', 'scheduled', 'unknown'],
      ['In progress', 'in_progress', 'operational'],
      ['verifying', 'verifying', 'operational'],
      ['completed', 'completed', 'operational'],
      ['EPROGRE', 'in_progress', 'operational'],
    ] as const) {
      const bodies = posts(post(word, well, { post_type: 'maintenance' }));
      expect(read(bodies).maintenances[0]!.status, word).equal(status);
      expect(cranes(bodies), word).equal(state);
    }
    const past = (POSTS as { posts: unknown[] }).posts[0];
    const ahead = post('ESCHEDU', [impact('SCRANES', 'EMAINTE')], { post_type: 'maintenance' });
    expect(cranes(posts(past, ahead))).equal('operational');
  });

  it('has milliseconds as times, or ISO 8601, and no others', () => {
    const at = Date.parse('2026-06-10T10:00:00Z');
    for (const [time, is] of [
      [at, '2026-06-10T10:00:00.000Z'],
      [`${at}`, '2026-06-10T10:00:00.000Z'],
      ['2026-06-10T12:00:00+02:00', '2026-06-10T10:00:00.000Z'],
      ['10 June 2026', undefined],
      [null, undefined],
    ] as const) {
      const row = {
        post_type: 'maintenance',
        starts_at: time,
        ends_at: time,
        updates: [{ id: 'U', created_at: time, status_id: 'EPROGRE', impacts: [] }],
      };
      const [one] = read(posts(post('', [], row))).maintenances;
      expect(one!.scheduledFor, `${time}`).equal(is);
      expect(one!.scheduledUntil, `${time}`).equal(is);
      expect(one!.startedAt, `${time}`).equal(is);
    }
  });

  it('has incidents with their updates, whatever the order and the kind of their times', () => {
    const { incidents } = read(trouble);
    expect(incidents.map(({ id }) => id)).deep.equal(['PCRANE1', 'PFOG001']);
    const [open, past] = incidents;
    expect(open).deep.include({
      title: 'Cranes stand still',
      status: 'investigating',
      impact: 'critical',
      startedAt: '2026-06-10T10:00:00.000Z',
      url: 'https://tarnhaven.trust.pagerduty.example/posts/details/PCRANE1',
    });
    expect(open!.updates.map(({ id, status, at }) => [id, status, at])).deep.equal([
      ['U5', 'investigating', '2026-06-10T10:40:00.000Z'],
      ['U4', 'investigating', '2026-06-10T10:00:00.000Z'],
    ]);
    expect(open!.updates[0]).deep.include({
      body: '<p>Both cranes stand <b>still</b>.</p>',
      bodyFormat: 'html',
      affected: [
        { componentId: 'SCRANES', name: 'Cranes', to: 'major_outage' },
        { componentId: 'SPILOTS', name: 'Pilots', to: 'operational' },
      ],
    });
    expect(past).deep.include({ status: 'resolved', resolvedAt: '2026-05-02T09:30:00.000Z' });
    expect(past!.updates.map(({ status }) => status)).deep.equal([
      'postmortem',
      'resolved',
      'investigating',
    ]);
  });

  it('has windows with their hours, and when they really began', () => {
    const [lamps, ropes] = read(trouble).maintenances;
    expect(lamps).deep.include({
      id: 'PLAMPS1',
      status: 'in_progress',
      impact: 'maintenance',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T14:00:00.000Z',
      startedAt: '2026-06-10T11:05:00.000Z',
    });
    expect(ropes).deep.include({
      id: 'PROPES1',
      status: 'scheduled',
      scheduledFor: '2026-06-20T06:00:00.000Z',
    });
    expect(ropes).not.to.have.any.keys('scheduledUntil', 'startedAt');
    const over = read(posts(post('ECOMPLE', [], { post_type: 'maintenance' })));
    expect(over.maintenances[0]!.status).equal('completed');
  });

  it('may have lists of incidents in the words themselves, as it had years ago', () => {
    const row = (id: string, status: string, severity: string) => ({
      id,
      title: id,
      updates: [
        {
          id: `${id}-1`,
          status,
          severity,
          message: '<p>x</p>',
          reported_at: '2026-06-09T10:00:00Z',
          impacted_business_services: [{ business_service_id: 'B1', name: 'Cranes', severity }],
        },
      ],
    });
    const old = {
      open_incidents: [row('I1', 'detected', 'outage')],
      resolved_incidents: [row('I2', 'resolved', 'all_good')],
      post_status_page_services: [
        { id: 'S1', external_business_service_id: 'B1', name: 'Cranes', is_active: true },
      ],
    };
    const [open, past] = read([{ summary: old, layout: {} }]).incidents;
    expect(open).deep.include({ id: 'I1', status: 'investigating', impact: 'critical' });
    expect(past).deep.include({ id: 'I2', status: 'resolved', impact: 'none' });
    expect(cranes([old])).equal('major_outage');
    expect(cranes([{ ...old, open_incidents: [] }])).equal('operational');
    expect(cranes([{ ...old, open_incidents: null }])).equal('unknown');
  });
});
