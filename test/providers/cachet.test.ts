import { expect } from 'chai';
import { directory } from '../../src/providers/directory.js';
import { calm, trouble } from '../fixtures/providers/cachet.js';
import { read, overall, file, row } from '../support/cachet.js';

/** A component alone. */
const one = (attributes: object) =>
  read([file(row('components', attributes))]).components[0]?.status;

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
      `${api}incidents?include=updates,components&per_page=100`,
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
