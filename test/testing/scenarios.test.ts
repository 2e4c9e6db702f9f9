import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import type { ComponentStatus } from '../../src/model/status.js';
import { scenarios, type ScenarioName } from '../../src/testing/scenarios.js';

const CLAIMS: Readonly<Record<ScenarioName, ComponentStatus>> = {
  operational: 'operational',
  degraded: 'degraded_performance',
  'partial-outage': 'partial_outage',
  'major-outage': 'major_outage',
  'under-maintenance': 'under_maintenance',
  unknown: 'unknown',
  unexplained: 'partial_outage',
  empty: 'operational',
  'long-text': 'partial_outage',
  three: 'degraded_performance',
  many: 'major_outage',
  'incident-io': 'degraded_performance',
  'uptime-given': 'operational',
  'twelve-days': 'degraded_performance',
  aftermath: 'operational',
  'upkeep-all': 'under_maintenance',
  everything: 'partial_outage',
  'no-archive': 'operational',
  busy: 'degraded_performance',
};

describe('the scenarios of the stories', () => {
  for (const [name, snapshot] of Object.entries<StatusSnapshot>(scenarios)) {
    it(`${name} is a status document of the named status`, () => {
      const text = JSON.stringify(snapshot).replace(/:00Z"/g, ':00.000Z"');
      const read = parseStatus(text, { url: snapshot.sourceUrl });
      expect(read).to.deep.equal(JSON.parse(text));
      expect(claim(snapshot, select(snapshot)).status).to.equal(CLAIMS[name as ScenarioName]);
    });
  }
});
