import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { toDocument } from '../../src/providers/gatus.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/gatus.js';

const context = {
  url: 'https://health.pennywhistle-bakery.example/api/v1/endpoints/statuses',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (bodies: readonly unknown[], url = context.url) =>
  readStatus({ toDocument }, bodies, { ...context, url });
const statuses = (...bodies: readonly unknown[]) =>
  read(bodies)
    .components.filter(({ group }) => !group)
    .map(({ id, status }) => [id, status]);
const last = (results: unknown) => statuses([{ key: 'a', name: 'A', results }])[0]![1];
const { recognises, files } = directory.find(({ id }) => id === 'gatus')!;

describe('the endpoints of Gatus', () => {
  it('are well where the last result of each was a success', () => {
    const snapshot = read(calm);
    expect(snapshot.page).deep.equal({
      name: 'health.pennywhistle-bakery.example',
      url: 'https://health.pennywhistle-bakery.example/',
      links: [],
    });
    expect(snapshot.status).equal('operational');
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
  });

  it('have the status of the last result, and none without results', () => {
    expect(statuses(...trouble)).deep.equal([
      ['ovens_big', 'major_outage'],
      ['ovens_small', 'operational'],
      ['_shop', 'operational'],
      ['mill_stone', 'unknown'],
      ['mill_wheel', 'unknown'],
    ]);
    expect(read(trouble).status).equal('major_outage');
    const ok = { success: true };
    for (const odd of [{}, null, 7, [], { success: 'true' }, { success: 1 }, { success: null }]) {
      expect(last([ok, odd]), JSON.stringify(odd)).equal('unknown');
    }
    for (const odd of [null, 7, 'x', {}, { length: 1, 0: ok }]) {
      expect(last(odd), JSON.stringify(odd)).equal('unknown');
    }
  });

  it('that have not been looked at do not make a page well', () => {
    expect(read([[{ key: 'a', name: 'A', results: [] }]]).status).equal('unknown');
    const rows = calm[0] as unknown[];
    for (const odd of [null, 7, {}, { name: 'X', results: [{ success: true }] }]) {
      expect(read([[...rows, odd]]).status, JSON.stringify(odd)).equal('unknown');
    }
  });

  it('stand in the groups that they name', () => {
    const { components } = read(trouble);
    const groups = components.filter(({ group }) => group);
    expect(groups.map(({ name }) => name)).deep.equal(['Ovens', 'Mill']);
    const inside = (at: number) =>
      components.filter(({ groupId }) => groupId === groups[at]!.id).map(({ name }) => name);
    expect(inside(0)).deep.equal(['Big oven', 'Small oven']);
    expect(inside(1)).deep.equal(['Mill stone', 'Mill wheel']);
    expect(components.find(({ name }) => name === 'Shop')).not.to.have.property('groupId');
  });

  it('are called by their key where they have no name', () => {
    const [one] = read([[{ key: '_till', results: [] }]]).components;
    expect(one).deep.include({ id: '_till', name: '_till' });
  });

  it('never show the times of results, some of which are of the year 1', () => {
    expect(JSON.stringify(read(calm))).not.match(/0001-01|11:59:30/);
  });

  it('may be suites, one alone, or, of old, each under its key', () => {
    const suite = {
      name: 'Morning round',
      group: 'Rounds',
      key: 'rounds_morning',
      results: [
        {
          name: 'Morning round',
          success: false,
          endpointResults: [{ success: true }],
          timestamp: '0001-01-01T00:00:00Z',
        },
      ],
    };
    for (const body of [[suite], suite, { rounds_morning: suite }]) {
      expect(recognises(body), JSON.stringify(body)).a('string');
      expect(statuses(body)).deep.equal([['rounds_morning', 'major_outage']]);
    }
    expect(statuses(calm[0], [suite])).deep.equal([
      ['ovens_big', 'operational'],
      ['_shop', 'operational'],
      ['rounds_morning', 'major_outage'],
    ]);
  });

  it('are as they are now, whatever an older page of results says', () => {
    const older = (calm[0] as { key: string; name: string }[]).map(({ key, name }) => ({
      key,
      name,
      results: [{ success: false }],
    }));
    expect(statuses(calm[0], older)).deep.equal(statuses(calm[0]));
    expect(statuses(calm[0], undefined)).deep.equal(statuses(calm[0]));
  });

  it('are recognised, and nothing else is', () => {
    for (const body of [calm[0], trouble[0]]) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, [{}], { a: 1 }, [{ key: 'a' }], { results: [] }, 'x']) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('are found below their address, be it a folder', () => {
    const file = 'https://pennywhistle-bakery.example/health/api/v1/endpoints/statuses';
    expect(files('https://pennywhistle-bakery.example/health')!.present).deep.equal([file]);
    expect(files(file)!.present).deep.equal([file]);
    expect(read(calm, file).page.url).equal('https://pennywhistle-bakery.example/health/');
  });

  it('that are none are refused with the place', () => {
    for (const body of [null, {}, [], 7, 'x', [7], [{}], { error: 'x' }, undefined]) {
      expect(() => read([body]), JSON.stringify(body)).throws('[0].results: expected array');
    }
    expect(() => read([])).throws('[0].results: expected array');
  });
});
