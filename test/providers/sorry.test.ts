import { expect } from 'chai';
import { directory } from '../../src/providers/directory.js';
import { calm, trouble } from '../fixtures/providers/sorry.js';
import { context, read, overall } from '../support/sorry.js';

const part = (body: unknown, key: string) => (body as Record<string, unknown>)[key];
/** The same page in one answer of the read-only API. */
const whole = (bodies: readonly unknown[], rest: object = {}) => ({
  response: {
    id: '1a2b3c4d',
    ...(part(bodies[0], 'page') as object),
    components: part(bodies[1], 'components'),
    notices: part(bodies[2], 'notices'),
    ...rest,
  },
});
const { recognises, files } = directory.find(({ id }) => id === 'sorry')!;

describe('a page of Sorry', () => {
  it('is well where it says so', () => {
    const snapshot = read(calm);
    expect(snapshot.page).deep.equal({
      name: 'Gorsefield Radio',
      url: 'https://status.gorsefield-radio.example/',
      links: [],
    });
    expect(snapshot.status).equal('operational');
    expect(snapshot.updatedAt).equal('2026-06-10T11:31:00.000Z');
    expect(overall(calm)).equal('operational');
  });

  it('is the same in one answer of the API', () => {
    for (const page of [calm, trouble]) {
      expect(read([whole(page)])).deep.equal(read(page));
      expect(recognises(whole(page))).a('string');
    }
  });

  it('has a status for each of its states, however joined, and unknown for any other', () => {
    for (const [state, status] of [
      ['operational', 'operational'],
      ['Operational', 'operational'],
      ['degraded', 'degraded_performance'],
      ['partially-degraded', 'degraded_performance'],
      ['partially_degraded', 'degraded_performance'],
      ['under_maintenance', 'under_maintenance'],
      ['under-maintenance', 'under_maintenance'],
      ['non-operational', 'unknown'],
      ['bewitched', 'unknown'],
      ['constructor', 'unknown'],
      ['', 'unknown'],
      [null, 'unknown'],
      [{ replace: 'x' }, 'unknown'],
    ] as const) {
      const name = JSON.stringify(state);
      expect(read([{ page: { name: 'A', state } }]).status, name).equal(status);
      const component = { components: [{ id: 1, name: 'A', state }] };
      expect(read([calm[0], component]).components[0]!.status, name).equal(status);
    }
    expect(read([calm[0]])).deep.include({ status: 'operational', components: [] });
  });

  it('that says nothing of itself is what its components are, if all of them are known', () => {
    const { components } = calm[1] as { components: unknown[] };
    const alone = (...pages: object[]) => read(pages).status;
    expect(alone({ components })).equal('operational');
    expect(read([trouble[1]]).status).equal('degraded_performance');
    const next = { components, meta: { next_page: '/api/v1/components?page=2' } };
    expect(alone(next)).equal('unknown');
    expect(alone(next, { components })).equal('operational');
    expect(read([{ notices: [] }]).status).equal('unknown');
    for (const odd of [
      null,
      7,
      {},
      { id: 8, state: 'operational' },
      { id: 'x', name: 'A', state: 'operational' },
    ]) {
      expect(alone({ components: [...components, odd] }), JSON.stringify(odd)).equal('unknown');
    }
  });

  it('has components within others', () => {
    const { components, status } = read(trouble);
    expect(status).equal('degraded_performance');
    expect(
      components.map(({ id, name, status, groupId, group }) => [id, name, status, groupId, group]),
    ).deep.equal([
      ['1', 'Masts', 'degraded_performance', undefined, true],
      ['2', 'Hill mast', 'degraded_performance', '1', false],
      ['3', 'Harbour mast', 'operational', '1', false],
      ['4', 'Studio', 'under_maintenance', undefined, false],
      ['5', 'Archive', 'unknown', undefined, false],
    ]);
    expect(read(calm).components[1]!.description).equal('Next to the sheep.');
  });

  it('has its own words, its language, and a zone that is one', () => {
    const snapshot = read(trouble);
    expect(snapshot.headline).equal('Some of it crackles');
    expect(snapshot.page).deep.include({ language: 'en-GB', timeZone: 'Europe/London' });
    const zone = (rest: object) => read([whole(calm, rest)]).page.timeZone;
    expect(zone({ time_zone: 'UTC' })).equal('UTC');
    expect(zone({ timezone: 'America/Argentina/Ushuaia' })).equal('America/Argentina/Ushuaia');
    for (const odd of ['London', 'Eastern Time (US & Canada)', 7, {}]) {
      expect(zone({ timezone: odd }), JSON.stringify(odd)).equal(undefined);
    }
  });

  it('is called what its host is, and found where it was asked, where it does not say', () => {
    const { page } = read([{ page: { state: 'operational', url: 'javascript:x', name: 7 } }]);
    expect(page).deep.include({ name: 'status.gorsefield-radio.example', url: context.url });
  });

  it('is recognised by its state, and nothing else is', () => {
    for (const body of [calm[0], trouble[0]]) expect(recognises(body)).a('string');
    expect(recognises({ state: 'operational', notices: [] })).a('string');
    for (const body of [
      ...[null, [], {}, 7, 'page', { page: null }, { page: { name: 'A', status: 'UP' } }],
      ...[{ response: [] }, { response: { state: 'x' } }, { notices: [] }],
    ]) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found below its address, be it a folder', () => {
    const api = 'https://gorsefield-radio.example/status/api/v1/';
    const all = [`${api}status`, `${api}components`, `${api}notices`];
    for (const address of ['https://gorsefield-radio.example/status', `${api}status`]) {
      expect(files(address)!.present, address).deep.equal(all);
    }
    expect(files(`${api}components`)!.present).deep.equal([`${api}components`]);
  });

  it('is asked of the API in one answer', () => {
    const all =
      '?include=components,notices,notices.updates&filter[notices][timeline_state_in]=present,future';
    for (const host of ['ro-api', 'api']) {
      const page = `https://${host}.sorryapp.com/v1/pages/1a2b3c4d`;
      for (const address of [page, `${page}/`, `${page}#top`, page + all]) {
        expect(files(address)!.present, address).deep.equal([page + all]);
      }
      expect(files(`${page}?include=components`)!.present).deep.equal([
        `${page}?include=components`,
      ]);
    }
    expect(files('https://gorsefield.sorryapp.com/')!.present[0]).equal(
      'https://gorsefield.sorryapp.com/api/v1/status',
    );
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 7, 'x', { page: {} }, { page: { name: 'A' } }, undefined]) {
      expect(() => read([body]), JSON.stringify(body)).throws('page: expected object');
    }
    expect(() => read([])).throws('page: expected object');
  });
});
