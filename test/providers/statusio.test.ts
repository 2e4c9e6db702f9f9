import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { toDocument } from '../../src/providers/statusio.js';
import { calm, IDS, trouble } from '../fixtures/providers/statusio.js';

const ID = '64a0c0ffee00000000000001';
const context = {
  url: `https://api.status.io/1.0/status/${ID}`,
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (body: unknown, url = context.url) =>
  readStatus({ toDocument }, [body], { ...context, url });
const { gates, app, north, south } = IDS;
const { recognises, files } = directory.find(({ id }) => id === 'statusio')!;
/** A page of one component, with the status of that. */
const one = (status_code: unknown, containers: unknown = []) =>
  read({ result: { status: [{ id: 'a', name: 'A', status_code, containers }] } });

describe('a page of Status.io', () => {
  it('is well where its own code and all components say so', () => {
    const snapshot = read(calm[0]);
    expect(snapshot).deep.include({
      status: 'operational',
      headline: 'All Systems Operational',
      updatedAt: '2026-06-10T11:58:00.000Z',
    });
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
    expect(snapshot.page).deep.include({
      name: 'api.status.io',
      url: `https://status.io/pages/${ID}`,
    });
  });

  it('lies beside its file on a host of its own', () => {
    const { page, incidents } = read(
      trouble[0],
      `https://status.toll-road.example/1.0/status/${ID}`,
    );
    expect(page).deep.include({
      name: 'status.toll-road.example',
      url: `https://status.toll-road.example/pages/${ID}`,
    });
    expect(incidents[0]!.url).match(/^https:\/\/status\.toll-road\.example\/pages\/incident\//);
    expect(read(calm[0], 'https://toll-road.example/x').page.url).equal(
      'https://toll-road.example/x',
    );
  });

  it('has a status for each code, in digits too, and unknown for any other', () => {
    for (const [code, status] of [
      [100, 'operational'],
      ['200', 'under_maintenance'],
      [300, 'degraded_performance'],
      [400, 'partial_outage'],
      [500, 'major_outage'],
      [600, 'unknown'],
      [0, 'unknown'],
      ['operational', 'unknown'],
      [' 100', 'unknown'],
      [null, 'unknown'],
      [[100], 'unknown'],
    ] as const) {
      expect(one(code).components[0]!.status, JSON.stringify(code)).equal(status);
    }
  });

  it('lists the containers of a component below it, and a single one as the component itself', () => {
    expect(read(trouble[0]).components.map((row) => [row.id, row.groupId, row.status])).deep.equal([
      [gates, undefined, 'partial_outage'],
      [`${gates}/${north}`, gates, 'partial_outage'],
      [`${gates}/${south}`, gates, 'operational'],
      [app, undefined, 'operational'],
    ]);
    const worse = one(100, [{ id: 'x', name: 'X', status_code: 500 }]);
    expect(worse.components.map(({ status }) => status)).deep.equal(['major_outage']);
    const pair = [{ id: 'x', name: 'X', status_code: 400 }, { name: 'Y' }];
    const { components, status } = one(100, pair);
    expect(components.map((row) => [row.id, row.status])).deep.equal([
      ['a', 'operational'],
      ['a/x', 'partial_outage'],
    ]);
    expect(status).equal('unknown');
  });

  it('tells of incidents by their newest message, and of the containers that they touch', () => {
    const [incident] = read(trouble[0]).incidents;
    expect(incident).deep.include({
      title: 'Gates stay shut',
      status: 'identified',
      impact: 'major',
      startedAt: '2026-06-10T10:00:00.000Z',
      componentIds: [`${gates}/${north}`],
      url: `https://status.io/pages/incident/${ID}/64a0c0ffee000000000000c1`,
    });
    expect(
      incident!.updates.map(({ status, at, bodyFormat }) => [status, at, bodyFormat]),
    ).deep.equal([
      ['identified', '2026-06-10T10:30:00.000Z', 'text'],
      ['investigating', '2026-06-10T10:00:00.000Z', 'text'],
    ]);
  });

  it('has a phase and an impact for each code, and unknown for any other', () => {
    const told = (state: unknown, status: unknown) => {
      const messages = [{ state, status, details: 'x', datetime: '2026-06-10T10:00:00Z' }];
      const incidents = [{ _id: 'i', name: 'I', messages }];
      const [incident] = read({ result: { status: [], incidents } }).incidents;
      return [incident!.status, incident!.impact, incident!.updates[0]!.status];
    };
    expect(told(100, 100)).deep.equal(['investigating', 'none', 'investigating']);
    expect(told(200, 300)).deep.equal(['identified', 'minor', 'identified']);
    expect(told('300', '400')).deep.equal(['monitoring', 'major', 'monitoring']);
    expect(told(400, 500)).deep.equal(['resolved', 'critical', 'resolved']);
    expect(told(500, 600)).deep.equal(['unknown', 'unknown', 'unknown']);
    expect(told(undefined, null)).deep.equal(['unknown', 'unknown', 'unknown']);
  });

  it('with an incident that says nothing yet is not well', () => {
    const { result } = calm[0] as { result: object };
    const snapshot = read({ result: { ...result, incidents: [{ _id: 'i', name: 'I' }] } });
    expect(claim(snapshot, select(snapshot)).status).equal('unknown');
  });

  it('tells of windows that run, and of those that are planned', () => {
    const windows = read(trouble[0]).maintenances;
    const byTitle = (title: string) => windows.find((window) => window.title === title);
    expect(byTitle('New app')).deep.include({
      status: 'in_progress',
      impact: 'maintenance',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T13:00:00.000Z',
      startedAt: '2026-06-10T11:02:00.000Z',
      componentIds: [app],
    });
    expect(byTitle('Newer app')).deep.include({ status: 'scheduled', updates: [] });
    expect(byTitle('Newer app')).not.to.have.property('startedAt');
  });

  it('is unknown where a component was lost on the way', () => {
    const { result } = calm[0] as { result: { status: unknown[] } };
    for (const odd of [null, 7, {}, { id: 'x' }]) {
      const body = { result: { status: [...result.status, odd] } };
      expect(read(body).status, JSON.stringify(odd)).equal('unknown');
    }
  });

  it('is recognised, and nothing else is', () => {
    for (const body of [calm[0], trouble[0]]) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, { result: 7 }, { result: { status: [] } }, 'x']) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found by the address of its page and of its file', () => {
    expect(files(context.url)!.present).deep.equal([context.url]);
    const there = `https://api.status.io/1.0/status/${ID}`;
    for (const page of [
      `https://status.io/pages/${ID}`,
      `https://status.toll-road.example/pages/${ID}/`,
      `https://status.io/pages/incident/${ID}/64a0c0ffee000000000000c1`,
    ]) {
      expect(files(page)!.present, page).deep.equal([there]);
    }
    const hosted = `https://status-api.hostedstatus.com/1.0/status/${ID}`;
    expect(files(hosted)!.present).deep.equal([hosted]);
    expect(read(calm[0], hosted).page.url).equal(`https://status.io/pages/${ID}`);
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, {}, [], 7, 'x', { result: {} }, { result: { status: {} } }]) {
      expect(() => read(body), JSON.stringify(body)).throws('result.status: expected array');
    }
  });
});
