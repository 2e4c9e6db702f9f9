import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { toDocument } from '../../src/providers/heroku.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/heroku.js';

const context = { url: 'https://status.heroku.com/', now: Date.parse('2026-06-10T12:00:00Z') };
const read = (...bodies: readonly unknown[]) => readStatus({ toDocument }, bodies, context);
const system = (status: unknown) => read({ status: [{ system: 'Trains', status }] });
type Row = Record<string, unknown>;
const incident = (row: Row) => read({ status: [], incidents: [{ id: 1, title: 'T', ...row }] });
const updated = (update_type: unknown, rest: Row = {}) => ({
  updates: [{ id: 2, update_type, created_at: '2026-06-10T10:00:00Z', contents: 'x', ...rest }],
});

describe('the status of Heroku', () => {
  it('is well where its systems are green', () => {
    const snapshot = read(...calm);
    expect(snapshot.page).deep.equal({
      name: 'Heroku',
      url: 'https://status.heroku.com/',
      links: [],
    });
    expect(snapshot.status).equal('operational');
    expect(snapshot.components.map(({ id, name }) => [id, name])).deep.equal([
      ['Trains', 'Trains'],
      ['Freight', 'Freight'],
    ]);
  });

  it('has a status for each colour, and unknown for what is none', () => {
    const snapshot = read(...trouble);
    expect(snapshot.components.map(({ status }) => status)).deep.equal([
      'major_outage',
      'degraded_performance',
      'operational',
      'under_maintenance',
      'unknown',
    ]);
    expect(system('orange').status).equal('partial_outage');
    for (const word of [undefined, null, '', 'lime', 'toString', true, ['green']]) {
      expect(system(word).status, JSON.stringify(word)).equal('unknown');
    }
    expect(claim(snapshot, select(snapshot)).status).equal('major_outage');
  });

  it('is not well where a system is missing', () => {
    const well = { system: 'Trains', status: 'green' };
    for (const other of [7, null, {}, { system: 3, status: 'green' }]) {
      expect(read({ status: [well, other] }).status, JSON.stringify(other)).equal('unknown');
    }
    for (const status of [[], null, 'green', { system: 'Trains', status: 'green' }]) {
      expect(read({ status }).status, JSON.stringify(status)).equal('unknown');
    }
  });

  it('has incidents with their updates', () => {
    const [snow] = read(trouble[0]).incidents;
    expect(snow).deep.include({
      id: '3101',
      title: 'Snow on the line',
      status: 'identified',
      impact: 'critical',
      startedAt: '2026-06-10T05:00:00.250Z',
      componentIds: ['Trains', 'Freight'],
      url: 'https://rails.example/incidents/3101',
    });
    expect(snow).not.to.have.property('resolvedAt');
    expect(snow!.updates[0]).deep.equal({
      id: '9002',
      status: 'identified',
      body: 'The plough is on its way.\r\n\r\nSit tight.',
      bodyFormat: 'text',
      at: '2026-06-10T07:00:00.000Z',
      affected: [],
    });
    expect(snow!.updates[1]!.status).equal('investigating');
  });

  it('understands the words of updates, and colours as impacts', () => {
    for (const [word, status] of [
      ['investigating', 'investigating'],
      ['issue', 'identified'],
      ['identified', 'identified'],
      ['monitoring', 'monitoring'],
      ['update', 'unknown'],
      [7, 'unknown'],
    ] as const) {
      const [one] = incident({ state: 'open', ...updated(word) }).incidents;
      expect(one!.status, `${word}`).equal(status);
    }
    const later = updated('monitoring', { id: 3, created_at: '2026-06-10T10:00:00.5Z' }).updates;
    for (const updates of [
      [...later, ...updated('issue').updates],
      [...updated('issue').updates, ...later],
    ]) {
      expect(incident({ state: 'open', updates }).incidents[0]!.status).equal('monitoring');
    }
    for (const [colour, impact] of [
      ['green', 'none'],
      ['yellow', 'minor'],
      ['orange', 'major'],
      ['red', 'critical'],
      ['pink', 'unknown'],
    ] as const) {
      const [one] = incident(
        updated('issue', { status_prod: colour, status_dev: 'green' }),
      ).incidents;
      expect(one!.impact, `${colour}`).equal(impact);
    }
    expect(incident(updated('issue')).incidents[0]!.impact).equal('unknown');
  });

  it('is over by its state, and by other signs only where it has none', () => {
    const statusOf = (row: Row) => incident(row).incidents[0]!.status;
    expect(statusOf({ state: 'resolved', resolved: false, ...updated('issue') })).equal('resolved');
    expect(statusOf({ state: 'open', resolved: true, ...updated('issue') })).equal('identified');
    expect(statusOf({ state: 'open', resolved: true, ...updated('resolved') })).equal('unknown');
    expect(statusOf({ resolved: true, ...updated('issue') })).equal('resolved');
    expect(statusOf({ resolved: false, ...updated('resolved') })).equal('resolved');
    const ended = { state: 'resolved', resolved_at: '2026-06-10T11:00:00Z', ...updated('update') };
    expect(incident(ended).incidents[0]!.resolvedAt).equal('2026-06-10T11:00:00.000Z');
  });

  it('has windows, whose hours only their words tell', () => {
    const byId = new Map(read(...trouble).maintenances.map((one) => [one.id, one]));
    expect(byId.get('3090')).deep.include({
      title: 'Bridge painting',
      status: 'in_progress',
      impact: 'maintenance',
      startedAt: '2026-06-10T10:02:00.000Z',
    });
    expect(byId.get('3095')).deep.include({ status: 'scheduled', componentIds: ['Whistles'] });
    expect(byId.get('3095')).not.to.have.any.keys('startedAt', 'scheduledFor', 'scheduledUntil');
    const upcoming = { status: [], scheduled: [{ id: 1, title: 'T', state: 'upcoming' }] };
    expect(read(upcoming).maintenances[0]!.status).equal('scheduled');
  });

  it('has an archive of incidents and windows, complete from the oldest on', () => {
    const { incidents, maintenances, incidentsSince } = read(...trouble);
    expect(incidentsSince).equal('2026-04-01T00:00:00.000Z');
    expect(incidents.map(({ id }) => id)).deep.equal(['3101', '3050']);
    expect(incidents[1]).deep.include({
      status: 'resolved',
      impact: 'minor',
      resolvedAt: '2026-05-03T13:30:00.000Z',
    });
    expect(maintenances.find(({ id }) => id === '3040')).deep.include({
      status: 'completed',
      startedAt: '2026-04-03T02:00:00.000Z',
    });
    expect(read(trouble[0])).not.to.have.property('incidentsSince');
    expect(read(trouble[0], 'nothing', undefined).incidents).lengthOf(1);
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 'x', trouble[1]]) {
      expect(() => read(body)).throws('status: expected array');
    }
  });

  it('has its files at one place, and is known by its systems', () => {
    const { files, recognises } = directory.find(({ id }) => id === 'heroku')!;
    const base = 'https://status.heroku.com/';
    for (const address of [base, `${base}api/v4/current-status`]) {
      expect(files(address)).deep.equal({
        present: [`${base}api/v4/current-status`],
        archive: [`${base}api/v4/incidents`],
      });
    }
    expect(recognises(calm[0])).a('string');
    for (const body of [null, [], {}, { status: 'ok' }, { status: ['x'] }]) {
      expect(recognises(body)).equal(undefined);
    }
  });
});
