import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { toDocument } from '../../src/providers/slack.js';
import { calm, trouble } from '../fixtures/providers/slack.js';

const context = { url: 'https://slack-status.com/', now: Date.parse('2026-06-10T12:00:00Z') };
const read = (...bodies: readonly unknown[]) => readStatus({ toDocument }, bodies, context);
const [CURRENT, HISTORY] = trouble as [object, object[]];
const current = (status: unknown, ...rows: unknown[]) => read({ status, active_incidents: rows });
const row = (type: unknown, status: unknown = 'active', rest: object = {}) => ({
  id: 1,
  title: 'Something',
  type,
  status,
  services: ['Pigeons'],
  notes: [],
  ...rest,
});

describe('the status of Slack', () => {
  it('is well where it says "ok"', () => {
    const snapshot = read(...calm);
    expect(snapshot.page).deep.equal({
      name: 'Slack',
      url: 'https://slack-status.com/',
      links: [],
    });
    expect(snapshot.status).equal('operational');
    expect(snapshot.components).deep.equal([]);
    expect(snapshot.updatedAt).equal('2026-06-10T11:00:00.000Z');
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
  });

  it('knows of a service only what an incident says', () => {
    const snapshot = read(...calm);
    expect(claim(snapshot, select(snapshot, 'Pigeons')).status).equal('unknown');
  });

  it('says "ok" in one word only', () => {
    expect(current('OK').status).equal('operational');
    for (const word of [undefined, null, '', 'OKAY', 'fine', true, 0, ['ok'], 'constructor']) {
      expect(current(word).status, JSON.stringify(word)).equal('unknown');
    }
    expect(current('active').status, 'active, but nobody says what').equal('unknown');
    expect(read({ status: 'active', active_incidents: 'many' }).status).equal('unknown');
  });

  it('is as bad as the types of what goes on', () => {
    for (const [type, status, impact] of [
      ['incident', 'degraded_performance', 'minor'],
      ['outage', 'major_outage', 'critical'],
      ['Outage', 'major_outage', 'critical'],
      ['notice', 'unknown', 'none'],
      ['mystery', 'unknown', 'unknown'],
      [7, 'unknown', 'unknown'],
    ] as const) {
      const snapshot = current('active', row(type));
      expect(snapshot.status, `${type}`).equal(status);
      expect(snapshot.incidents[0]!.impact, `${type}`).equal(impact);
      expect(snapshot.components[0], `${type}`).deep.include({ name: 'Pigeons', status });
    }
    expect(current('active', row('maintenance')).status).equal('under_maintenance');
    expect(current('active', row('maintenance'), 7).status, 'one cannot be read').equal('unknown');
    expect(current('?', row('outage')).status).equal('major_outage');
    for (const types of [
      ['outage', 'incident'],
      ['incident', 'outage'],
    ]) {
      const { status, components } = current('Active', ...types.map((type) => row(type, 'Active')));
      expect([status, components[0]!.status]).deep.equal(['major_outage', 'major_outage']);
    }
  });

  it('lists the services that open incidents name, each as the worst of them says', () => {
    const { components, status } = read(...trouble);
    expect(status).equal('major_outage');
    expect(components.map(({ id, status: state }) => [id, state])).deep.equal([
      ['Pigeons', 'degraded_performance'],
      ['Parcels', 'major_outage'],
      ['Telegrams', 'major_outage'],
      ['Counter', 'unknown'],
      ['Hall', 'under_maintenance'],
    ]);
  });

  it('has incidents, whose bodies are text or HTML', () => {
    const late = read(CURRENT).incidents.find(({ id }) => id === '7001')!;
    expect(late).deep.include({
      title: 'Pigeons arrive late',
      status: 'unknown',
      startedAt: '2026-06-10T09:15:00.000Z',
      componentIds: ['Pigeons', 'Parcels'],
      url: 'https://pigeon-office.example/2026-06/late',
    });
    expect(late).not.to.have.property('resolvedAt');
    expect(late.updates.map(({ at, body, bodyFormat }) => [at, body, bodyFormat])).deep.equal([
      ['2026-06-10T10:30:00.000Z', '<p>The wind has turned.&nbsp;</p><p><br></p>', 'html'],
      ['2026-06-10T09:15:00.000Z', 'Some letters are late.\r\nWe look <out> for them.', 'text'],
    ]);
    const telegrams = read(CURRENT).incidents.find(({ id }) => id === '7002')!;
    expect(telegrams).not.to.have.any.keys('startedAt', 'url');
  });

  it('has windows: planned, running, over and called off', () => {
    const { incidents, maintenances } = read(...trouble);
    expect(incidents.map(({ id }) => id).sort()).deep.equal(['6990', '7001', '7002', '7003']);
    const byId = new Map(maintenances.map((one) => [one.id, one]));
    expect(byId.get('7004')).deep.include({ status: 'in_progress', impact: 'maintenance' });
    expect(byId.get('7005')).deep.include({ status: 'scheduled', componentIds: ['Tower'] });
    expect(byId.get('6980')!.status).equal('unknown');
    for (const one of byId.values()) expect(one).not.to.have.property('startedAt');
    for (const word of ['completed', 'resolved']) {
      const over = current('ok', row('maintenance', word, { date_updated: '2026-06-01' }));
      expect(over.maintenances[0]).deep.include({
        status: 'completed',
        resolvedAt: '2026-06-01T00:00:00.000Z',
      });
      expect(over.components).deep.equal([]);
    }
  });

  it('has a history, complete from its oldest entry on, in which an end is the last note', () => {
    const { incidents, incidentsSince } = read(...trouble);
    expect(incidentsSince).equal('2026-04-02T15:00:00.000Z');
    expect(incidents.find(({ id }) => id === '6990')).deep.include({
      status: 'resolved',
      startedAt: '2026-05-20T15:00:00.000Z',
      resolvedAt: '2026-05-20T16:45:00.000Z',
    });
    expect(read(CURRENT)).not.to.have.property('incidentsSince');
    const edited = row('incident', 'Resolved', { date_updated: '2026-06-02T00:00:00Z' });
    expect(read({ status: 'ok' }, [edited]).incidents[0]!.resolvedAt).equal(
      '2026-06-02T00:00:00.000Z',
    );
  });

  it('says of the present no more than is open, where the history stands alone', () => {
    const alone = read(HISTORY);
    expect(alone.status).equal('unknown');
    expect(alone.components).deep.equal([]);
    expect(read([row('outage')]).status).equal('major_outage');
    const mixed = read(HISTORY, CURRENT);
    expect(mixed.components).deep.equal(read(...trouble).components);
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, {}, 'x', 7, { page: {} }]) {
      expect(() => read(body)).throws('active_incidents: expected array');
    }
  });
});

describe('the files of Slack', () => {
  const { files, recognises } = directory.find(({ id }) => id === 'slack')!;
  const api = 'https://slack-status.com/api/v2.0.0/';

  it('are the same for every page of it', () => {
    for (const address of [
      'https://slack-status.com',
      'https://slack-status.com/2026-06/0123456789abcdef',
      'https://status.slack.com/',
      `${api}current`,
    ]) {
      expect(files(address), address).deep.equal({
        present: [`${api}current`],
        archive: [`${api}history`],
      });
    }
    expect(files(`${api}history`)).deep.equal({ present: [`${api}history`] });
  });

  it('may be handed on by another server', () => {
    const address = 'https://proxy.example/slack.json';
    expect(files(address)).deep.equal({ present: [address] });
  });

  it('are known by their keys', () => {
    for (const body of [...calm, ...trouble]) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, [7], { status: 'ok' }]) {
      expect(recognises(body)).equal(undefined);
    }
  });
});
