// What is read of a page of Atlassian Statuspage, in the tests of its adapter.
import { parseStatus } from '../../src/client/parse-status.js';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { incidentRow, summary } from '../fixtures/statuspage.js';

export type Row = Record<string, unknown>;
export const url = 'https://status.larkfield-ferries.example/';
export const now = Date.parse('2026-06-10T12:00:00Z');

export const parse = (rest: Row = {}, archive?: unknown[]) =>
  parseStatus(summary(rest), { url, now, ...(archive && { archive }) });
export const claimed = (rest: Row) => {
  const snapshot = parse(rest);
  return claim(snapshot, select(snapshot)).status;
};
export const onlyIncident = (rest: Row) =>
  parse({ incidents: [incidentRow('fog', rest)] }).incidents[0]!;
