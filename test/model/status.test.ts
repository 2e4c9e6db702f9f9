import { expect } from 'chai';
import {
  COMPONENT_STATUSES,
  IMPACTS,
  impactOf,
  isTrouble,
  severity,
  statusOfImpact,
  worst,
} from '../../src/model/status.js';

describe('the order of statuses', () => {
  it('goes from best to worst, the unknown worse than calm and better than trouble', () => {
    expect([...COMPONENT_STATUSES].sort((a, b) => severity(a) - severity(b))).to.deep.equal([
      'operational',
      'under_maintenance',
      'unknown',
      'degraded_performance',
      'partial_outage',
      'major_outage',
    ]);
  });

  it('makes the worst of several lead', () => {
    expect(worst(['operational', 'partial_outage', 'degraded_performance'])).equal(
      'partial_outage',
    );
    expect(worst(['operational', 'unknown'])).equal('unknown');
    expect(worst(['unknown', 'degraded_performance'])).equal('degraded_performance');
    expect(worst(['under_maintenance', 'operational'])).equal('under_maintenance');
    expect(worst(new Set(['operational'] as const))).equal('operational');
  });

  it('knows nothing of nothing', () => {
    expect(worst([])).equal('unknown');
  });

  it('gives each impact a status, and a strange one none that is good', () => {
    expect(IMPACTS.map(statusOfImpact)).to.deep.equal([
      'operational',
      'under_maintenance',
      'unknown',
      'degraded_performance',
      'partial_outage',
      'major_outage',
    ]);
    for (const strange of ['', 'catastrophic', 'constructor', '0', 'None ']) {
      expect(statusOfImpact(strange), strange).equal('unknown');
    }
  });

  it('calls trouble what visitors feel', () => {
    expect(COMPONENT_STATUSES.filter(isTrouble)).to.deep.equal([
      'degraded_performance',
      'partial_outage',
      'major_outage',
    ]);
  });

  it('impact: what components in trouble tell, and nothing from all others', () => {
    expect(COMPONENT_STATUSES.map(impactOf)).to.deep.equal([
      'unknown',
      'unknown',
      'unknown',
      'minor',
      'major',
      'critical',
    ]);
  });
});
