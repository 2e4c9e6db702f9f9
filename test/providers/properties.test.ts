import { expect } from 'chai';
import fc from 'fast-check';
import { parseStatus } from '../../src/client/parse-status.js';
import { claim } from '../../src/model/claim.js';
import { StatusError } from '../../src/model/errors.js';
import { select } from '../../src/model/relevance.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { detect } from '../../src/providers/registry.js';
import { BASES, broken, junk, TWICE } from '../fixtures/broken.js';
import { greenComponents, mayBeGreen } from '../fixtures/green.js';

/* What holds for whatever a server may send. */

const NOW = Date.parse('2026-06-10T12:00:00Z');
const url = 'https://status.larkfield-ferries.example/';
const RUNS = { numRuns: 2000 };

/** The snapshot; undefined where it was refused as it should be. */
function parsed(body: unknown): StatusSnapshot | undefined {
  try {
    return parseStatus(body, { url, now: NOW });
  } catch (error) {
    expect(error).instanceOf(StatusError);
    expect((error as StatusError).kind).oneOf(['format', 'content']);
    return undefined;
  }
}

const anything = fc.oneof(junk, fc.jsonValue(), broken);

describe('whatever a server sends', () => {
  it('is a snapshot, or is refused', () => {
    let snapshots = 0;
    fc.assert(
      fc.property(anything, (body) => {
        if (parsed(body)) snapshots++;
        // As a text it is the same; but a text within JSON is read as JSON in its turn.
        if (typeof body !== 'string') {
          expect(parsed(JSON.stringify(body))).deep.equal(parsed(JSON.parse(JSON.stringify(body))));
        }
      }),
      RUNS,
    );
    expect(snapshots, 'the property looks at snapshots').above(RUNS.numRuns / 10);
  });

  it('is recognised, or is refused', () => {
    fc.assert(
      fc.property(anything, (body) => {
        try {
          const { provider, why } = detect(body);
          expect(provider.id).oneOf(['allclear', 'incidentio', 'statuspage']);
          expect(why).a('string').and.not.equal('');
        } catch (error) {
          expect(error).instanceOf(StatusError);
          expect((error as StatusError).kind).oneOf(['format', 'content']);
        }
      }),
      RUNS,
    );
  });

  it('is read again as it was read', () => {
    fc.assert(
      fc.property(broken, (body) => {
        const first = parsed(body);
        fc.pre(first !== undefined);
        const { sourceUrl } = first;
        const again = parseStatus(JSON.stringify(first), { url: sourceUrl, now: NOW + 5000 });
        expect(again).deep.equal(first);
      }),
      RUNS,
    );
  });

  it('is no better than it says', () => {
    let green = 0;
    fc.assert(
      fc.property(broken, (body) => {
        const snapshot = parsed(body);
        fc.pre(snapshot !== undefined);
        const told = JSON.parse(JSON.stringify(body)) as unknown;
        const claimed = claim(snapshot, select(snapshot)).status;
        if (snapshot.status === 'operational' || claimed === 'operational') {
          green++;
          expect(mayBeGreen(told), 'the page').equal(true);
        }
        const names = greenComponents(told);
        for (const { id, status } of snapshot.components) {
          if (status === 'operational') expect(names, 'a component').contain(id);
        }
      }),
      { ...RUNS, examples: [[TWICE]] },
    );
    expect(green, 'the property looks at green').above(RUNS.numRuns / 50);
  });

  it('is nothing when it breaks off', () => {
    const cut = fc
      .record({ base: fc.constantFrom(...BASES), at: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ base, at }) => {
        const text = JSON.stringify(base);
        return text.slice(0, Math.min(Math.floor(at * text.length), text.length - 1));
      });
    fc.assert(
      fc.property(cut, (text) => {
        expect(parsed(text)).equal(undefined);
      }),
      RUNS,
    );
  });
});
