import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { scenario, scenarioNames, type ScenarioName } from '../../src/testing/index.js';

describe('a scenario', () => {
  it('is a document of its own each time, free to be changed', () => {
    const mine = scenario('major-outage');
    mine.components[0]!.name = 'Mine';
    mine.incidents.length = 0;
    const other = scenario('major-outage');
    expect(other.components[0]!.name).to.equal('Online sales');
    expect(other.incidents).not.to.have.lengthOf(0);
  });

  it('is read as it stands, whenever it takes place', () => {
    for (const name of scenarioNames) {
      for (const at of [undefined, '2030-02-28T23:45:00Z']) {
        const snapshot = scenario(name, { at });
        expect(parseStatus(snapshot, { url: snapshot.sourceUrl }), name).to.deep.equal(snapshot);
      }
    }
  });

  it('takes place when it is told to, its times together', () => {
    const here = scenario('major-outage');
    for (const at of [Date.parse('2030-02-28T12:00:00Z'), new Date('2030-02-28T12:00:00Z')]) {
      const there = scenario('major-outage', { at });
      expect(there.fetchedAt).to.equal('2030-02-28T12:00:00.000Z');
      const began = ({ fetchedAt, incidents }: typeof here) =>
        incidents.map(({ startedAt }) => Date.parse(fetchedAt) - Date.parse(startedAt!));
      expect(began(there)).to.deep.equal(began(here));
      expect(there.incidents[0]!.updates[0]!.at).to.equal('2030-02-28T11:54:00.000Z');
    }
  });

  it('counts its days by the calendar of its page', () => {
    const last = (at: string) => scenario('uptime-given', { at }).uptime.reports!.days.at(-1)!.date;
    expect(last('2026-06-12T22:59:00Z')).to.equal('2026-06-12');
    expect(last('2026-06-12T23:01:00Z')).to.equal('2026-06-13');
    expect(last('2027-01-12T23:59:00Z')).to.equal('2027-01-12');
    expect(last('2025-12-31T00:00:00Z')).to.equal('2025-12-31');
  });

  it('is of a page of any name and address', () => {
    const url = 'https://quill.example/status';
    const { page, sourceUrl, incidents } = scenario('everything', { name: 'Quill', url });
    expect([page.name, page.url]).to.deep.equal(['Quill', `${url}/`]);
    expect(sourceUrl).to.equal(`${url}/`);
    expect(incidents[0]!.url).to.equal(`${url}/incidents/${incidents[0]!.id}`);
    expect(page.links[0]!.url).to.equal(`${url}/subscribe`);
    expect(page.links[2]!.url).to.equal('https://brindle-tickets.example/support');
  });

  it('names all others when it is not known, and takes no time that is none', () => {
    for (const name of ['majorOutage', 'toString']) {
      expect(() => scenario(name as ScenarioName)).to.throw(
        RangeError,
        new RegExp(`no scenario "${name}"; there are: operational, degraded, .*major-outage`),
      );
    }
    expect(() => scenario('empty', { at: 'soon' })).to.throw(RangeError, 'not a time: soon');
  });
});
