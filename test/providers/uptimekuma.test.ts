import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { uptimeWindow } from '../../src/model/uptime.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { toDocument } from '../../src/providers/uptimekuma.js';
import { calm, trouble } from '../fixtures/providers/uptimekuma.js';

const context = {
  url: 'https://sky.example/api/status-page/brindlewick',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (...bodies: readonly unknown[]) => readStatus({ toDocument }, bodies, context);
const [page, live] = trouble as readonly Record<string, unknown>[];
const [calmPage, calmLive] = calm as readonly Record<string, unknown>[];
const overall = (...bodies: readonly unknown[]) => {
  const snapshot = read(...bodies);
  return claim(snapshot, select(snapshot)).status;
};
const statuses = (...bodies: readonly unknown[]) =>
  read(...bodies)
    .components.filter(({ group }) => !group)
    .map(({ name, status }) => [name, status]);
const posted = (post: object) => read({ ...calmPage, incident: post }, calmLive).incidents[0]!;
const window = (slot: object, rest: object = {}) =>
  read({
    ...calmPage,
    maintenanceList: [{ id: 1, title: 'M', timeslotList: [slot], ...rest }],
  }).maintenances[0]!;
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

  it('has posts, one as of old or several', () => {
    const [owl, day] = read(...trouble).incidents;
    expect(owl).deep.include({
      id: '41',
      title: 'An owl in the east dome',
      status: 'unknown',
      impact: 'major',
      startedAt: '2026-06-10T08:30:00.000Z',
    });
    expect(owl).not.to.have.property('resolvedAt');
    expect(owl!.updates).length(1);
    expect(owl!.updates[0]).deep.include({
      body: 'It **sleeps** on the mirror.',
      bodyFormat: 'markdown',
      status: 'unknown',
      at: '2026-06-10T09:00:00.000Z',
    });
    expect(day).deep.include({ id: '42', impact: 'none' });
    const old = posted({
      id: 7,
      style: 'warning',
      title: 'Clouds',
      content: 'Grey.',
      pin: 1,
      createdDate: '2026-01-05 14:45:42',
      lastUpdatedDate: null,
    });
    expect(old).deep.include({ id: '7', impact: 'minor', startedAt: '2026-01-05T14:45:42.000Z' });
    expect(old.updates[0]!.at).equal('2026-01-05T14:45:42.000Z');
    expect(read(calmPage, calmLive).incidents).deep.equal([]);
  });

  it('takes the colour of a post for its impact, and no word that is no colour', () => {
    for (const [style, impact] of [
      ['danger', 'major'],
      ['warning', 'minor'],
      ['info', 'none'],
      ['primary', 'none'],
      ['light', 'none'],
      ['dark', 'none'],
      ['mauve', 'unknown'],
      [null, 'unknown'],
    ] as const) {
      expect(posted({ id: 1, title: 'T', style }).impact, `${style}`).equal(impact);
    }
    const post = (style: string) => ({ ...calmPage, incident: { id: 1, title: 'T', style } });
    expect(overall(post('info'), calmLive)).equal('operational');
    expect(overall(post('danger'), calmLive)).equal('partial_outage');
    expect(overall(post('mauve'), calmLive)).equal('unknown');
  });

  it('has posts that are over once they are taken down', () => {
    const over = { id: 1, title: 'T', lastUpdatedDate: '2026-06-09 10:00:00' };
    for (const flags of [{ active: false }, { active: 0 }, { pin: false }, { pin: 0 }]) {
      expect(posted({ ...over, ...flags }), JSON.stringify(flags)).deep.include({
        status: 'resolved',
        resolvedAt: '2026-06-09T10:00:00.000Z',
      });
    }
    for (const flags of [{ active: true, pin: 1 }, { active: null }, { pin: 'no' }, {}]) {
      expect(posted({ ...over, ...flags }), JSON.stringify(flags)).not.to.have.property(
        'resolvedAt',
      );
    }
  });

  it('has past posts where they were asked for, and tells since when they are all', () => {
    const past = (rest: object) => ({
      ok: true,
      incidents: [
        { id: 41, title: 'Not this one again', active: true, createdDate: '2026-06-10 08:30:00' },
        {
          id: 30,
          title: 'Hail',
          style: 'danger',
          active: false,
          pin: false,
          createdDate: '2026-03-01 10:00:00',
          lastUpdatedDate: '2026-03-01 12:00:00',
        },
      ],
      ...rest,
    });
    const whole = read(page, past({ hasMore: false, nextCursor: null }), live);
    expect(whole.incidents.map(({ title }) => title)).deep.equal([
      'An owl in the east dome',
      'Open day',
      'Hail',
    ]);
    expect(whole.incidents[2]).deep.include({
      status: 'resolved',
      resolvedAt: '2026-03-01T12:00:00.000Z',
    });
    expect(whole.incidentsSince).equal('1970-01-01T00:00:00.000Z');
    expect(read(page, live, past({ hasMore: true })).incidentsSince).equal(
      '2026-03-01T10:00:00.000Z',
    );
    expect(read(...trouble)).not.to.have.property('incidentsSince');
  });

  it('has windows, in the zone that they were typed in', () => {
    const [mirrors, clocks, lamps] = ['51', '52', '53'].map((id) =>
      read(...trouble).maintenances.find((one) => one.id === id)!,
    );
    expect(mirrors).deep.include({
      title: 'Mirrors are washed',
      status: 'in_progress',
      impact: 'maintenance',
      scheduledFor: '2026-06-10T12:00:00.000Z',
      scheduledUntil: '2026-06-10T15:30:00.000Z',
    });
    expect(mirrors!.updates.map(({ body, bodyFormat }) => [body, bodyFormat])).deep.equal([
      ['With rain water.', 'markdown'],
    ]);
    expect(clocks).deep.include({
      status: 'scheduled',
      scheduledFor: '2026-06-11T05:00:00.000Z',
      scheduledUntil: '2026-06-11T05:15:00.000Z',
      updates: [],
    });
    expect(lamps).deep.include({ status: 'completed' });
    expect(lamps).not.to.have.any.keys('scheduledFor', 'scheduledUntil');
    // Before 1.21 they were in UTC, and no offset was told.
    const old = {
      startDate: '2022-12-27 14:39:00',
      endDate: 'tomorrow',
      serverTimezoneOffset: '+01:00',
    };
    expect(window(old).scheduledFor).equal('2022-12-27T14:39:00.000Z');
    expect(window(old)).not.to.have.property('scheduledUntil');
    expect(window(old, { timezoneOffset: 'x' })).not.to.have.property('scheduledFor');
    expect(window({ startDate: 7, endDate: {} }, { timezoneOffset: 7 })).not.to.have.any.keys(
      'scheduledFor',
      'scheduledUntil',
    );
  });

  it('has a phase for each word of a window, and unknown for any other', () => {
    for (const [word, status] of [
      ['scheduled', 'scheduled'],
      ['under-maintenance', 'in_progress'],
      ['ended', 'completed'],
      ['inactive', 'unknown'],
      ['unknown', 'unknown'],
      ['in_progress', 'unknown'],
      [1, 'unknown'],
    ] as const) {
      expect(window({}, { status: word }).status, `${word}`).equal(status);
    }
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
