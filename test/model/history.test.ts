import { expect } from 'chai';
import { byDate, monthsOf } from '../../src/model/history.js';
import { select } from '../../src/model/relevance.js';
import type { Incident, Page } from '../../src/model/snapshot.js';
import { component, incident, snapshot, without } from '../fixtures/snapshots.js';

const days = (incidents: readonly Incident[], list?: string, timeZone = 'Europe/London') => {
  const page: Page = { ...snapshot().page, timeZone };
  const components = [component('Gate'), component('Radar')];
  const whole = snapshot({ page, components, incidents });
  return Object.fromEntries(
    [...byDate(whole, select(whole, list), '2026-06-10')].map(([date, found]) => [
      date,
      found.map(({ title }) => title),
    ]),
  );
};

const began = (title: string, startedAt: string, ...componentIds: string[]) =>
  incident(title, { startedAt, componentIds });

describe('incidents by day', () => {
  it('stand on the day of the page on which they began, in the order of the list', () => {
    const all = [
      began('Fog', '2026-06-09T23:30:00.000Z'),
      began('Ice', '2026-06-09T09:00:00.000Z'),
      began('Hail', '2026-06-09T08:00:00.000Z'),
    ];
    expect(days(all)).to.deep.equal({ '2026-06-10': ['Fog'], '2026-06-09': ['Ice', 'Hail'] });
    expect(days(all, '', 'America/New_York')).to.deep.equal({
      '2026-06-09': ['Fog', 'Ice', 'Hail'],
    });
    expect(days(all, '', 'Middle Earth')).to.deep.equal({ '2026-06-09': ['Fog', 'Ice', 'Hail'] });
  });

  it('stand on today where they are told to begin later', () => {
    expect(days([began('Fog', '2027-01-01T00:00:00.000Z')])).to.deep.equal({
      '2026-06-10': ['Fog'],
    });
  });

  it('stand today without a time while they go on, and nowhere once they are over', () => {
    const undated = [without(incident('Fog'), 'startedAt'), began('Ice', 'yesterday')];
    expect(days(undated)).to.deep.equal({ '2026-06-10': ['Fog', 'Ice'] });
    expect(days(undated.map((one) => ({ ...one, status: 'resolved' as const })))).to.be.empty;
  });

  it('are those of a selection, and those that name nothing and may have touched it', () => {
    const all = [
      began('Fog', '2026-06-09T09:00:00.000Z', 'gate'),
      began('Ice', '2026-06-08T09:00:00.000Z', 'radar'),
      began('Hail', '2026-06-07T09:00:00.000Z'),
    ];
    expect(days(all, 'gate')).to.deep.equal({ '2026-06-09': ['Fog'], '2026-06-07': ['Hail'] });
  });
});

describe('the months of a quarter', () => {
  it('end with the present one, newest first', () => {
    expect(monthsOf('2026-06-10', 0)).to.deep.equal(['2026-06', '2026-05', '2026-04']);
    expect(monthsOf('2026-05-01', 0)).to.deep.equal(['2026-05', '2026-04']);
    expect(monthsOf('2026-01-31', 0)).to.deep.equal(['2026-01']);
  });

  it('go back over the years', () => {
    expect(monthsOf('2026-06-10', 1)).to.deep.equal(['2026-03', '2026-02', '2026-01']);
    expect(monthsOf('2026-06-10', 2)).to.deep.equal(['2025-12', '2025-11', '2025-10']);
    expect(monthsOf('2026-12-31', 40)).to.deep.equal(['2016-12', '2016-11', '2016-10']);
  });
});
