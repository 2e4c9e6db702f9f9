import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { read, CALM, TROUBLE, one } from '../support/salesforce.js';

describe('the instances of Salesforce', () => {
  it('are components under their keys, well where they are "OK"', () => {
    const snapshot = read(CALM);
    expect(snapshot.page).deep.equal({
      name: 'Salesforce',
      url: 'https://status.salesforce.com/',
      links: [],
    });
    expect(snapshot.status).equal('operational');
    expect(snapshot.components).deep.equal([
      {
        id: 'GH1',
        name: 'GH1',
        description: "production, Spring '26 Patch 3",
        status: 'operational',
        group: false,
        regions: ['EMEA'],
      },
      {
        id: 'GH2',
        name: 'GH2',
        description: "sandbox, Spring '26 Patch 3",
        status: 'operational',
        group: false,
        regions: ['NA'],
      },
    ]);
  });

  it('have a status for each word, and unknown for any other', () => {
    for (const [word, status] of [
      ['OK', 'operational'],
      ['MAINTENANCE_CORE', 'under_maintenance'],
      ['MAINTENANCE_NONCORE', 'under_maintenance'],
      ['MINOR_INCIDENT_CORE', 'degraded_performance'],
      ['MINOR_INCIDENT_NONCORE', 'degraded_performance'],
      ['MAJOR_INCIDENT_NONCORE', 'partial_outage'],
      ['MAJOR_INCIDENT_CORE', 'major_outage'],
      ['INFORMATIONAL_CORE', 'unknown'],
      ['INFORMATIONAL_NONCORE', 'unknown'],
      ['OVERGROWN', 'unknown'],
      ['constructor', 'unknown'],
      ['', 'unknown'],
      [null, 'unknown'],
      [undefined, 'unknown'],
      [true, 'unknown'],
    ] as const) {
      expect(one({ status: word }).status, `${word}`).equal(status);
    }
  });

  it('are found by key and by region', () => {
    const snapshot = read(TROUBLE);
    expect(claim(snapshot, select(snapshot)).status).equal('major_outage');
    expect(claim(snapshot, select(snapshot, 'GH1')).status).equal('operational');
    expect(claim(snapshot, select(snapshot, 'GH9')).status).equal('unknown');
    expect(select(read(CALM), '', 'NA').components.map(({ id }) => id)).deep.equal(['GH2']);
    const [, , , nowhere, , , retired] = snapshot.components;
    expect(nowhere).not.to.have.property('regions');
    expect(retired!.description).equal('production, inactive');
  });

  it('are not all well where one cannot be read', () => {
    for (const other of [7, null, {}, { key: 3, status: 'OK' }]) {
      expect(read([...CALM, other]).status, JSON.stringify(other)).equal('unknown');
    }
    expect(read([]).status).equal('unknown');
  });

  it('may be one, or those of a product', () => {
    const alone = read(CALM[0]);
    expect(alone.page.url).equal('https://status.salesforce.com/instances/GH1');
    expect(alone.components).lengthOf(1);
    expect(alone.status).equal('operational');
    const product = read({ key: 'Tomatoes', name: 'Tomatoes', Instances: TROUBLE });
    expect(product.components).deep.equal(read(TROUBLE).components);
    expect(read({ key: 'Tomatoes', Instances: 'none' }).status).equal('unknown');
  });

  it('that are none are refused with the place', () => {
    for (const body of [null, {}, 'x', 7, { key: 7 }]) {
      expect(() => read(body)).throws('key: expected text');
    }
  });
});

describe('the files of Salesforce', () => {
  const { files, recognises } = directory.find(({ id }) => id === 'salesforce')!;
  const page = 'https://status.salesforce.com/';
  const api = 'https://api.status.salesforce.com/v1/';

  it('are that of all instances, of one, or of a product', () => {
    for (const [address, file] of [
      [page, 'instances/status'],
      [`${page}instances/GH-2`, 'instances/GH-2/status'],
      [`${page}instances/GH1/maintenances`, 'instances/GH1/status'],
      [`${page}products/Tomatoes`, 'products/Tomatoes'],
    ] as const) {
      expect(files(address), address).deep.equal({ present: [api + file] });
    }
    const mirror = 'https://mirror.example/greenhouses';
    expect(files(mirror)).deep.equal({ present: [mirror] });
  });

  it('are known by the keys of an instance', () => {
    for (const body of [CALM, CALM[0], { key: 'Tomatoes', Instances: CALM }]) {
      expect(recognises(body)).a('string');
    }
    for (const body of [null, [], {}, [7], { Instances: [{}] }]) {
      expect(recognises(body)).equal(undefined);
    }
  });
});
