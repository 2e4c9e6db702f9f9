import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { rows } from '../../src/model/tree.js';
import { toDocument } from '../../src/providers/datadog.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/datadog.js';

const page = 'https://ashbrook-mill.statuspage.datadoghq.example';
const context = { url: `${page}/`, now: Date.parse('2026-06-10T12:00:00Z') };
const read = (body: unknown) => readStatus({ toDocument }, [body], context);
const [CALM, TROUBLE] = [calm[0], trouble[0]] as [object, object];
const of = (components: unknown, rest: object = {}) => read({ ...CALM, components, ...rest });

describe('a page of Datadog', () => {
  it('is well where its components are', () => {
    const snapshot = read(CALM);
    expect(snapshot.page).deep.equal({ name: 'Ashbrook Mill', url: `${page}/`, links: [] });
    expect(snapshot.status).equal('operational');
    expect(snapshot.components.at(-1)).deep.include({
      name: 'Shop',
      description: 'Flour by the sack.',
    });
    expect(read({ ...CALM, pageUrl: 'https://status.mill.example' }).page.url).equal(
      'https://status.mill.example/',
    );
    expect(read({ ...CALM, pageUrl: 7 }).page.url).equal(context.url);
    expect(read(TROUBLE).page.about).equal('Three wheels and a shop.');
  });

  it('has a status for each of its words, and unknown for any other', () => {
    const { components } = read(TROUBLE);
    const leaves = components.filter(({ group }) => !group);
    expect(Object.fromEntries(leaves.map(({ name, status }) => [name, status]))).deep.equal({
      'Water wheel': 'major_outage',
      'Wind wheel': 'partial_outage',
      'Hand wheel': 'degraded_performance',
      Shop: 'operational',
      Oven: 'under_maintenance',
      Cat: 'unknown',
    });
    for (const status of [undefined, null, '', 'ok', 'toString', 7, ['operational']]) {
      const one = of([{ id: 'a', name: 'A', type: 'Component', status }]);
      expect(one.status, JSON.stringify(status)).equal('unknown');
    }
  });

  it('has groups, each with what is in it, at any depth', () => {
    const snapshot = read(TROUBLE);
    const [wheels, ...others] = rows(snapshot, select(snapshot));
    expect(wheels!.component.name).equal('Wheels');
    expect(wheels!.status).equal('major_outage');
    expect(wheels!.children.map(({ name }) => name)).deep.equal([
      'Water wheel',
      'Wind wheel',
      'Hand wheel',
    ]);
    expect(others.map(({ component }) => component.name)).deep.equal(['Shop', 'Oven', 'Cat']);

    const leaf = { id: 'leaf', name: 'Leaf', status: 'degraded', type: 'Component' };
    const group = (id: string, components: unknown) => ({
      id,
      name: id,
      type: 'ComponentGroup',
      components,
    });
    const untyped = of([{ id: 'a', name: 'A', components: [leaf] }]);
    expect(untyped.components.map(({ group: is }) => is)).deep.equal([true, false]);
    const deep = of([group('a', [group('b', [leaf])])]);
    expect(deep.components.find(({ id }) => id === 'leaf')!.groupId).equal('b');
    expect(deep.status).equal('degraded_performance');
    let bottomless: unknown = leaf;
    for (let level = 0; level < 20_000; level++) bottomless = group(`g${level}`, [bottomless]);
    expect(of([bottomless]).status).equal('unknown');
  });

  it('is not well where something is missing', () => {
    const well = { id: 'a', name: 'A', type: 'Component', status: 'operational' };
    expect(of([well]).status).equal('operational');
    for (const other of [7, null, {}, { id: 'g', name: 'G', type: 'ComponentGroup' }]) {
      expect(of([well, other]).status, JSON.stringify(other)).equal('unknown');
    }
    const broken = { id: 'g', name: 'G', components: [well, 'x'] };
    expect(of([broken]).status).equal('unknown');
    for (const components of [null, 'x', {}, []]) {
      expect(of(components).status, JSON.stringify(components)).equal('unknown');
    }
  });

  it('has incidents with what each update says of the components', () => {
    const snapshot = read(TROUBLE);
    expect(snapshot.incidents.map(({ id }) => id)).deep.equal(['i-drought', 'i-mice']);
    const [drought, mice] = snapshot.incidents;
    expect(drought).deep.include({
      title: 'The brook is dry',
      status: 'identified',
      impact: 'critical',
      startedAt: '2026-06-10T06:00:00.000Z',
      componentIds: ['c-water'],
      url: `${page}/incidents/i-drought`,
    });
    expect(drought).not.to.have.property('resolvedAt');
    expect(drought!.updates).deep.equal([
      {
        id: 't-2',
        status: 'identified',
        body: 'We wait for rain.',
        bodyFormat: 'text',
        at: '2026-06-10T08:30:00.000Z',
        affected: [{ componentId: 'c-water', name: 'Water wheel', to: 'major_outage' }],
      },
      {
        id: 't-1',
        status: 'investigating',
        body: 'The wheel turns slowly.',
        bodyFormat: 'text',
        at: '2026-06-10T06:00:02.250Z',
        affected: [{ componentId: 'c-water', name: 'Water wheel', to: 'degraded_performance' }],
      },
    ]);
    expect(mice).deep.include({ status: 'resolved', resolvedAt: '2026-04-01T09:00:00.000Z' });
    expect(claim(snapshot, select(snapshot)).status).equal('major_outage');
  });

  it('has an incident that goes on until it is said to be over', () => {
    const row = { id: 'i', title: 'T', currentStatus: 'monitoring', resolved: false };
    const [open] = of([], {
      incidents: [{ ...row, resolvedDate: '2026-06-10T00:00:00Z' }],
    }).incidents;
    expect(open).deep.include({ status: 'monitoring', impact: 'unknown' });
    expect(open).not.to.have.property('resolvedAt');
    const felt = (status: string) => [{ id: 'c', name: 'C', status }];
    const update = (status: string) => ({ status: 'identified', componentsAffected: felt(status) });
    const timeline = [update('degraded'), update('partial_outage'), update('operational')];
    const [worst] = of([], {
      incidents: [{ ...row, timeline, componentsAffected: felt('x') }],
    }).incidents;
    expect(worst!.impact).equal('major');
    // Told of before its components were set, or after they were set back.
    const early = of([{ id: 'c', name: 'C', status: 'operational' }], {
      incidents: [{ ...row, timeline: [update('operational')] }],
    });
    expect(early.incidents[0]!.impact).equal('unknown');
    expect(claim(early, select(early)).status).equal('unknown');
    const [odd] = of([], { incidents: [{ ...row, currentStatus: 'pondering' }] }).incidents;
    expect(odd!.status).equal('unknown');
  });

  it('has windows, and no matter whether the list is null', () => {
    expect(read(CALM).maintenances).deep.equal([]);
    const byId = new Map(read(TROUBLE).maintenances.map((one) => [one.id, one]));
    expect(byId.get('m-oven')).deep.include({
      title: 'The oven is swept',
      status: 'in_progress',
      impact: 'maintenance',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T15:00:00.000Z',
      startedAt: '2026-06-10T11:02:00.000Z',
      componentIds: ['c-oven'],
      url: `${page}/maintenances/m-oven`,
    });
    expect(byId.get('m-oven')).not.to.have.property('resolvedAt');
    expect(byId.get('m-stone')).deep.include({ status: 'scheduled' });
    expect(byId.get('m-stone')).not.to.have.property('startedAt');
    expect(byId.get('m-roof')!.status).equal('unknown');
    const done = { id: 'm', title: 'M', currentStatus: 'completed', completedDate: '2026-06-01' };
    expect(of([], { maintenances: [done] }).maintenances[0]).deep.include({
      status: 'completed',
      resolvedAt: '2026-06-01T00:00:00.000Z',
    });
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 'x', { domainPrefix: 'a' }]) {
      expect(() => read(body)).throws('components: expected array');
    }
  });

  it('has one file, known by two of its keys', () => {
    const { files, recognises } = directory.find(({ id }) => id === 'datadog')!;
    for (const path of ['', '/', '/config.json']) {
      expect(files(page + path)).deep.include({ present: [`${page}/config.json`] });
    }
    expect(recognises(CALM)).a('string');
    expect(recognises({ components: [] })).equal(undefined);
    expect(recognises(null)).equal(undefined);
  });
});
