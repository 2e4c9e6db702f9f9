import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { trouble } from '../fixtures/providers/betterstack.js';
import { read, type Row, changed } from '../support/betterstack.js';

const report = (attributes: object, update?: object) => [
  {
    id: '9',
    type: 'status_report',
    attributes: { title: 'Fog', report_type: 'manual', ...attributes },
    relationships: { status_updates: { data: [{ id: '10' }] } },
  },
  ...(update ? [{ id: '10', type: 'status_update', attributes: update }] : []),
];
const withReport = (attributes: object, update?: object) =>
  changed(({ included }) => included.push(...(report(attributes, update) as Row[])));

describe('a page of Better Stack', () => {
  it('has incidents with what their updates tell of each component', () => {
    const [belt] = read(trouble[0]).incidents;
    expect(belt).deep.include({
      id: '801',
      title: 'The sorting belt stands still',
      status: 'unknown',
      impact: 'critical',
      startedAt: '2026-06-10T10:00:00.000Z',
      componentIds: ['602', '603'],
    });
    expect(belt).not.to.have.property('resolvedAt');
    expect(belt!.updates).deep.equal([
      {
        id: '701',
        status: 'unknown',
        body: 'The belt is **being mended**.',
        bodyFormat: 'markdown',
        at: '2026-06-10T11:30:00.000Z',
        affected: [
          { componentId: '603', name: 'Money orders', to: 'degraded_performance' },
          { componentId: '602', name: 'Parcels', to: 'major_outage' },
        ],
      },
      {
        id: '702',
        status: 'unknown',
        body: 'Parcels pile up.',
        bodyFormat: 'markdown',
        at: '2026-06-10T10:05:00.000Z',
        affected: [{ componentId: '602', name: 'Parcels', to: 'degraded_performance' }],
      },
    ]);
  });

  it('remembers how bad an incident was that is over, and when it ended', () => {
    const [, ink, bicycle] = read(trouble[0]).incidents;
    expect(ink).deep.include({ id: '802', status: 'resolved', impact: 'minor' });
    expect(ink!.resolvedAt).equal('2026-06-08T16:00:00.000Z');
    expect(ink!.updates.map(({ status }) => status)).deep.equal(['resolved', 'unknown']);
    expect(bicycle).deep.include({
      status: 'resolved',
      impact: 'unknown',
      resolvedAt: '2026-06-07T10:00:00.000Z',
    });
  });

  it('has an incident for each state of a report', () => {
    for (const [state, status, impact] of [
      ['downtime', 'unknown', 'critical'],
      ['degraded', 'unknown', 'minor'],
      ['operational', 'unknown', 'none'],
      ['investigating', 'investigating', 'unknown'],
      ['resolved', 'resolved', 'unknown'],
      ['RESOLVED', 'resolved', 'unknown'],
      ['bewitched', 'unknown', 'unknown'],
      [7, 'unknown', 'unknown'],
    ] as const) {
      const [fog] = withReport({ aggregate_state: state }).incidents;
      expect(fog, `${state}`).deep.include({ status, impact });
    }
    const hit = [{ status_page_resource_id: 601, status: 'degraded' }];
    const [fog] = withReport({
      aggregate_state: 'investigating',
      affected_resources: hit,
    }).incidents;
    expect(fog).deep.include({ impact: 'minor', componentIds: ['601'] });
  });

  it('with an open report is not well, whatever it says of itself', () => {
    for (const state of ['downtime', 'degraded', 'investigating', 7]) {
      const snapshot = withReport({ aggregate_state: state, ends_at: '2026-06-11T00:00:00Z' });
      expect(claim(snapshot, select(snapshot)).status, `${state}`).not.equal('operational');
    }
  });

  it('is over for an update only when it names somebody and leaves all behind', () => {
    const last = (...statuses: string[]) =>
      withReport(
        { aggregate_state: 'resolved' },
        {
          message: 'Well.',
          published_at: '2026-06-10T09:00:00Z',
          affected_resources: statuses.map((status) => ({
            status_page_resource_id: '601',
            status,
          })),
        },
      ).incidents[0]!.updates[0]!.status;
    expect(last('resolved', 'resolved')).equal('resolved');
    expect(last('resolved', 'degraded')).equal('unknown');
    expect(last('resolved', 'bewitched')).equal('unknown');
    expect(last()).equal('unknown');
  });

  it('has windows, which are scheduled until their time has come', () => {
    const windows = read(trouble[0]).maintenances;
    expect(windows.map(({ id, status }) => [id, status])).deep.equal([
      ['813', 'completed'],
      ['811', 'in_progress'],
      ['812', 'scheduled'],
    ]);
    const [, tyres, counting] = windows;
    expect(tyres).deep.include({
      title: 'Tyres of the night van',
      impact: 'maintenance',
      startedAt: '2026-06-10T11:00:00.000Z',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T14:00:00.000Z',
      componentIds: ['604'],
    });
    expect(tyres!.updates.map(({ body }) => body)).deep.equal(['New tyres.']);
    expect(counting).not.to.have.any.keys('startedAt', 'resolvedAt');
    const phase = (attributes: object) =>
      withReport({ report_type: 'maintenance', ...attributes }).maintenances[0]!.status;
    expect(phase({ aggregate_state: 'resolved', starts_at: '2026-06-11T00:00:00Z' })).equal(
      'completed',
    );
    for (const state of ['degraded', 'downtime']) {
      expect(phase({ aggregate_state: state, starts_at: '2026-06-10T11:59:59Z' }), state).equal(
        'in_progress',
      );
    }
    expect(phase({ aggregate_state: 'x', starts_at: '2026-06-10T11:59:59Z' })).equal('unknown');
    expect(phase({ aggregate_state: 'maintenance', starts_at: '2026-06-10T14:01:00+02:00' })).equal(
      'scheduled',
    );
  });

  it('tells its announcement, and is called what its host is where it has no name', () => {
    expect(read(trouble[0]).page.about).equal('The harbour office is closed for painting.');
    const bare = changed(({ data }) => {
      data.attributes.company_name = 7;
      data.attributes.custom_domain = null;
    });
    expect(bare.page).deep.include({
      name: 'tallow-reach.betteruptime.com',
      url: 'https://tallow-reach.betteruptime.com/',
    });
  });
});
