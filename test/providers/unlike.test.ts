import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { StatusError } from '../../src/model/errors.js';
import { select } from '../../src/model/relevance.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { severity } from '../../src/model/status.js';
import { contentOf } from '../../src/client/parse-status.js';
import { directory } from '../../src/providers/directory.js';
import type { Provider } from '../../src/providers/provider.js';
import { allNamed, recognise } from '../../src/client/search.js';
import { detectNamed } from '../../src/providers/recognise.js';
import { readStatus } from '../../src/providers/registry.js';
import { shelf } from '../support/shelf.js';
import { PAGES } from '../fixtures/providers/index.js';
import { cut, numbers, scratched, swapped, WEB_PAGES } from '../support/unlike.mjs';

/* Every adapter, on what a network or a server may make of its answers. */

const context = {
  url: 'https://status.quillmoor.example/',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const TIMES = 200;
/** Milliseconds for one answer, however broken. */
const LONGEST = 50;

/** The snapshot; undefined where it was refused as it should be. */
function found(read: () => StatusSnapshot): StatusSnapshot | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).instanceOf(StatusError);
    const { kind, message } = error as StatusError;
    expect(kind).oneOf(['format', 'content']);
    expect(message).match(/^[^:]+: expected /);
    return undefined;
  }
}

/** The same, in time. What a busy machine held up is read again: what is slow is slow each time. */
function attempt(read: () => StatusSnapshot): StatusSnapshot | undefined {
  let snapshot: StatusSnapshot | undefined;
  let took = Infinity;
  for (let times = 0; times < 5 && took >= LONGEST; times++) {
    const started = performance.now();
    snapshot = found(read);
    took = performance.now() - started;
  }
  expect(took, 'milliseconds').below(LONGEST);
  return snapshot;
}

const overall = (snapshot: StatusSnapshot) => claim(snapshot, select(snapshot)).status;

const text = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** A broken text, as the client hands it on. */
const read = (reader: Provider, body: string) => {
  const value = contentOf(body);
  return readStatus(detectNamed([reader], value).provider, [value], context);
};

for (const { name, id, trouble, calm } of PAGES) {
  describe(`an answer of ${name}`, () => {
    let reader: Provider;
    before(async () => {
      await allNamed(id, shelf).catch(() => {});
      reader = (await recognise(trouble[0], shelf)).provider;
      // Each is read once before it is timed.
      for (const bodies of [trouble, calm]) readStatus(reader, bodies, context);
    });

    it('is recognised as what it is', async () => {
      for (const [body] of [trouble, calm]) {
        const found = await recognise(body, shelf);
        expect(found.provider.id).equal(id);
        expect(found.why).a('string').and.not.equal('');
      }
      const others = directory.filter((one) => one.id !== id && one.id !== 'feed');
      expect(others.filter((one) => one.recognises(trouble[0])).map((one) => one.id)).deep.equal(
        [],
      );
    });

    it('is not green when it is not', () => {
      expect(overall(readStatus(reader, trouble, context))).not.equal('operational');
    });

    it('cut off anywhere is refused, or no better', () => {
      const pick = numbers(1);
      const whole = overall(readStatus(reader, trouble, context));
      for (let index = 0; index < TIMES; index++) {
        const body = cut(text(trouble[0]), pick);
        const one = attempt(() => read(reader, body));
        if (one) expect(overall(one), body.slice(-80)).not.equal('operational');
      }
      expect(whole).not.equal('operational');
    });

    it('with a value of another type in it is refused, or no greener', () => {
      const pick = numbers(2);
      const good = readStatus(reader, trouble, context);
      const green = new Set(
        good.components.filter(({ status }) => status === 'operational').map((one) => one.id),
      );
      for (let index = 0; index < TIMES * 5; index++) {
        const bodies = trouble.map((body) =>
          typeof body === 'string' ? scratched(body, pick) : swapped(body, pick),
        );
        const snapshot = attempt(() => readStatus(reader, bodies, context));
        if (!snapshot) continue;
        expect(overall(snapshot), JSON.stringify(bodies)).not.equal('operational');
        for (const one of snapshot.components) {
          if (one.status !== 'operational' || one.group) continue;
          expect(green.has(one.id), `${one.id} in ${JSON.stringify(bodies)}`).equal(true);
        }
      }
    });

    it('without one of its files is no greener', () => {
      const whole = readStatus(reader, trouble, context);
      const of = new Map(whole.components.map((one) => [one.id, one.status]));
      for (let left = 1; left < trouble.length; left++) {
        const snapshot = attempt(() =>
          readStatus(
            reader,
            trouble.map((body, at) => (at === left ? undefined : body)),
            context,
          ),
        );
        if (!snapshot) continue;
        expect(overall(snapshot)).not.equal('operational');
        for (const { id: one, status } of snapshot.components) {
          const was = of.get(one);
          if (was) expect(status === 'operational' && severity(was) > 0, one).equal(false);
        }
      }
    });

    it('with a web page in its place is refused', () => {
      for (const body of WEB_PAGES) expect(attempt(() => read(reader, body))).equal(undefined);
    });
  });
}
