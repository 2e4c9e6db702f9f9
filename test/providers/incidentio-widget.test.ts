import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { rows } from '../../src/model/tree.js';
import { directory } from '../../src/providers/directory.js';
import { toDocument } from '../../src/providers/incidentio-widget.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/incidentio-widget.js';

const context = {
  url: 'https://status.hollowmere.example/',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (body: unknown) => readStatus({ toDocument }, [body], context);
const [CALM, TROUBLE] = [calm[0], trouble[0]] as [object, object];
type Row = Record<string, unknown>;
const ongoing = (row: Row) =>
  read({ ...CALM, ongoing_incidents: [{ id: 'I', name: 'N', status: 'investigating', ...row }] });
const component = (current_status?: unknown, id = 'C') => ({
  id,
  name: id,
  ...(current_status !== undefined && { current_status }),
});

describe("incident.io's widget API", () => {
  it('has no word for a page where nothing goes on', () => {
    const snapshot = read(CALM);
    expect(snapshot.page).deep.equal({ name: 'Hollowmere Bakery', url: context.url, links: [] });
    expect(read({ ...CALM, page_url: 'https://bread.example/' }).page.url).equal(
      'https://bread.example/',
    );
    expect(snapshot.status).equal('unknown');
    expect(snapshot.components).deep.equal([]);
    expect(claim(snapshot, select(snapshot)).status).equal('unknown');
  });

  it('names the components of what goes on, with their groups', () => {
    const snapshot = read(TROUBLE);
    const [kitchen, ...others] = rows(snapshot, select(snapshot));
    expect(kitchen!.component.name).equal('Kitchen');
    expect(kitchen!.children.map(({ name, status }) => [name, status])).deep.equal([
      ['Oven', 'major_outage'],
      ['Mixer', 'degraded_performance'],
    ]);
    expect(others.map(({ component: { name }, status }) => [name, status])).deep.equal([
      ['Counter', 'operational'],
      // Nobody else can be meant.
      ['Cart', 'partial_outage'],
      ['Shop', 'under_maintenance'],
      ['Window', 'unknown'],
    ]);
  });

  it('has a status for each of its words, and unknown for any other', () => {
    for (const [word, status, overall] of [
      ['operational', 'operational', 'unknown'],
      ['under_maintenance', 'under_maintenance', 'unknown'],
      ['degraded_performance', 'degraded_performance', 'degraded_performance'],
      ['partial_outage', 'partial_outage', 'partial_outage'],
      ['full_outage', 'major_outage', 'major_outage'],
      ['major_outage', 'major_outage', 'major_outage'],
      ['fine', 'unknown', 'unknown'],
      [null, 'unknown', 'unknown'],
      [7, 'unknown', 'unknown'],
      ['valueOf', 'unknown', 'unknown'],
    ] as const) {
      const snapshot = ongoing({ affected_components: [component(word), component(word, 'D')] });
      expect(snapshot.components[0]!.status, `${word}`).equal(status);
      expect(snapshot.status, `${word}`).equal(overall);
    }
  });

  it('is never well as a whole, whatever goes well', () => {
    const snapshot = ongoing({
      current_worst_impact: 'operational',
      affected_components: [component('operational')],
    });
    expect(snapshot.components[0]!.status).equal('operational');
    expect(snapshot.status).equal('unknown');
    expect(claim(snapshot, select(snapshot)).status).equal('unknown');
  });

  it('has incidents, of which only the last update is told', () => {
    const [smoke] = read(TROUBLE).incidents.filter(({ id }) => id === 'INC1');
    expect(smoke).deep.include({
      title: 'The oven smokes',
      status: 'identified',
      impact: 'critical',
      componentIds: ['CMP1', 'CMP2', 'CMP3'],
      url: 'https://status.hollowmere.example/incidents/INC1',
    });
    expect(smoke!.updates).lengthOf(1);
    expect(smoke!.updates[0]).deep.include({
      status: 'identified',
      body: 'The flue is **blocked**.',
      bodyFormat: 'markdown',
      at: '2026-06-10T08:15:00.000Z',
    });
    expect(smoke!.updates[0]!.affected[0]).deep.equal({
      componentId: 'CMP1',
      name: 'Oven',
      to: 'major_outage',
    });
  });

  it('is as bad as its worst incident, or the worst of what that names', () => {
    for (const [impact, status] of [
      ['degraded_performance', 'degraded_performance'],
      ['partial_outage', 'partial_outage'],
      ['full_outage', 'major_outage'],
      ['dreadful', 'unknown'],
      [undefined, 'unknown'],
    ] as const) {
      expect(ongoing({ current_worst_impact: impact }).status, `${impact}`).equal(status);
    }
    const worse = ongoing({
      current_worst_impact: 'degraded_performance',
      affected_components: [component('full_outage')],
    });
    expect(worse.status).equal('major_outage');
    expect(worse.incidents[0]!.impact).equal('critical');
    const over = ongoing({ status: 'resolved', current_worst_impact: 'full_outage' });
    expect(over.status).equal('unknown');
  });

  it('takes the worst of what several incidents say of a component', () => {
    const row = (id: string, status: string) => ({
      id,
      name: id,
      status: 'investigating',
      affected_components: [component(status)],
    });
    const states = ['operational', 'partial_outage', 'degraded_performance'];
    const snapshot = read({ ongoing_incidents: states.map((state) => row(state, state)) });
    expect(snapshot.components.map(({ status }) => status)).deep.equal(['partial_outage']);
  });

  it('has windows, whatever their hours are called', () => {
    const [running, planned] = read(TROUBLE).maintenances;
    expect(running).deep.include({
      id: 'MNT1',
      status: 'in_progress',
      impact: 'maintenance',
      startedAt: '2026-06-10T10:00:00.000Z',
      scheduledFor: '2026-06-10T10:00:00.000Z',
      scheduledUntil: '2026-06-10T13:00:00.000Z',
      componentIds: ['CMP5'],
    });
    expect(planned).deep.include({
      id: 'MNT2',
      status: 'scheduled',
      scheduledFor: '2026-06-18T07:00:00.000Z',
      scheduledUntil: '2026-06-18T09:00:00.000Z',
    });
    expect(planned).not.to.have.any.keys('startedAt', 'url');
    for (const [from, until] of [
      ['scheduled_start_at', 'scheduled_end_at'],
      ['scheduled_for', 'scheduled_until'],
    ] as const) {
      const row = { id: 'M', name: 'M', [from]: '2026-06-18', [until]: '2026-06-19' };
      const [one] = read({ ...CALM, scheduled_maintenances: [row] }).maintenances;
      expect(one, from).deep.include({
        status: 'scheduled',
        scheduledFor: '2026-06-18T00:00:00.000Z',
        scheduledUntil: '2026-06-19T00:00:00.000Z',
      });
    }
    for (const [word, status] of [
      ['maintenance_scheduled', 'scheduled'],
      ['scheduled', 'scheduled'],
      ['maintenance_in_progress', 'in_progress'],
      ['in_progress', 'in_progress'],
      ['maintenance_complete', 'completed'],
      ['completed', 'completed'],
      ['dreaming', 'unknown'],
    ] as const) {
      const row = { id: 'M', name: 'M', status: word };
      const [one] = read({ ...CALM, in_progress_maintenances: [row] }).maintenances;
      expect(one!.status, word).equal(status);
    }
  });

  it('does without what is left out, or of another type', () => {
    for (const rest of [{}, { in_progress_maintenances: null, scheduled_maintenances: 'x' }]) {
      const snapshot = read({ ongoing_incidents: null, ...rest });
      expect(snapshot.page.name).equal('status.hollowmere.example');
      expect(snapshot).deep.include({ status: 'unknown', incidents: [], maintenances: [] });
    }
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 'x', { page_title: 'x' }]) {
      expect(() => read(body)).throws('ongoing_incidents: expected array');
    }
  });

  it('has one file, known by one of its keys', () => {
    const { files, recognises } = directory.find(({ id }) => id === 'incidentio')!;
    expect(files('https://status.hollowmere.example/bread')).deep.include({
      present: ['https://status.hollowmere.example/bread/api/v1/summary'],
    });
    expect(recognises(CALM)).a('string');
    for (const body of [null, [], { incidents: [] }]) expect(recognises(body)).equal(undefined);
  });
});
