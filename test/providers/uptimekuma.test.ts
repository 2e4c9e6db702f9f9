import { expect } from 'chai';
import { uptimeWindow } from '../../src/model/uptime.js';
import { directory } from '../../src/providers/directory.js';
import { calm, trouble } from '../fixtures/providers/uptimekuma.js';
import { read, page, live, calmPage, calmLive, overall } from '../support/uptimekuma.js';

const statuses = (...bodies: readonly unknown[]) =>
  read(...bodies)
    .components.filter(({ group }) => !group)
    .map(({ name, status }) => [name, status]);
const { recognises, files } = directory.find(({ id }) => id === 'uptimekuma')!;

describe('a page of Uptime Kuma', () => {
  it('is well where all monitors are up', () => {
    const snapshot = read(...calm);
    expect(snapshot.page).deep.include({
      name: 'Brindlewick Observatory',
      url: 'https://sky.example/status/brindlewick',
      about: 'All that looks at the sky',
    });
    expect(snapshot.components.map(({ name, status }) => [name, status])).deep.equal([
      ['Domes', 'unknown'],
      ['East dome', 'operational'],
      ['Clocks', 'unknown'],
      ['Star clock', 'operational'],
    ]);
    expect(snapshot.status).equal('operational');
    expect(overall(...calm)).equal('operational');
  });

  it('has the status of the last beat of each monitor', () => {
    expect(statuses(...trouble)).deep.equal([
      ['East dome', 'major_outage'],
      ['West dome', 'unknown'],
      ['New dome', 'unknown'],
      ['Star clock', 'operational'],
      ['Moon clock', 'under_maintenance'],
      ['Sundial', 'unknown'],
    ]);
    expect(read(...trouble).status).equal('major_outage');
    for (const status of ['1', true, 1.5, 4, -1, null, [1], { toString: 'x' }, undefined]) {
      const beats = { heartbeatList: { 11: [{ status: 1 }, { status }], 12: 7 } };
      expect(statuses(calmPage, beats), JSON.stringify(status)).deep.equal([
        ['East dome', 'unknown'],
        ['Star clock', 'unknown'],
      ]);
    }
  });

  it('does not know a paused monitor to be up', () => {
    const at = (time: string, status = 1) => ({ status, time: `2026-06-${time}.000` });
    const clocks = [at('10 11:58:00'), at('10 11:59:00')];
    const status = (...dome: readonly unknown[]) =>
      read(calmPage, { heartbeatList: { 11: dome, 12: clocks } }).components.find(
        ({ id }) => id === '11',
      )!.status;
    expect(status(at('10 10:57:00'), at('10 10:58:00'))).equal('unknown');
    expect(status(at('10 10:58:00'))).equal('unknown');
    expect(status(at('10 10:59:00'), at('10 11:00:00'))).equal('operational');
    // Looked at twice a day.
    expect(status(at('09 14:00:00'), at('10 02:00:00'))).equal('operational');
    expect(status(at('08 10:00:00'), at('08 22:00:00'))).equal('unknown');
    // It was down when it was paused: that is no word of being well.
    expect(status(at('08 10:00:00', 0))).equal('major_outage');
    expect(overall(calmPage, { heartbeatList: { 11: [at('08 10:00:00')], 12: clocks } })).equal(
      'unknown',
    );
  });

  it('is unknown without its heartbeats', () => {
    for (const beats of [undefined, {}, { heartbeatList: null }, { heartbeatList: [] }]) {
      expect(overall(calmPage, beats), JSON.stringify(beats)).equal('unknown');
    }
  });

  it('is unknown where somebody was lost on the way', () => {
    for (const publicGroupList of [
      [{ id: 2, name: 'Domes', monitorList: [{ id: 11, name: 'East dome' }, 7] }],
      [{ id: 2, name: 'Domes', monitorList: [{ id: 11, name: 'East dome' }] }, 7],
      [
        { id: 2, name: 'Domes', monitorList: [{ id: 11, name: 'East dome' }] },
        { id: 3, name: 'Clocks', monitorList: null },
      ],
    ]) {
      expect(overall({ ...calmPage, publicGroupList }, calmLive)).equal('unknown');
    }
  });

  it('has its monitors in groups', () => {
    const { components } = read(...trouble);
    const groups = components.filter(({ group }) => group);
    expect(groups.map(({ name }) => name)).deep.equal(['Domes', 'Clocks']);
    const clocks = components.filter(({ groupId }) => groupId === groups[1]!.id);
    expect(clocks.map(({ id }) => id)).deep.equal(['12', '15', '16']);
  });

  it('has the share of the last day and night, and no days', () => {
    const { uptime } = read(...trouble);
    expect(uptimeWindow(uptime['11']!, 90)).deep.equal({
      days: [],
      percent: 50,
      origin: 'provider',
    });
    expect(uptimeWindow(uptime['13']!, 90)).not.to.have.property('percent');
    expect(uptime).not.to.have.any.keys('14', '15');
    expect(read(...calm).uptime['11']!.percent).closeTo(99.65, 0.001);
  });

  it('is the same in whatever order its files come', () => {
    expect(read(live, page)).deep.equal(read(page, live));
  });

  it('is recognised by either of its files, and nothing else is', () => {
    for (const body of [...calm, ...trouble]) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, 'publicGroupList', { incidents: [] }]) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found by its slug, and below a bare host as the default one', () => {
    const api = 'https://sky.example/api/status-page';
    const of = (slug: string) => ({
      present: [`${api}/${slug}`, `${api}/heartbeat/${slug}`],
      archive: [`${api}/${slug}/incident-history`],
    });
    for (const [address, slug] of [
      ['https://sky.example/status/brindlewick', 'brindlewick'],
      ['https://sky.example/status/brindlewick/?x=1#y', 'brindlewick'],
      [`${api}/brindlewick`, 'brindlewick'],
      [`${api}/heartbeat/brindlewick`, 'brindlewick'],
      ['https://sky.example', 'default'],
      ['https://sky.example/status', 'default'],
      ['https://sky.example/status-page/', 'default'],
    ] as const) {
      expect(files(address), address).deep.equal(of(slug));
    }
    expect(files('https://sky.example/blog')).equal(undefined);
    expect(files('https://sky.example/x.json')!.present).deep.equal(['https://sky.example/x.json']);
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 7, 'x', { publicGroupList: {} }, live]) {
      expect(() => read(body), JSON.stringify(body)).throws('publicGroupList: expected array');
    }
  });
});
