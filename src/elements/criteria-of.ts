import { EVERYTHING, KINDS, type Criteria } from '../model/alerts.js';
import { IMPACTS } from '../model/status.js';
import { wordsOf, type CommonName } from './settings.js';

/** What matters to an element by its settings; maintenance from `lead` hours ahead on. */
export function criteriaOf(
  setting: (name: CommonName) => string | undefined,
  lead = EVERYTHING.lead,
): Criteria {
  const least = setting('minImpact')?.toLowerCase();
  const minImpact = IMPACTS.find((impact) => impact === least && impact !== 'unknown');
  return {
    kinds: wordsOf(setting('kinds'), KINDS, KINDS),
    minImpact: minImpact ?? EVERYTHING.minImpact,
    lead,
  };
}
