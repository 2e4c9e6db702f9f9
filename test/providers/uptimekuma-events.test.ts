import { expect } from 'chai';
import { trouble } from '../fixtures/providers/uptimekuma.js';
import { read, page, live, calmPage, calmLive, overall } from '../support/uptimekuma.js';

const posted = (post: object) => read({ ...calmPage, incident: post }, calmLive).incidents[0]!;
const window = (slot: object, rest: object = {}) =>
  read({
    ...calmPage,
    maintenanceList: [{ id: 1, title: 'M', timeslotList: [slot], ...rest }],
  }).maintenances[0]!;

describe('a page of Uptime Kuma', () => {
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
});
