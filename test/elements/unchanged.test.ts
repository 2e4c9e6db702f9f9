import { expect } from 'chai';
import sinon from 'sinon';
import '../../src/define/all.js';
import type { AllclearElement } from '../../src/elements/base.js';
import { clear, liveSource, mount, until } from '../support/elements.js';

const NAMES = 'badge banner components uptime history incident maintenance page'.split(' ');

/* Over real HTTP: the browser asks whether it has changed, and hands on what it has. */

describe('an answer that has not changed', () => {
  let now: sinon.SinonStub;
  beforeEach(() => {
    // The minute of the day does not change meanwhile: each one is told anew.
    const stopped = Math.floor(Date.now() / 60_000) * 60_000 + 30_000;
    const started = performance.now();
    now = sinon
      .stub(Date, 'now')
      .callsFake(() => stopped + Math.floor((performance.now() - started) % 20_000));
  });
  afterEach(() => {
    now.restore();
    clear();
  });

  it('is neither parsed nor drawn, and makes the picture as good as new', async () => {
    const { src, ready, jump, requests } = liveSource('partial-outage');
    await ready;
    const markup = NAMES.map((name) => `<allclear-${name} src="${src}"></allclear-${name}>`);
    const badge = await mount<AllclearElement>(markup.join(''));
    const elements = [...badge.parentElement!.children] as AllclearElement[];
    await until(() => elements.every(({ freshness }) => freshness === 'fresh'));
    await Promise.all(elements.map(({ updateComplete }) => updateComplete));

    const before = badge.snapshot!;
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    for (const element of elements) {
      observer.observe(element.shadowRoot!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    }
    const updates = elements.map((element) => sinon.spy(element, 'requestUpdate'));
    const parse = sinon.spy(JSON, 'parse');
    try {
      for (let poll = 0; poll < 5; poll++) await badge.refresh();
      const texts = parse.args
        .map(([text]) => text)
        .filter((text) => text.includes('"components"'));
      expect(texts, 'parsed').to.deep.equal([]);
      expect(updates.map(({ callCount }) => callCount)).to.deep.equal(NAMES.map(() => 0));
      expect(changes + observer.takeRecords().length, 'changes of the page').equal(0);
      expect(badge.snapshot!.components).equal(before.components);
      expect(Date.parse(badge.snapshot!.fetchedAt)).greaterThan(Date.parse(before.fetchedAt));
      expect((await requests())['/api/v2/summary.json']).equal(6);

      await jump('recurrence');
      await badge.refresh();
      await badge.updateComplete;
      expect(badge.status).equal('major_outage');
      expect(updates.every(({ callCount }) => callCount)).equal(true);
    } finally {
      parse.restore();
      observer.disconnect();
    }
  });
});
