import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { toDocument } from '../../src/providers/openstatus.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/openstatus.js';

const context = {
  url: 'https://status.fernhollow-radio.example/api/status/summary.json',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (bodies: readonly unknown[], url = context.url) =>
  readStatus({ toDocument }, bodies, { ...context, url });
const overall = (bodies: readonly unknown[]) => {
  const snapshot = read(bodies);
  return claim(snapshot, select(snapshot)).status;
};
const [summary, feed] = trouble as readonly Record<string, unknown>[];
const statuses = (bodies: readonly unknown[]) =>
  Object.fromEntries(
    read(bodies)
      .components.filter(({ group }) => !group)
      .map(({ name, status }) => [name, status]),
  );
const one = (name: string, status: unknown) => ({ ...summary, components: [{ name, status }] });
const { recognises, files } = directory.find(({ id }) => id === 'openstatus')!;

describe('a page of OpenStatus', () => {
  it('is the worse of what its two files say', () => {
    const well = { ...summary, status: { indicator: 'none' }, components: [], incidents: [] };
    const calmFeed = { ...feed, pageComponents: [], statusReports: [], maintenances: [] };
    expect(read([well, { ...calmFeed, status: 'success' }]).status).equal('operational');
    expect(read([well, { ...calmFeed, status: 'error' }]).status).equal('major_outage');
  });

  it('knows whom a report touches, in whatever way their ids are written', () => {
    const pageComponents = [{ id: 1, name: 'Masts' }];
    for (const named of [1, '1', { id: 1 }, { id: '1', name: 'Masts' }]) {
      const report = { id: 5, title: 'Ice', status: 'identified', pageComponents: [named] };
      const { incidents } = read([{ ...feed, pageComponents, statusReports: [report] }]);
      expect(incidents[0]!.componentIds, JSON.stringify(named)).deep.equal(['Masts']);
    }
  });

  it('is well where it says so', () => {
    const snapshot = read(calm);
    expect(snapshot.page).deep.include({
      name: 'Fernhollow Radio',
      url: 'https://status.fernhollow-radio.example/',
      about: 'Waves from the hollow',
    });
    expect(snapshot.headline).equal('All Systems Operational');
    expect(snapshot.updatedAt).equal('2026-06-09T18:00:00.000Z');
    expect(snapshot.components.map(({ name, description }) => [name, description])).deep.equal([
      ['Live stream', 'Day and night'],
      ['Archive', undefined],
    ]);
    expect(overall(calm)).equal('operational');
  });

  it('has a status for each of its words, and unknown for any other', () => {
    expect(statuses(trouble)).deep.equal({
      'Live stream': 'degraded_performance',
      Archive: 'operational',
      'North mast': 'major_outage',
      'South mast': 'under_maintenance',
      'Studio phone': 'partial_outage',
      'Weather balloon': 'unknown',
      Jingles: 'unknown',
    });
    for (const word of ['none', '', null, 7, '__proto__', undefined]) {
      expect(statuses([one('A', word)]), `${word}`).deep.equal({ A: 'unknown' });
    }
  });

  it('is as a whole what its indicator says', () => {
    for (const [indicator, status] of [
      ['none', 'operational'],
      ['None', 'operational'],
      ['minor', 'degraded_performance'],
      ['major', 'partial_outage'],
      ['maintenance', 'under_maintenance'],
      ['operational', 'unknown'],
      ['', 'unknown'],
      [null, 'unknown'],
    ] as const) {
      expect(read([{ ...summary, status: { indicator } }]).status, `${indicator}`).equal(status);
    }
    for (const status of [null, 7, 'none', []]) {
      expect(read([{ ...(calm[0] as object), status }, calm[1]]).status).equal('unknown');
    }
  });

  it('has its components in the groups of the feed', () => {
    const { components } = read(trouble);
    const [masts] = components.filter(({ group }) => group);
    expect(masts!.name).equal('Masts');
    expect(
      components.filter(({ groupId }) => groupId === masts!.id).map(({ name }) => name),
    ).deep.equal(['North mast', 'South mast']);
    expect(components.find(({ name }) => name === 'Studio phone')).not.to.have.property('groupId');
  });

  it('keeps the ids of its components when the feed cannot be had', () => {
    const ids = (bodies: readonly unknown[]) =>
      read(bodies).components.flatMap(({ id, group }) => (group ? [] : [id]));
    expect(ids(trouble)).to.include.members(ids([summary, undefined]));
    expect(ids([summary])).deep.equal(Object.keys(statuses([summary])));
  });

  it('is as bad as the worst of those that share a name', () => {
    const twins = [
      { name: 'Twin', status: 'major_outage' },
      { name: 'Twin', status: 'operational' },
    ];
    for (const components of [twins, twins.toReversed()]) {
      expect(statuses([{ ...summary, components }])).deep.equal({ Twin: 'major_outage' });
      const listed = { ...feed, pageComponents: [{ id: 1, name: 'Twin' }] };
      expect(statuses([{ ...summary, components }, listed])).deep.equal({ Twin: 'major_outage' });
    }
  });

  it('has incidents with the newest that both files tell of them', () => {
    const [mast, silence] = read(trouble).incidents;
    expect(mast).deep.include({
      id: '901',
      title: 'Lightning in the north mast',
      status: 'identified',
      impact: 'critical',
      startedAt: '2026-06-10T09:15:00.000Z',
      componentIds: ['North mast'],
      url: 'https://status.fernhollow-radio.example/events/report/901',
    });
    expect(
      mast!.updates.map(({ status, body, bodyFormat, at }) => [status, body, bodyFormat, at]),
    ).deep.equal([
      ['identified', 'A _fuse_ is being changed.', 'markdown', '2026-06-10T10:30:00.000Z'],
      ['investigating', 'Somebody climbs up.', 'markdown', '2026-06-10T09:15:00.000Z'],
    ]);
    expect(silence).deep.include({
      id: '890',
      status: 'resolved',
      impact: 'unknown',
      startedAt: '2026-05-08T09:00:00.000Z',
      resolvedAt: '2026-05-08T12:00:00.000Z',
    });
    expect(read(trouble).incidents).length(2);
  });

  it('calls its updates the same with and without the feed', () => {
    const ids = (bodies: readonly unknown[]) =>
      read(bodies)
        .incidents.find(({ id }) => id === '901')!
        .updates.map(({ id }) => id);
    expect(ids(trouble)).deep.equal(ids([summary]));
  });

  it('does not know how bad an incident is that no component tells of', () => {
    expect(read([summary]).incidents[0]!.impact).equal('unknown');
    expect(read([feed]).incidents[0]!.impact).equal('unknown');
    const green = { ...(calm[0] as object), incidents: summary!.incidents };
    expect(overall([green])).equal('unknown');
  });

  it('has windows, by their word or by the clock', () => {
    const windows = read(trouble).maintenances;
    expect(windows.map(({ id, status }) => [id, status])).deep.equal([
      ['949', 'completed'],
      ['951', 'in_progress'],
      ['952', 'scheduled'],
    ]);
    expect(windows[1]).deep.include({
      title: 'Paint for the south mast',
      impact: 'maintenance',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T15:00:00.000Z',
      componentIds: ['South mast'],
      url: 'https://status.fernhollow-radio.example/events/maintenance/951',
    });
    expect(windows[0]!.updates.map(({ body, at }) => [body, at])).deep.equal([
      ['The shelf is clean.', '2026-06-02T08:00:00.000Z'],
    ]);
    expect(windows[1]!.updates.map(({ body, status }) => [body, status])).deep.equal([
      ['It will be **red**.', 'unknown'],
    ]);
    const phase = (from: unknown, to: unknown) =>
      read([{ ...feed, maintenances: [{ id: 1, name: 'M', from, to }] }]).maintenances[0]!.status;
    for (const [from, to, status] of [
      ['2026-06-10T12:00:01Z', '2026-06-10T13:00:00Z', 'scheduled'],
      ['2026-06-10T13:30:00+02:00', '2026-06-10T15:00:00+02:00', 'in_progress'],
      ['2026-06-10T14:30:00+02:00', '2026-06-10T15:00:00+02:00', 'scheduled'],
      ['2026-06-10T10:00:00Z', '2026-06-10T12:00:00Z', 'completed'],
      ['2026-06-10T10:00:00Z', 'soon', 'unknown'],
      [null, '2026-06-10T13:00:00Z', 'unknown'],
      [7, null, 'unknown'],
    ] as const) {
      expect(phase(from, to), `${from} ${to}`).equal(status);
    }
  });

  it('is known from its feed alone, but not how its components are', () => {
    for (const [word, status] of [
      ['success', 'operational'],
      ['degraded', 'degraded_performance'],
      ['error', 'major_outage'],
      ['info', 'under_maintenance'],
      ['great', 'unknown'],
      [null, 'unknown'],
    ] as const) {
      expect(read([{ ...feed, status: word }]).status, `${word}`).equal(status);
    }
    const snapshot = read([calm[1]], 'https://status.fernhollow-radio.example/feed/json');
    expect(snapshot.page).deep.include({
      name: 'Fernhollow Radio',
      url: 'https://status.fernhollow-radio.example/',
    });
    expect(snapshot.components.map(({ status }) => status)).deep.equal(['unknown', 'unknown']);
    expect(read([feed]).incidents[0]!.url).equal(
      'https://status.fernhollow-radio.example/events/report/901',
    );
  });

  it('is the same in whatever order its files come', () => {
    expect(read(trouble.toReversed())).deep.equal(read(trouble));
  });

  it('is recognised in both of its formats, and nothing else is', () => {
    for (const body of [...calm, ...trouble]) expect(recognises(body)).a('string');
    for (const body of [
      null,
      [],
      {},
      { page: 1, status: 2, components: [] },
      { page: { id: 'x', name: 'A' }, status: {}, components: [] },
      { page: { name: 'A' }, status: 'UP', components: [] },
      { statusReports: [] },
    ]) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found below its address', () => {
    const present = [
      'https://status.fernhollow-radio.example/api/status/summary.json',
      'https://status.fernhollow-radio.example/feed/json',
    ];
    expect(files('https://status.fernhollow-radio.example')!.present).deep.equal(present);
    expect(files(present[0]!)!.present).deep.equal(present);
    expect(files(present[1]!)!.present).deep.equal([present[1]]);
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 7, 'x', { page: 7 }, { page: [] }, { statusReports: null }]) {
      expect(() => read([body]), JSON.stringify(body)).throws('page: expected object');
    }
  });
});
