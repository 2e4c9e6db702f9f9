import { expect } from 'chai';
import { freshnessOf } from '../../src/model/freshness.js';

const limits = { refresh: 60, maxAge: 900 };
const DAY = 86_400;

describe('how long a claim is believed', () => {
  it('is fresh for two and a half polls', () => {
    expect(freshnessOf(0, 'operational', limits)).equal('fresh');
    expect(freshnessOf(150, 'operational', limits)).equal('fresh');
    expect(freshnessOf(151, 'operational', limits)).equal('stale');
  });

  it('never longer than max-age, however seldom it is asked', () => {
    const seldom = { refresh: 3600, maxAge: 900 };
    expect(freshnessOf(900, 'operational', seldom)).equal('fresh');
    expect(freshnessOf(901, 'operational', seldom)).equal('unknown');
  });

  it('asked only once: until max-age', () => {
    const once = { refresh: 0, maxAge: 900 };
    expect(freshnessOf(900, 'operational', once)).equal('fresh');
    expect(freshnessOf(901, 'operational', once)).equal('unknown');
    expect(freshnessOf(901, 'major_outage', once)).equal('stale');
  });

  it('green ends at max-age, and so does what is no trouble', () => {
    for (const status of ['operational', 'under_maintenance', 'unknown'] as const) {
      expect(freshnessOf(900, status, limits), status).equal('stale');
      expect(freshnessOf(901, status, limits), status).equal('unknown');
    }
  });

  it('trouble stands "as of" for a day', () => {
    for (const status of ['degraded_performance', 'partial_outage', 'major_outage'] as const) {
      expect(freshnessOf(901, status, limits), status).equal('stale');
      expect(freshnessOf(DAY, status, limits), status).equal('stale');
      expect(freshnessOf(DAY + 1, status, limits), status).equal('unknown');
    }
    const longer = { refresh: 60, maxAge: 2 * DAY };
    expect(freshnessOf(DAY + 1, 'major_outage', longer)).equal('stale');
  });

  it('an age that is no number, or without end, is never fresh', () => {
    for (const age of [NaN, Infinity]) {
      expect(freshnessOf(age, 'operational', limits)).equal('unknown');
      expect(freshnessOf(age, 'major_outage', limits)).equal('unknown');
    }
  });
});
