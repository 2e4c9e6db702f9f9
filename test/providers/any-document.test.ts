import { expect } from 'chai';
import fc from 'fast-check';
import { parseStatus } from '../../src/client/parse-status.js';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { now, url, expectStable } from '../support/document.js';

describe('whatever comes in', () => {
  const word = fc.constantFrom(
    'operational',
    'major_outage',
    'unknown',
    'investigating',
    'resolved',
    'critical',
    '2026-06-10T10:00:00+01:00',
    '2026-02-30',
    'https://x.example/a',
    'javascript:alert(1)',
    'a',
    'b',
    '',
    '__proto__',
    'constructor',
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      word,
      fc.constantFrom(null, true, false, 0, -1, 1e9),
      tie('list'),
      tie('record'),
    ),
    list: fc.array(tie('value'), { maxLength: 4 }),
    record: fc.dictionary(
      fc.constantFrom(
        ...['id', 'name', 'title', 'status', 'impact', 'components', 'incidents', 'maintenances'],
        ...['updates', 'affected', 'componentId', 'at', 'body', 'page', 'url', 'uptime', 'days'],
        ...['date', 'partialSeconds', 'majorSeconds', 'group', 'groupId', 'startedAt', 'links'],
        ...['incident_updates', 'affected_components', 'code', 'new_status', 'display_at'],
        ...['scheduled_for', 'scheduled_maintenances', 'resolved_at', 'shortlink', 'indicator'],
        ...['toString', 'valueOf', 'toJSON', 'constructor', 'regions', 'componentIds', 'format'],
      ),
      tie('value'),
      { maxKeys: 6 },
    ),
  }));
  const documents = fc.record({ page: fc.constant({ name: 'Larkfield' }), rest: value });
  const merged = documents.map(({ page, rest }) =>
    typeof rest === 'object' && rest && !Array.isArray(rest) ? { ...rest, page } : { page },
  );

  for (const provider of ['allclear', 'statuspage', 'incidentio']) {
    it(`${provider} gives a document that is stable and safe to link from`, () => {
      fc.assert(
        fc.property(merged, (body) => {
          const parsed = parseStatus(body, { provider, url, now });
          expectStable(parsed);
          const links = [...parsed.incidents, ...parsed.maintenances].map(
            (one) => one.url ?? 'https:',
          );
          for (const link of links) expect(link).to.match(/^https?:/);
          expect(claim(parsed, select(parsed)).status).to.be.a('string');
        }),
        { numRuns: 600 },
      );
    });
  }

  it('what is no document at all ends in a format error with a path', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), value), (body) => {
        try {
          parseStatus(typeof body === 'string' ? JSON.stringify(body) : body, { url, now });
        } catch (error) {
          if (typeof body === 'string' && /^\s*</.test(body)) {
            // A text that begins like a web page is taken for one.
            expect(error).to.deep.include({ kind: 'content' });
            return;
          }
          expect(error).to.deep.include({ kind: 'format' });
          expect(error).to.have.property('path').that.is.a('string');
        }
      }),
      { numRuns: 600 },
    );
  });

  it('never claims green without a word that says so', () => {
    fc.assert(
      fc.property(merged, (body) => {
        const parsed = parseStatus(body, { provider: 'allclear', url, now });
        if (claim(parsed, select(parsed)).status !== 'operational') return;
        expect(JSON.stringify(body)).to.contain('operational');
      }),
      { numRuns: 600 },
    );
  });
});
