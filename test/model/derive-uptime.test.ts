import { expect } from 'chai';
import { componentUptime, DERIVED_DAYS, pageUptime } from '../../src/model/derive-uptime.js';
import type { Incident, Uptime } from '../../src/model/snapshot.js';
import { percentOf } from '../../src/model/uptime.js';
import {
  component,
  group,
  incident,
  NOW,
  snapshot,
  turned,
  update,
  without,
} from '../fixtures/snapshots.js';
import { booking, boarding, archive, derived, over } from '../support/derived-days.js';

/** The days that were not good: "2026-06-09 partial 60 major 30". */
const badDays = ({ days }: Uptime) =>
  days
    .filter(({ partialSeconds, majorSeconds }) => partialSeconds || majorSeconds)
    .map((d) => `${d.date} partial ${d.partialSeconds} major ${d.majorSeconds}`);

describe('days derived from incidents', () => {
  it('are the last 90 of the page, today up to now, and say that they are derived', () => {
    const { days, origin, since } = derived([]);
    expect(days).to.have.length(DERIVED_DAYS);
    expect(days[0]!.date).equal('2026-03-13');
    expect(days.at(-1)).to.deep.equal({
      date: '2026-06-10',
      partialSeconds: 0,
      majorSeconds: 0,
      seconds: 13 * 3600,
    });
    expect(days.find(({ date }) => date === '2026-03-29')!.seconds).equal(23 * 3600);
    expect(days.find(({ date }) => date === '2026-03-30')!.seconds).equal(24 * 3600);
    expect(origin).equal('derived');
    expect(since).equal(undefined);
  });

  it('follow what updates say of the component, second by second', () => {
    const fog = over('Fog', '09T08:00', '09T12:00', {
      impact: 'minor',
      updates: [
        update('2026-06-09T12:00:00.000Z', { affected: [turned('Booking', 'operational')] }),
        update('2026-06-09T10:00:00.000Z', { affected: [turned('Booking', 'partial_outage')] }),
        update('2026-06-09T09:30:00.000Z', { affected: [] }),
        update('2026-06-09T09:00:00.000Z', { affected: [turned('Booking', 'major_outage')] }),
        update('2026-06-09T08:00:00.000Z', {
          affected: [turned('Booking', 'degraded_performance')],
        }),
      ],
    });
    expect(badDays(derived([fog]))).to.deep.equal(['2026-06-09 partial 7200 major 3600']);
    expect(badDays(derived([fog], {}, boarding))).to.deep.equal([]);
  });

  it('take the whole incident at its impact where updates name no component', () => {
    const of = (impact: Incident['impact']) =>
      badDays(derived([over('Fog', '09T08:00', '09T09:00', { impact })]));
    expect(of('critical')).to.deep.equal(['2026-06-09 partial 0 major 3600']);
    expect(of('major')).to.deep.equal(['2026-06-09 partial 3600 major 0']);
    expect(of('minor')).to.deep.equal([]);
    expect(of('none')).to.deep.equal([]);
  });

  it('cut an incident at midnight of the page, not of UTC', () => {
    const fog = over('Fog', '08T22:30', '09T23:30');
    expect(badDays(derived([fog]))).to.deep.equal([
      '2026-06-08 partial 0 major 1800',
      '2026-06-09 partial 0 major 86400',
      '2026-06-10 partial 0 major 1800',
    ]);
    const utc = { page: { name: 'Larkfield', url: '', links: [] } };
    expect(badDays(derived([fog], utc))).to.deep.equal([
      '2026-06-08 partial 0 major 5400',
      '2026-06-09 partial 0 major 84600',
    ]);
  });

  it('count what overlaps once, at the worse', () => {
    const all = [
      over('Fog', '09T08:00', '09T10:00'),
      over('Rain', '09T09:00', '09T11:00'),
      over('Wind', '09T07:00', '09T12:00', { impact: 'major' }),
      over('Fog again', '09T08:30', '09T08:40'),
    ];
    const expected = ['2026-06-09 partial 7200 major 10800'];
    expect(badDays(derived(all))).to.deep.equal(expected);
    expect(badDays(derived([...all].reverse()))).to.deep.equal(expected);
  });

  it('let an open incident run until now, and no further', () => {
    const open = { status: 'identified', startedAt: '2026-06-10T11:00:00.000Z' } as const;
    const listed = incident('Fog', { ...open, componentIds: ['booking'], impact: 'critical' });
    expect(badDays(derived([listed]))).to.deep.equal(['2026-06-10 partial 0 major 3600']);
    const told = incident('Fog', {
      ...open,
      updates: [
        update('2026-06-10T11:30:00.000Z', { affected: [turned('Booking', 'partial_outage')] }),
      ],
    });
    expect(badDays(derived([told]))).to.deep.equal(['2026-06-10 partial 1800 major 0']);
  });

  it('end with the incident, even if the last update leaves a component down', () => {
    const fog = over('Fog', '08T08:00', '08T09:00', {
      status: 'postmortem',
      updates: [
        update('2026-06-10T09:00:00.000Z', {
          status: 'postmortem',
          affected: [turned('Booking', 'major_outage')],
        }),
        update('2026-06-08T09:00:00.000Z', {
          status: 'resolved',
          affected: [turned('Booking', 'major_outage')],
        }),
        update('2026-06-08T08:00:00.000Z', { affected: [turned('Booking', 'major_outage')] }),
      ],
    });
    expect(badDays(derived([fog]))).to.deep.equal(['2026-06-08 partial 0 major 3600']);
  });

  it('do not draw out what is over, nobody knows since when', () => {
    const fog = without(over('Fog', '01T08:00', '01T09:00'), 'resolvedAt');
    expect(badDays(derived([fog]))).to.deep.equal([]);
  });

  it('say nothing of the day of an incident that ends before it starts, or as it does', () => {
    for (const end of ['09T08:00', '09T10:00']) {
      const uptime = derived([over('Fog', '09T10:00', end)]);
      expect(badDays(uptime)).to.deep.equal([]);
      const blank = uptime.days.filter(({ noData }) => noData).map(({ date }) => date);
      expect(blank, end).to.deep.equal(['2026-06-09']);
    }
  });

  it('have no data before the archive is complete', () => {
    const { days } = derived([over('Fog', '01T10:00', '01T11:00')], {
      incidentsSince: '2026-06-05T10:00:00.000Z',
    });
    const known = days.filter(({ noData }) => !noData).map(({ date }) => date);
    expect(known[0], 'the day in the middle of which it begins is not complete').equal(
      '2026-06-06',
    );
    expect(known).to.have.length(5);
    expect(badDays({ days, origin: 'derived' })).to.deep.equal([]);
    expect(percentOf(days)).equal(100);
  });

  it('have no data before the component existed', () => {
    const young = { ...booking, since: '2026-06-09' };
    const { days, since } = derived([over('Fog', '01T10:00', '01T11:00')], {}, young);
    expect(since).equal('2026-06-09');
    expect(days.filter(({ noData }) => !noData).map(({ date }) => date)).to.deep.equal([
      '2026-06-09',
      '2026-06-10',
    ]);
  });

  it('are none without the archive', () => {
    const present = without(archive([]), 'incidentsSince');
    expect(componentUptime(present, booking, NOW)).equal(undefined);
    expect(pageUptime(present, NOW)).equal(undefined);
  });

  it('are none for components whose provider never says which an incident touched', () => {
    const vague = over('Fog', '09T08:00', '09T09:00', { componentIds: [] });
    const page = archive([vague, over('Rain', '07T08:00', '07T09:00', { componentIds: [] })]);
    expect(componentUptime(page, booking, NOW)).equal(undefined);
    expect(componentUptime(page, group('Sales'), NOW)).equal(undefined);
    expect(badDays(pageUptime(page, NOW)!)).to.deep.equal([
      '2026-06-07 partial 0 major 3600',
      '2026-06-09 partial 0 major 3600',
    ]);
  });

  it('are good where all there was had no impact', () => {
    const notice = over('Notice', '09T08:00', '09T09:00', { impact: 'none', componentIds: [] });
    expect(percentOf(derived([notice]).days)).equal(100);
  });
});

