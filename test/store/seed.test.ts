import { expect } from 'chai';
import { scenario } from '../../src/testing/index.js';
import { seedOf } from '../../src/store/seed.js';
import type { StatusSnapshot } from '../../src/model/snapshot.js';

/* What a server has written into the page, among what else may stand there. */

const URL_OF = 'https://seed.brindle-tickets.example/';
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
const { incidentsSince, ...present } = scenario('degraded');
const picture = (changes: Partial<StatusSnapshot> = {}) =>
  JSON.stringify({ ...present, fetchedAt: ago(120), ...changes });

function write(text: string, address = URL_OF): void {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.dataset.allclear = address;
  script.textContent = text;
  document.body.append(script);
}

afterEach(() => {
  for (const script of document.querySelectorAll('[data-allclear]')) script.remove();
});

describe('what a server has written into the page', () => {
  it('is of the source whose address it bears, and as old as it says', () => {
    write(picture({ status: 'operational' }), 'https://other.brindle-tickets.example/');
    write(picture());
    const seed = seedOf('key', URL_OF);
    expect(seed?.key).to.equal('key');
    expect(seed?.snapshot?.status).to.equal('degraded_performance');
    expect(seed?.age).to.be.closeTo(120, 5);
    expect(seed?.archive).to.equal(false);
    expect(seedOf('key', 'https://third.brindle-tickets.example/')).to.equal(undefined);
  });

  it('may bear an address as the page itself would write it', () => {
    write(picture(), '/status/');
    expect(seedOf('key', new URL('/status/', document.baseURI).href)?.age).to.be.closeTo(120, 5);
  });

  it('tells of the past where it says since when', () => {
    write(picture({ incidentsSince: incidentsSince! }));
    expect(seedOf('key', URL_OF)?.archive).to.equal(true);
  });

  it('is passed over where it is no status document, and the next is looked at', () => {
    write('{"format": "allclear/1"');
    write('{"status": {"indicator": "none"}}');
    expect(seedOf('key', URL_OF)).to.equal(undefined);
    write(picture());
    expect(seedOf('key', URL_OF)?.snapshot?.status).to.equal('degraded_performance');
  });
});
