import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { clear, find, liveSource, reads, until } from '../support/elements.js';

/* What a server has drawn; that it draws so is told in test/pages/server.test.mjs. */

const TAGS = 'badge banner components uptime history incident maintenance page when'.split(' ');

/** As the parser of a page does it: the shadow root is there before the element is. */
function served(tag: string, attributes: string): AllclearElement {
  const host = document.createElement('div');
  host.className = 'mounted';
  host.setHTMLUnsafe(`<allclear-${tag} ${attributes}><template shadowrootmode="open"
    ><style>.base { color: red }</style><div part="base content" class="base">All is drawn</div></template
    ><b>own words</b></allclear-${tag}>`);
  document.body.append(host);
  return host.firstElementChild as AllclearElement;
}

afterEach(clear);

// Before those that ask a server: what they leave running goes by a real clock.
describe('what a server has drawn, where nothing is asked', () => {
  for (const tag of TAGS) {
    it(`${tag}: goes after max-age`, async () => {
      const clock = sinon.useFakeTimers({ now: Date.now(), shouldClearNativeTimers: true });
      try {
        const element = served(tag, 'max-age="300"');
        await element.updateComplete;
        clock.tick(280_000);
        await element.updateComplete;
        expect(reads(element)).contain('All is drawn');
        clock.tick(100_000);
        await element.updateComplete;
        expect(reads(element)).not.contain('All is drawn');
        // The host's own words have their place again.
        expect(find(element, 'slot')).not.equal(null);
      } finally {
        clock.restore();
      }
    });
  }
});

describe('what a server has drawn', () => {
  for (const tag of TAGS) {
    it(`${tag}: stands until there is an answer, and is then drawn once`, async () => {
      const { src, ready } = liveSource('partial-outage');
      await ready;
      const element = served(tag, `src="${src}"`);
      await element.updateComplete;
      expect(element.freshness).equal('loading');
      expect(reads(element)).contain('All is drawn');
      expect(find(element, 'slot')).equal(null);

      await until(() => element.freshness === 'fresh');
      await element.updateComplete;
      expect(reads(element)).not.contain('All is drawn');
      expect(find(element, 'style')).equal(null);
      expect(element.shadowRoot!.querySelectorAll('[part=base], [part=content]').length).equal(1);
    });
  }

  it('gives way to a snapshot that the page sets', async () => {
    const element = served('badge', '');
    element.snapshot = {
      format: 'allclear/1',
      page: { name: 'Brindle Tickets', links: [] },
      sourceUrl: '',
      status: 'major_outage',
      components: [],
      incidents: [],
      maintenances: [],
      uptime: {},
      fetchedAt: new Date().toISOString(),
    } as unknown as NonNullable<AllclearElement['snapshot']>;
    await element.updateComplete;
    expect(reads(element)).not.contain('All is drawn');
    expect(find(element, '.major_outage')).not.equal(null);
  });
});
