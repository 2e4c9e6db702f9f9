import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { dayStatus } from '../../src/model/uptime.js';
import { toDocument } from '../../src/providers/betterstack.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/betterstack.js';

const context = {
  url: 'https://tallow-reach.betteruptime.com/index.json',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (body: unknown) => readStatus({ toDocument }, [body], context);

interface Row {
  id: unknown;
  type: string;
  attributes: Record<string, unknown>;
}
interface Body {
  data: { attributes: Record<string, unknown> };
  included: Row[];
}
/** The calm page with something else about it. */
const changed = (change: (body: Body) => void) => {
  const body = structuredClone(calm[0]) as Body;
  change(body);
  return read(body);
};
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

const recognises = directory.find(({ id }) => id === 'betterstack')!.recognises;

describe('a page of Better Stack', () => {
  it('is well where it says so', () => {
    const snapshot = read(calm[0]);
    expect(snapshot.page).deep.equal({
      name: 'Tallow Reach Post',
      url: 'https://status.tallow-reach-post.example/',
      links: [],
    });
    expect(snapshot.status).equal('operational');
    expect(snapshot.updatedAt).equal('2026-06-10T11:55:00.000Z');
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
    expect(snapshot.components).deep.include({
      id: '602',
      name: 'Parcels',
      description: 'Up to 20 kg.',
      status: 'operational',
      groupId: '501',
      group: false,
    });
  });

  it('has a status for each of its words, and unknown for any other', () => {
    const { components } = read(trouble[0]);
    expect(
      components.filter(({ group }) => !group).map(({ name, status }) => [name, status]),
    ).deep.equal([
      ['Stamps', 'operational'],
      ['Parcels', 'major_outage'],
      ['Money orders', 'degraded_performance'],
      ['Night van', 'under_maintenance'],
      ['Airship', 'unknown'],
      ['Pneumatic tube', 'unknown'],
    ]);
    for (const [word, status] of [
      ['operational', 'operational'],
      ['Operational', 'operational'],
      ['degraded', 'degraded_performance'],
      ['downtime', 'major_outage'],
      ['maintenance', 'under_maintenance'],
      ['not_monitored', 'unknown'],
      ['constructor', 'unknown'],
      ['', 'unknown'],
      [null, 'unknown'],
      [{ toString: 'x' }, 'unknown'],
    ] as const) {
      const snapshot = changed(({ data }) => (data.attributes.aggregate_state = word));
      expect(snapshot.status, JSON.stringify(word)).equal(status);
    }
  });

  it('that says nothing of itself as a whole is what its components are', () => {
    const silent = (status: string) =>
      changed(({ data, included }) => {
        delete data.attributes.aggregate_state;
        included[1]!.attributes.status = status;
      }).status;
    expect(silent('operational')).equal('operational');
    expect(silent('degraded')).equal('degraded_performance');
    expect(silent('not_monitored')).equal('unknown');
  });

  it('has its components in sections, whose ids are numbers there', () => {
    const { components } = read(trouble[0]);
    expect(components.filter(({ group }) => group).map(({ id }) => id)).deep.equal(['501', '502']);
    expect(components.find(({ name }) => name === 'Night van')!.groupId).equal('502');
    expect(components.find(({ name }) => name === 'Pneumatic tube')).not.to.have.property(
      'groupId',
    );
    const nameless = changed(({ included }) => (included[0]!.attributes.name = null));
    expect(nameless.components.map(({ name, groupId }) => [name, groupId])).deep.equal([
      ['Stamps', undefined],
      ['Parcels', undefined],
    ]);
  });

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
    expect(phase({ aggregate_state: 'x', starts_at: '2026-06-10T11:59:59Z' })).equal('unknown');
    expect(phase({ aggregate_state: 'maintenance', starts_at: '2026-06-10T14:01:00+02:00' })).equal(
      'scheduled',
    );
  });

  it('has days, of which only those are good that are told to be', () => {
    const { days, percent } = read(trouble[0]).uptime['601']!;
    expect(percent).equal(99.875);
    expect(days.map((day) => [day.date.slice(-2), dayStatus(day)])).deep.equal([
      ['01', undefined],
      ['02', 'operational'],
      ['03', 'degraded_performance'],
      ['04', 'operational'],
      ['05', undefined],
      ['06', 'major_outage'],
      ['07', undefined],
      ['08', undefined],
      ['09', undefined],
    ]);
    expect(days[2]).deep.equal({
      date: '2026-06-03',
      partialSeconds: 0,
      majorSeconds: 1062.034675,
    });
  });

  it('has no zone but one of IANA', () => {
    expect(read(calm[0]).page).not.to.have.property('timeZone');
    expect(read(trouble[0]).page.timeZone).equal('Europe/Lisbon');
    const odd = changed(({ data }) => (data.attributes.timezone = { includes: 'x' }));
    expect(odd.page).not.to.have.property('timeZone');
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

  it('is read where data is a list, as some write it', () => {
    const body = calm[0] as { data: unknown };
    const listed = { ...body, data: [body.data] };
    expect(recognises(listed)).a('string');
    expect(read(listed)).deep.equal(read(calm[0]));
  });

  it('is recognised by what it is, and nothing else', () => {
    for (const body of [calm[0], trouble[0]]) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, { data: [] }, { data: { type: 'page' } }, 'status_page']) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('that is none is refused with the place', () => {
    for (const body of [
      null,
      [],
      {},
      7,
      { data: {} },
      { data: [] },
      { data: { attributes: [] } },
    ]) {
      expect(() => read(body), JSON.stringify(body)).throws('data.attributes: expected object');
    }
  });
});
