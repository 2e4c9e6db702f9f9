import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';

export const now = Date.parse('2026-06-10T12:00:00Z');
export const url = 'https://status.larkfield-ferries.example/status.json';

/** A snapshot is plain JSON, and reading it again changes nothing. */
export function expectStable(parsed: StatusSnapshot): void {
  expect(JSON.parse(JSON.stringify(parsed))).to.deep.equal(parsed);
  expect(parseStatus(parsed, { url: parsed.sourceUrl, now: now + 1 })).to.deep.equal(parsed);
  expect(parseStatus(JSON.stringify(parsed), { url: parsed.sourceUrl })).to.deep.equal(parsed);
}
