import { expect } from 'chai';
import sinon from 'sinon';
import type { StatusSnapshot } from '../../src/model/snapshot.js';
import { keepPicture, lastPicture } from '../../src/store/last-known.js';
import { endLease, leaseOf, takeLease } from '../../src/store/lease.js';
import { keep, recall } from '../../src/store/storage.js';
import { stopTime } from '../fixtures/answers.js';
import { component, incident, maintenance, snapshot, update } from '../fixtures/snapshots.js';
import { forget, kept } from '../support/memory.js';

const KEY = 'https://status.larkfield-ferries.example/memory';
const NAME = `allclear/1 ${KEY}`;

beforeEach(() => forget(/memory$/));
afterEach(() => forget(/memory$/));

/** Runs while every touch of the storage throws. */
function withoutStorage(run: () => void): void {
  const stubs = (['getItem', 'setItem', 'removeItem'] as const).map((name) =>
    sinon.stub(Storage.prototype, name).throws(new DOMException('denied', 'SecurityError')),
  );
  try {
    run();
  } finally {
    for (const stub of stubs) stub.restore();
  }
}

describe('what outlives a page', () => {
  it('is what was kept, and nothing where nothing was', () => {
    keep(KEY, { a: [1] });
    expect(recall(KEY)).to.deep.equal({ a: [1] });
    keep(KEY, undefined);
    expect(recall(KEY)).equal(undefined);
    expect(kept(/memory$/)).to.deep.equal({});
  });

  it('nothing is thrown where nothing can be kept or read', () => {
    withoutStorage(() => {
      keep(KEY, 1);
      keep(KEY, undefined);
      expect(recall(KEY)).equal(undefined);
      takeLease(KEY);
      endLease(KEY);
      expect(leaseOf(KEY)).equal(0);
      keepPicture(KEY, snapshot());
      expect(lastPicture(KEY)).to.deep.equal({ at: 0 });
    });
  });
});

describe('the last known picture', () => {
  const whole = snapshot({
    components: [component('Booking', 'major_outage', { description: 'On the web.' })],
    incidents: [incident('Fog', { updates: [update('2026-06-10T11:00:00.000Z')] })],
    incidentsSince: '1970-01-01T00:00:00.000Z',
  });

  it('is the picture that was kept', () => {
    keepPicture(KEY, whole);
    expect(lastPicture(KEY).snapshot).to.deep.equal(whole);
    expect(lastPicture(KEY).at).to.be.within(Date.now() - 1000, Date.now());
  });

  it('of a large page is what goes on, in at most 64 kB', () => {
    const body = 'word '.repeat(400);
    const updates = [1, 2, 3].map((hour) => update(`2026-06-10T0${hour}:00:00.000Z`, { body }));
    const many = Array.from({ length: 300 }, (_, index) =>
      component(`Quay ${index}`, 'operational', { description: body.slice(0, 200) }),
    );
    const large: StatusSnapshot = {
      ...whole,
      components: [...many, component('Booking', 'major_outage')],
      incidents: [
        incident('Fog', { updates }),
        ...Array.from({ length: 20 }, (_, index) =>
          incident(`Old ${index}`, { status: 'resolved', updates }),
        ),
      ],
      maintenances: [maintenance('Dock', { updates })],
    };
    keepPicture(KEY, large);
    const { snapshot: last } = lastPicture(KEY);
    expect(new Blob([kept(/memory$/)[NAME]!]).size).to.be.at.most(66_000);
    expect(last!.components.map(({ status }) => status)).to.deep.equal(
      large.components.map(({ status }) => status),
    );
    expect(last!.incidents.map(({ title }) => title)).to.deep.equal(['Fog']);
    expect(last!.maintenances.map(({ title }) => title)).to.deep.equal(['Dock']);
    expect(last!.incidentsSince, 'nothing is claimed of the past').equal(undefined);
  });

  it('of a very large one is only that it was seen', () => {
    const components = Array.from({ length: 2000 }, (_, index) =>
      component(`A quay with a rather long name ${index}`),
    );
    keepPicture(KEY, { ...whole, components });
    expect(lastPicture(KEY).snapshot).equal(undefined);
    expect(lastPicture(KEY).at).greaterThan(0);
  });

  it('is ignored where it is broken, of another version, or does not say how old it is', () => {
    const undated: Partial<StatusSnapshot> = { ...whole };
    delete (undated as { fetchedAt?: string }).fetchedAt;
    for (const planted of [
      '{',
      'null',
      '[]',
      '0',
      '{"at":1}',
      '{"at":{"toString":1,"valueOf":1},"snapshot":{}}',
      '{"at":1,"snapshot":null}',
      '{"at":1,"snapshot":{"format":"allclear/2"}}',
      JSON.stringify({ at: 1, snapshot: undated }),
      JSON.stringify({ at: 1, snapshot: { ...whole, fetchedAt: 'yesterday' } }),
    ]) {
      localStorage.setItem(NAME, planted);
      expect(lastPicture(KEY).snapshot, planted).equal(undefined);
    }
  });

  it('is checked like an answer: nothing in it is believed unread', () => {
    const planted = {
      ...whole,
      page: { name: 'x', url: 'javascript:alert(1)' },
      components: [{ id: 'a', name: 'A', status: 'fabulous' }, null],
    };
    localStorage.setItem(NAME, JSON.stringify({ at: 1, snapshot: planted }));
    const { snapshot: last } = lastPicture(KEY);
    expect(last!.page.url).equal('');
    expect(last!.components.map(({ status }) => status)).to.deep.equal(['unknown']);
  });
});

describe('a lease', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => (clock = stopTime()));
  afterEach(() => clock.restore());

  it('is short, and ends by itself', () => {
    expect(leaseOf(KEY)).equal(0);
    takeLease(KEY);
    expect(leaseOf(KEY)).equal(4000);
    clock.tick(3999);
    expect(leaseOf(KEY)).equal(1);
    clock.tick(1);
    expect(leaseOf(KEY)).equal(0);
    takeLease(KEY);
    endLease(KEY);
    expect(leaseOf(KEY)).equal(0);
  });

  it('cannot be planted for ever', () => {
    for (const junk of [Date.now() + 1e9, 'x', null, {}, NaN, { toString: 1, valueOf: 1 }]) {
      keep(`asking ${KEY}`, junk);
      expect(leaseOf(KEY), JSON.stringify(junk)).equal(0);
    }
  });
});
