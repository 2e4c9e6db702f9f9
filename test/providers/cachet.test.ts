import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { toDocument } from '../../src/providers/cachet.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/cachet.js';

const context = {
  url: 'https://status.osier-lane-laundry.example/',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (bodies: readonly unknown[], url = context.url) =>
  readStatus({ toDocument }, bodies, { ...context, url });
const overall = (bodies: readonly unknown[]) => {
  const snapshot = read(bodies);
  return claim(snapshot, select(snapshot)).status;
};
const statuses = (bodies: readonly unknown[]) =>
  read(bodies)
    .components.filter(({ group }) => !group)
    .map(({ name, status }) => [name, status]);

const file = (...data: unknown[]) => ({ data });
const row = (type: string, attributes: object, relationships: object = {}) => ({
  id: '1',
  type,
  attributes: { name: 'A', ...attributes },
  relationships,
});
/** A component alone. */
const one = (attributes: object) =>
  read([file(row('components', attributes))]).components[0]?.status;
const incident = (attributes: object, relationships?: object) =>
  read([calm[0], file(row('incidents', attributes, relationships))]).incidents[0];
const time = (string: string) => ({ human: '1 hour ago', string });

const { recognises, files } = directory.filter(({ id }) => id === 'cachet')[0]!;

describe('a page of Cachet 3', () => {
  it('is well where it says so of itself and of what it shows', () => {
    const snapshot = read(calm);
    expect(snapshot.page).deep.equal({
      name: 'status.osier-lane-laundry.example',
      url: 'https://status.osier-lane-laundry.example/',
      links: [],
    });
    expect(snapshot.headline).equal('All systems are operational.');
    expect(snapshot.status).equal('operational');
    expect(overall(calm)).equal('operational');
    expect(snapshot.components.map(({ name }) => name)).deep.equal([
      'Yard',
      'Wash house',
      'Mangle',
      'Delivery cart',
    ]);
  });

  it('has its components as they are with their open incidents', () => {
    expect(statuses(trouble)).deep.equal([
      ['Wash house', 'operational'],
      ['Mangle', 'partial_outage'],
      ['Delivery cart', 'major_outage'],
      ['Soap store', 'degraded_performance'],
      ['Drying loft', 'under_maintenance'],
      ['Well', 'unknown'],
    ]);
    expect(overall(trouble)).equal('major_outage');
  });

  it('has a status for each number, and unknown for any other value', () => {
    for (const [value, status] of [
      [0, 'unknown'],
      [1, 'operational'],
      ['1', 'operational'],
      [2, 'degraded_performance'],
      [3, 'partial_outage'],
      [4, 'major_outage'],
      [5, 'unknown'],
      [6, 'under_maintenance'],
      [7, 'unknown'],
      [1.5, 'unknown'],
      ['01', 'unknown'],
      ['operational', 'unknown'],
      [true, 'unknown'],
      [null, 'unknown'],
      [[1], 'unknown'],
    ] as const) {
      const name = JSON.stringify(value);
      expect(one({ status: { human: 'Operational', value } }), name).equal(status);
      expect(one({ status: value }), name).equal(status);
      expect(one({ status: { value: 1 }, latest_status: { value } }), name).equal(status);
    }
    expect(one({})).equal('unknown');
    expect(one({ status: {} })).equal('unknown');
  });

  it('is as bad as its own word, and as its components where it has none', () => {
    const saying = (data: unknown) => read([calm[0], { data }]).status;
    for (const [word, status] of [
      ['operational', 'operational'],
      ['partial_outage', 'partial_outage'],
      ['major_outage', 'major_outage'],
      ['under_maintenance', 'under_maintenance'],
      ['splendid', 'unknown'],
      ['', 'unknown'],
      [null, 'unknown'],
      [{ value: 1 }, 'unknown'],
    ] as const) {
      expect(saying({ status: word }), JSON.stringify(word)).equal(status);
    }
    expect(read([calm[0]]).status).equal('operational');
    expect(read([trouble[0]]).status).equal('major_outage');
    expect(overall([trouble[0], calm[4]])).equal('major_outage');
  });

  it('of which a part stands on further pages is not known to be well', () => {
    const { data } = calm[0] as { data: unknown[] };
    const page = (...next: unknown[]) => next.map((one) => ({ data, links: { next: one } }));
    const address = 'https://status.osier-lane-laundry.example/api/components?page=2';
    expect(read(page(address)).status).equal('unknown');
    expect(read([...page(address), calm[2]]).status).equal('unknown');
    expect(read(page(address, null)).status).equal('operational');
    for (const odd of [null, 7, {}, row('components', { name: 7 }), row('boats', { status: 1 })]) {
      expect(read([{ data: [...data, odd] }]).status, JSON.stringify(odd)).equal('unknown');
    }
  });

  it('has groups that name their components, or are named by them', () => {
    const tree = (bodies: readonly unknown[]) =>
      read(bodies).components.map(({ id, name, groupId }) => [id, name, groupId]);
    expect(tree(trouble).slice(0, 5)).deep.equal([
      ['group 1', 'Yard', undefined],
      ['group 2', 'Street', undefined],
      ['1', 'Wash house', 'group 1'],
      ['2', 'Mangle', 'group 1'],
      ['3', 'Delivery cart', 'group 2'],
    ]);
    const group = { ...row('componentGroups', { name: 'G' }), id: '8' };
    const inside = row('components', {}, { group: { data: { type: 'componentGroups', id: '8' } } });
    expect(tree([file(inside), file(group)])).deep.equal([
      ['group 8', 'G', undefined],
      ['1', 'A', 'group 8'],
    ]);
    expect(tree([{ data: [inside], included: [group] }])).deep.equal(
      tree([file(inside), file(group)]),
    );
    expect(tree([file(inside)])).deep.equal([['1', 'A', undefined]]);
  });

  it('has incidents with their first word and every update', () => {
    const [wheel, mangle, water] = read(trouble).incidents;
    expect(mangle).deep.include({
      id: '7',
      title: 'The mangle is stuck',
      status: 'monitoring',
      impact: 'major',
      startedAt: '2026-06-10T08:55:00.000Z',
      componentIds: ['2'],
    });
    expect(mangle!.updates.map(({ status, body, at }) => [status, body, at])).deep.equal([
      ['monitoring', 'Oiled; watching.', '2026-06-10T09:12:44.000Z'],
      ['identified', 'A button was caught.', '2026-06-10T09:02:00.000Z'],
      ['unknown', '**Sheets** pile up.', '2026-06-10T08:58:10.000Z'],
    ]);
    expect(mangle!.updates.every(({ bodyFormat }) => bodyFormat === 'markdown')).equal(true);
    expect(wheel).deep.include({ status: 'investigating', impact: 'critical' });
    expect(wheel!.updates.map(({ status, at }) => [status, at])).deep.equal([
      ['investigating', '2026-06-10T09:12:44.000Z'],
    ]);
    expect(water).deep.include({
      status: 'resolved',
      impact: 'unknown',
      resolvedAt: '2026-06-01T07:20:00.000Z',
    });
  });

  it('has an incident for each of its phases', () => {
    for (const [value, status] of [
      [0, 'unknown'],
      [1, 'investigating'],
      [2, 'identified'],
      [3, 'monitoring'],
      [4, 'resolved'],
      ['4', 'resolved'],
      [5, 'unknown'],
      ['fixed', 'unknown'],
      [null, 'unknown'],
    ] as const) {
      expect(incident({ status: { value } })!.status, `${value}`).equal(status);
      expect(incident({ status: value })!.status, `${value}`).equal(status);
    }
    const over = incident({
      status: { value: 4 },
      message: 'Well.',
      created: time('2026-06-01 06:00:00'),
      updated: time('2026-06-01 07:30:00'),
    });
    expect(over!.resolvedAt).equal('2026-06-01T07:30:00.000Z');
    expect(incident({ occurred: time('yesterday') })).not.to.have.property('startedAt');
  });

  it('with an open incident is not well, whatever it says of itself', () => {
    const bodies = [calm[0], calm[4], file(row('incidents', { status: { value: 1 } }))];
    expect(overall(bodies)).equal('unknown');
  });

  it('keeps to itself the incidents that its visitors are not shown', () => {
    for (const visible of [0, 2]) expect(incident({ visible })).equal(undefined);
    for (const visible of [1, true, null, undefined])
      expect(incident({ visible })!.title).equal('A');
  });

  it('has windows, whose end is planned until they are over', () => {
    const [white, ropes, well] = read(trouble).maintenances;
    expect(ropes).deep.include({
      id: '3',
      title: 'New ropes',
      status: 'in_progress',
      impact: 'maintenance',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T14:00:00.000Z',
      componentIds: ['5'],
    });
    expect(ropes).not.to.have.property('resolvedAt');
    expect(ropes!.updates.map(({ body, at }) => [body, at])).deep.equal([
      ['Half of them hang.', '2026-06-10T11:40:00.000Z'],
      ['In the loft.', '2026-05-20T09:00:00.000Z'],
    ]);
    expect(well).deep.include({ status: 'scheduled', scheduledFor: '2026-06-14T06:00:00.000Z' });
    expect(well).not.to.have.any.keys('scheduledUntil', 'resolvedAt');
    expect(white).deep.include({ status: 'completed', resolvedAt: '2026-06-02T08:00:00.000Z' });
    const odd = read([calm[0], file(row('schedules', { status: { value: 3 } }))]).maintenances[0];
    expect(odd!.status).equal('unknown');
  });

  it('is recognised by the type of its rows, and nothing else is', () => {
    for (const body of [...trouble.slice(0, 4), calm[0]]) expect(recognises(body)).a('string');
    for (const body of [
      ...[null, [], {}, 7, 'components', { data: [] }, { data: { type: 'components' } }],
      ...[{ data: [{ type: 'metrics' }] }, { data: [{ type: ['components'] }] }, calm[4]],
    ]) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found below its address, be it a folder, in lists as long as may be', () => {
    const api = 'https://osier-lane.example/status/api/';
    const all = [
      `${api}components?per_page=200`,
      `${api}component-groups?include=components&per_page=200`,
      `${api}incidents?include=updates,components`,
      `${api}schedules?include=updates,components&sort=-id&per_page=100`,
      `${api}status`,
    ];
    for (const address of [
      ...['https://osier-lane.example/status', 'https://osier-lane.example/status/#top'],
      ...[`${api}components`, `${api}components?per_page=200`],
    ]) {
      expect(files(address)!.present, address).deep.equal(all);
    }
    expect(files(`${api}components?page=2`)!.present[0]).equal(`${api}components?page=2`);
    expect(files(`${api}incidents?page=2`)!.present).deep.equal([`${api}incidents?page=2`]);
    expect(read(calm, `${api}components`).page.url).equal('https://osier-lane.example/status/');
  });

  it('may be one file alone', () => {
    expect(read([trouble[2]])).deep.include({ status: 'partial_outage', components: [] });
    expect(read([calm[2]]).status).equal('unknown');
    expect(read([calm[4]]).status).equal('operational');
    expect(read([{ data: row('components', { status: { value: 1 } }) }]).status).equal('unknown');
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 7, 'x', { data: null }, { data: 'x' }, undefined]) {
      expect(() => read([body, ...calm]), JSON.stringify(body)).throws('data: expected array');
    }
    expect(() => read([])).throws('data: expected array');
  });
});
