// What vanilla DOM and the Lit floor share: the least that the same widget has to know.
export { SHAPES } from '../../dist/elements/shapes.js';

const WORDS = {
  operational: 'Operational',
  under_maintenance: 'Under maintenance',
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
};

const INDICATORS = {
  none: 'operational',
  maintenance: 'under_maintenance',
  minor: 'degraded_performance',
  major: 'partial_outage',
  critical: 'major_outage',
};

/** The status that an indicator of Statuspage stands for. */
export const statusOf = ({ indicator }) => INDICATORS[indicator] ?? 'unknown';

/** One of those that can be told; `unknown` for all else. */
export const known = (status) => (status in WORDS ? status : 'unknown');

export const wordsFor = (status) => WORDS[status] ?? 'Unknown';