describe('days that the provider gives', () => {
  const given: Uptime = {
    origin: 'provider',
    days: [{ date: '2026-06-10', partialSeconds: 1, majorSeconds: 0 }],
  };

  it('are taken before any derived', () => {
    const fog = over('Fog', '09T08:00', '09T09:00');
    expect(derived([fog], { uptime: { booking: given } })).equal(given);
    expect(derived([fog], { uptime: { booking: given } }, boarding).origin).equal('derived');
  });

  it('are looked up by id alone: names that objects have anyway are none', () => {
    for (const id of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      const odd = { ...booking, id };
      expect(componentUptime(snapshot({ components: [odd] }), odd, NOW), id).equal(undefined);
    }
  });

  it('of a group and of the page are the mean of what is in them', () => {
    const sales = group('Sales');
    const inside = [
      { ...booking, groupId: 'sales' },
      { ...boarding, groupId: 'sales' },
    ];
    const fog = over('Fog', '09T08:00', '09T09:00');
    const page = archive([fog], { components: [sales, ...inside, component('E-mail')] });
    expect(badDays(componentUptime(page, sales, NOW)!)).to.deep.equal([
      '2026-06-09 partial 0 major 1800',
    ]);
    expect(badDays(pageUptime(page, NOW)!)).to.deep.equal(['2026-06-09 partial 0 major 1200']);
    const own = archive([fog], { components: [sales, ...inside], uptime: { sales: given } });
    expect(componentUptime(own, sales, NOW)).equal(given);
  });
});
