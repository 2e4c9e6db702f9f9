import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { dayStatus } from '../../src/model/uptime.js';
import { directory } from '../../src/providers/directory.js';
import { calm, trouble } from '../fixtures/providers/betterstack.js';
import { read, changed } from '../support/betterstack.js';

const recognises = directory.find(({ id }) => id === 'betterstack')!.recognises;

describe('a page of Better Stack', () => {
  it('is well where it says so', () => {
    const snapshot = read(calm[0]);
    expect(snapshot.page).deep.equal({
      name: 'Tallow Reach Post',
      url: 'https://status.tallow-reach-post.example/',
      links: [],
    });
    expect(snapshot.status).equal('operational');
    expect(snapshot.updatedAt).equal('2026-06-10T11:55:00.000Z');
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
    expect(snapshot.components).deep.include({
      id: '602',
      name: 'Parcels',
      description: 'Up to 20 kg.',
      status: 'operational',
      groupId: '501',
      group: false,
    });
  });

  it('has a status for each of its words, and unknown for any other', () => {
    const { components } = read(trouble[0]);
    expect(
      components.filter(({ group }) => !group).map(({ name, status }) => [name, status]),
    ).deep.equal([
      ['Stamps', 'operational'],
      ['Parcels', 'major_outage'],
      ['Money orders', 'degraded_performance'],
      ['Night van', 'under_maintenance'],
      ['Airship', 'unknown'],
      ['Pneumatic tube', 'unknown'],
    ]);
    for (const [word, status] of [
      ['operational', 'operational'],
      ['Operational', 'operational'],
      ['degraded', 'degraded_performance'],
      ['downtime', 'major_outage'],
      ['maintenance', 'under_maintenance'],
      ['not_monitored', 'unknown'],
      ['constructor', 'unknown'],
      ['', 'unknown'],
      [null, 'unknown'],
      [{ toString: 'x' }, 'unknown'],
    ] as const) {
      const snapshot = changed(({ data }) => (data.attributes.aggregate_state = word));
      expect(snapshot.status, JSON.stringify(word)).equal(status);
    }
  });

  it('that says nothing of itself as a whole is what its components are', () => {
    const silent = (status: string) =>
      changed(({ data, included }) => {
        delete data.attributes.aggregate_state;
        included[1]!.attributes.status = status;
      }).status;
    expect(silent('operational')).equal('operational');
    expect(silent('degraded')).equal('degraded_performance');
    expect(silent('not_monitored')).equal('unknown');
  });

  it('has its components in sections, whose ids are numbers there', () => {
    const { components } = read(trouble[0]);
    expect(components.filter(({ group }) => group).map(({ id }) => id)).deep.equal(['501', '502']);
    expect(components.find(({ name }) => name === 'Night van')!.groupId).equal('502');
    expect(components.find(({ name }) => name === 'Pneumatic tube')).not.to.have.property(
      'groupId',
    );
    const nameless = changed(({ included }) => (included[0]!.attributes.name = null));
    expect(nameless.components.map(({ name, groupId }) => [name, groupId])).deep.equal([
      ['Stamps', undefined],
      ['Parcels', undefined],
    ]);
  });

  it('has days, of which only those are good that are told to be', () => {
    const { days, percent } = read(trouble[0]).uptime['601']!;
    expect(percent).equal(99.875);
    expect(days.map((day) => [day.date.slice(-2), dayStatus(day)])).deep.equal([
      ['01', undefined],
      ['02', 'operational'],
      ['03', 'degraded_performance'],
      ['04', 'operational'],
      ['05', undefined],
      ['06', 'major_outage'],
      ['07', undefined],
      ['08', undefined],
      ['09', undefined],
    ]);
    expect(days[2]).deep.equal({
      date: '2026-06-03',
      partialSeconds: 0,
      majorSeconds: 1062.034675,
    });
  });

  it('has no zone but one of IANA', () => {
    expect(read(calm[0]).page).not.to.have.property('timeZone');
    expect(read(trouble[0]).page.timeZone).equal('Europe/Lisbon');
    const odd = changed(({ data }) => (data.attributes.timezone = { includes: 'x' }));
    expect(odd.page).not.to.have.property('timeZone');
  });

  it('is read where data is a list, as some write it', () => {
    const body = calm[0] as { data: unknown };
    const listed = { ...body, data: [body.data] };
    expect(recognises(listed)).a('string');
    expect(read(listed)).deep.equal(read(calm[0]));
  });

  it('is recognised by what it is, and nothing else', () => {
    for (const body of [calm[0], trouble[0]]) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, { data: [] }, { data: { type: 'page' } }, 'status_page']) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('that is none is refused with the place', () => {
    for (const body of [
      null,
      [],
      {},
      7,
      { data: {} },
      { data: [] },
      { data: { attributes: [] } },
    ]) {
      expect(() => read(body), JSON.stringify(body)).throws('data.attributes: expected object');
    }
  });
});
