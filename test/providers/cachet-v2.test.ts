import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { toDocument } from '../../src/providers/cachet-v2.js';
import { directory } from '../../src/providers/directory.js';
import type { Fields } from '../../src/providers/fields.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/cachet-v2.js';

const context = {
  url: 'https://status.brackwater-canal.example/',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (bodies: readonly unknown[], url = context.url) =>
  readStatus({ toDocument }, bodies, { ...context, url });
const overall = (bodies: readonly unknown[]) => {
  const snapshot = read(bodies);
  return claim(snapshot, select(snapshot)).status;
};
const file = (...data: unknown[]) => ({ data, meta: { pagination: { links: {} } } });
const rowsOf = (body: unknown) => (body as { data: Fields[] }).data;
const incident = (fields: Fields) =>
  read([calm[0], file({ id: 9, name: 'A', human_status: '', ...fields })]).incidents[0];
const { recognises, files } = directory.filter(({ id }) => id === 'cachet')[1]!;

describe('a page of Cachet 2', () => {
  it('is well where all that it shows is', () => {
    const snapshot = read(calm);
    expect(snapshot.page).deep.equal({
      name: 'status.brackwater-canal.example',
      url: 'https://status.brackwater-canal.example/',
      links: [],
    });
    expect(snapshot.status).equal('operational');
    expect(overall(calm)).equal('operational');
    expect(snapshot.components.map(({ name, description }) => [name, description])).deep.equal([
      ['Locks', undefined],
      ['Upper lock', 'By the mill.'],
      ['Lower lock', undefined],
      ['Towpath', undefined],
    ]);
  });

  it('has a status for each number or its digit, and unknown for any other value', () => {
    const { components, status } = read(trouble);
    expect(
      components.filter(({ group }) => !group).map(({ name, status }) => [name, status]),
    ).deep.equal([
      ['Upper lock', 'operational'],
      ['Lower lock', 'major_outage'],
      ['Towpath', 'partial_outage'],
      ['Winding hole', 'degraded_performance'],
      ['Feeder', 'unknown'],
    ]);
    expect(status).equal('major_outage');
    for (const odd of [0, '0', 5, 6, -1, 1.5, '01', '1 ', 'Operational', '', null, true, [1], {}]) {
      const one = read([file({ id: 1, name: 'A', status: odd })]);
      expect(one.components[0]!.status, JSON.stringify(odd)).equal('unknown');
      expect(one.status, JSON.stringify(odd)).equal('unknown');
    }
  });

  it('of which a part stands on further pages is not known to be well', () => {
    const page = (next_page: unknown) => ({
      data: rowsOf(calm[0]),
      meta: { pagination: { links: { next_page } } },
    });
    const address = 'https://status.brackwater-canal.example/api/v1/components?page=2';
    for (const rest of [[], calm.slice(1)]) {
      expect(read([page(address), ...rest]).status).equal('unknown');
      expect(read([page(address), page(null), ...rest]).status).equal('operational');
    }
    for (const odd of [null, 7, {}, { id: 8, status: 1 }, { id: 'x', name: 'A', status: 1 }]) {
      expect(read([file(...rowsOf(calm[0]), odd)]).status, JSON.stringify(odd)).equal('unknown');
    }
  });

  it('has its components in groups, of which zero is none', () => {
    const tree = (bodies: readonly unknown[]) =>
      read(bodies).components.map(({ id, name, groupId }) => [id, name, groupId]);
    expect(tree(trouble)).deep.equal([
      ['group 1', 'Locks', undefined],
      ['group 2', 'Basin', undefined],
      ['1', 'Upper lock', 'group 1'],
      ['2', 'Lower lock', 'group 1'],
      ['3', 'Towpath', undefined],
      ['4', 'Winding hole', 'group 2'],
      ['5', 'Feeder', undefined],
    ]);
    const [locks] = rowsOf(calm[1]);
    expect(tree([calm[1]])).deep.equal([
      ['group 1', 'Locks', undefined],
      ['1', 'Upper lock', 'group 1'],
      ['2', 'Lower lock', 'group 1'],
    ]);
    const early = { id: 1, name: locks!.name, order: 1, collapsed: 0 };
    expect(tree([calm[0], file(early)])).deep.equal(tree(calm));
    expect(read([calm[0], file(early)]).status).equal('operational');
  });

  it('has incidents, in their last phase, with their first word and every update', () => {
    const [swan, gate, fog] = read(trouble).incidents;
    expect(gate).deep.include({
      id: '7',
      title: 'A gate does not close',
      status: 'monitoring',
      impact: 'critical',
      startedAt: '2026-06-10T08:50:00.000Z',
      componentIds: ['2'],
      url: 'https://status.brackwater-canal.example/incidents/7',
    });
    expect(gate!.updates.map(({ status, body, at }) => [status, body, at])).deep.equal([
      ['monitoring', 'It is out.', '2026-06-10T09:40:00.000Z'],
      ['identified', 'A branch was found.', '2026-06-10T09:10:00.000Z'],
      ['investigating', '**Water** is lost.', '2026-06-10T09:00:00.000Z'],
    ]);
    expect(gate!.updates.every(({ bodyFormat }) => bodyFormat === 'markdown')).equal(true);
    expect(swan).deep.include({
      status: 'investigating',
      impact: 'major',
      startedAt: '2026-06-10T09:00:00.000Z',
      componentIds: ['3'],
    });
    expect(fog).deep.include({
      status: 'resolved',
      impact: 'unknown',
      startedAt: '2026-06-01T06:00:00.000Z',
      resolvedAt: '2026-06-01T07:30:00.000Z',
    });
  });

  it('has an incident for each of its phases', () => {
    for (const [value, status] of [
      [1, 'investigating'],
      ['1', 'investigating'],
      [2, 'identified'],
      [3, 'monitoring'],
      [4, 'resolved'],
      [5, 'unknown'],
      ['Fixed', 'unknown'],
      [null, 'unknown'],
      [{}, 'unknown'],
    ] as const) {
      expect(incident({ status: value })!.status, JSON.stringify(value)).equal(status);
      const later = incident({ status: 1, latest_status: value })!.status;
      expect(later, JSON.stringify(value)).equal(status);
    }
    expect(incident({ status: 1, component_id: 0 })!.componentIds).deep.equal([]);
    expect(incident({ status: 1, created_at: '30.02.2026' })).not.to.have.property('startedAt');
    expect(incident({ status: 1, permalink: 'javascript:x' })).not.to.have.property('url');
  });

  it('with an open incident is not well', () => {
    const open = file({ id: 9, name: 'A', status: 1, human_status: 'Investigating' });
    expect(overall([calm[0], open])).equal('unknown');
  });

  it('has windows, and no end of them before they are over', () => {
    const [painting, greasing, dredging, regatta] = read(trouble).maintenances;
    expect(dredging).deep.include({
      id: '3',
      title: 'Dredging',
      status: 'scheduled',
      impact: 'maintenance',
      scheduledFor: '2026-06-14T02:00:00.000Z',
      componentIds: ['4'],
    });
    expect(dredging!.updates.map(({ body }) => body)).deep.equal(['Mind the *mud*.']);
    expect(greasing!.status).equal('in_progress');
    for (const one of [greasing, dredging, regatta]) {
      expect(one).not.to.have.any.keys('scheduledUntil', 'resolvedAt');
    }
    expect(painting).deep.include({
      status: 'completed',
      scheduledUntil: '2026-06-02T08:00:00.000Z',
      resolvedAt: '2026-06-02T08:00:00.000Z',
    });
    expect(regatta).deep.include({
      id: '4',
      status: 'scheduled',
      scheduledFor: '2026-06-20T12:00:00.000Z',
      componentIds: ['3'],
    });
  });

  it('has windows among its incidents that may be over too', () => {
    const over = (latest_status: unknown) =>
      read([calm[0], file({ id: 9, name: 'A', human_status: '', status: 0, latest_status })])
        .maintenances[0]!.status;
    expect([0, 4, 1, null].map(over)).deep.equal(['scheduled', 'completed', 'unknown', 'unknown']);
  });

  it('shows no metric as a component', () => {
    const metric = { id: 1, name: 'Depth', suffix: 'cm', calc_type: 1, default_value: 0 };
    expect(read([...calm, file(metric)])).deep.equal(read(calm));
  });

  it('is recognised by its pages, and nothing else is', () => {
    for (const body of [...calm, ...trouble]) expect(recognises(body)).a('string');
    for (const body of [
      ...[null, [], {}, 7, 'pagination', { meta: null }, { meta: [] }],
      ...[{ data: [], meta: { per_page: 1 } }, { pagination: {} }],
    ]) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found below its address, be it a folder', () => {
    const api = 'https://brackwater-canal.example/status/api/v1/';
    const all = [
      `${api}components?per_page=200`,
      `${api}components/groups?per_page=200`,
      `${api}incidents?sort=id&order=desc`,
      `${api}schedules?sort=id&order=desc`,
    ];
    for (const address of [
      ...['https://brackwater-canal.example/status/', `${api}components`, all[0]!],
    ]) {
      expect(files(address)!.present, address).deep.equal(all);
    }
    expect(files(`${api}components/groups`)!.present).deep.equal([`${api}components/groups`]);
    expect(read(calm, `${api}components`).page.url).equal(
      'https://brackwater-canal.example/status/',
    );
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 7, 'x', { data: {} }, { data: 'x' }, undefined]) {
      expect(() => read([body, ...calm]), JSON.stringify(body)).throws('data: expected array');
    }
    expect(() => read([])).throws('data: expected array');
  });
});
