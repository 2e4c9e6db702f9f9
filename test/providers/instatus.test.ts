import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { toDocument } from '../../src/providers/instatus.js';
import { recognise } from '../../src/client/search.js';
import { readStatus } from '../../src/providers/registry.js';
import { shelf } from '../support/shelf.js';
import { calm, trouble } from '../fixtures/providers/instatus.js';

const context = {
  url: 'https://status.quillmoor-library.example/',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (bodies: readonly unknown[]) => readStatus({ toDocument }, bodies, context);
const page = (status: unknown, rest: object = {}) => ({ page: { name: 'Q', status }, ...rest });
const statuses = (bodies: readonly unknown[]) =>
  Object.fromEntries(read(bodies).components.map(({ name, status }) => [name, status]));

describe('a page of Instatus', () => {
  it('is well where it says so', () => {
    const snapshot = read(calm);
    expect(snapshot.page).deep.include({ name: 'Quillmoor Library', url: context.url });
    expect(snapshot.status).equal('operational');
    expect(snapshot.components.map(({ name, status }) => [name, status])).deep.equal([
      ['Catalogue', 'operational'],
      ['Loans desk', 'operational'],
    ]);
    expect(snapshot.components[1]!.description).equal('All four branches.');
  });

  it('has a status for each of its words, and unknown for any other', () => {
    expect(statuses(trouble)).deep.equal({
      Catalogue: 'partial_outage',
      'Loans desk': 'operational',
      'Reading rooms': 'unknown',
      'North room': 'degraded_performance',
      'South room': 'under_maintenance',
      Cellar: 'unknown',
      Branches: 'operational',
      'Harbour branch': 'major_outage',
    });
    for (const [word, status] of [
      ['UP', 'operational'],
      ['up', 'operational'],
      ['HASISSUES', 'degraded_performance'],
      ['UNDERMAINTENANCE', 'under_maintenance'],
      ['DOWN', 'unknown'],
      [7, 'unknown'],
      ['constructor', 'unknown'],
    ] as const) {
      expect(read([page(word)]).status, `${word}`).equal(status);
    }
    expect(read([page(undefined)]).status).equal('unknown');
    const minor = { components: [{ id: 'a', name: 'A', status: 'MINOROUTAGE' }] };
    expect(statuses([minor])).deep.equal({ A: 'partial_outage' });
  });

  it('that has issues is as bad as its worst component', () => {
    const snapshot = read(trouble);
    expect(snapshot.status).equal('major_outage');
    expect(claim(snapshot, select(snapshot)).status).equal('major_outage');
  });

  it('has groups, those that components name and those that hold them', () => {
    const { components } = read(trouble);
    const group = (name: string) => components.find((one) => one.name === name)!;
    expect(group('Reading rooms')).deep.include({ id: 'cq9', group: true });
    expect(group('North room').groupId).equal('cq9');
    expect(group('Branches').group).equal(true);
    expect(group('Harbour branch').groupId).equal('cq6');
  });

  it('has incidents with their time, however it is written', () => {
    const [slow, lamps] = read(trouble).incidents;
    expect(slow).deep.include({
      id: 'ci1',
      title: 'Catalogue search is slow',
      status: 'identified',
      impact: 'major',
      startedAt: '2026-06-10T09:15:30.000Z',
      url: 'https://status.quillmoor-library.example/incident/ci1',
    });
    expect(lamps).deep.include({ id: 'Lamps flicker', status: 'unknown', impact: 'unknown' });
    expect(lamps).not.to.have.any.keys('startedAt', 'url');
  });

  it('has windows, which end when their minutes are over', () => {
    const [running, planned] = read(trouble).maintenances;
    expect(planned).deep.include({
      id: 'cm1',
      status: 'scheduled',
      scheduledFor: '2026-06-12T18:00:00.000Z',
      scheduledUntil: '2026-06-12T19:30:00.000Z',
    });
    expect(running).deep.include({ id: 'cm2', status: 'in_progress' });
    expect(running).not.to.have.property('scheduledUntil');
  });

  it('is what it says of itself where its components cannot be had, and they alone tell where it cannot', () => {
    expect(read([calm[0]]).status).equal('operational');
    const alone = read([calm[1]]);
    expect(alone.page.name).equal('status.quillmoor-library.example');
    expect(alone.status).equal('operational');
    expect(read([page('HASISSUES')]).status).equal('degraded_performance');
    const broken = { components: [{ id: 'a', name: 'A', status: 'OPERATIONAL' }, 7] };
    expect(read([broken]).status, 'somebody was left out').equal('unknown');
  });

  it('is recognised in one piece too', async () => {
    const [page, components] = trouble;
    const whole = { ...(page as object), ...(components as object) };
    expect((await recognise(whole, shelf)).provider.id).equal('instatus');
    expect(read([whole]).status).equal('major_outage');
  });

  it('that is none is refused with the place', () => {
    for (const body of [{}, null, [], 'x', { page: undefined }]) {
      expect(() => read([body])).throws('page: expected object');
    }
  });
});
