import { expect } from 'chai';
import sinon from 'sinon';
import { parseStatus } from '../../src/client/parse-status.js';
import { incidentRow, PAGE, summary } from '../fixtures/statuspage.js';

describe('parseStatus', () => {
  it('takes a text, with or without a byte order mark, or what is in it', () => {
    const options = { now: 0 };
    const parsed = parseStatus(summary(), options);
    expect(parsed.components).to.have.length(4);
    const text = JSON.stringify(summary());
    expect(parseStatus(text, options)).to.deep.equal(parsed);
    expect(parseStatus(`\uFEFF${text}`, options)).to.deep.equal(parsed);
  });

  it('asks nobody, and changes nothing of what it is given', () => {
    const fetch = sinon.stub(globalThis, 'fetch').rejects(new Error('asked'));
    const body = summary({ incidents: [incidentRow('fog')] });
    const before = structuredClone(body);
    parseStatus(body);
    parseStatus(body, { archive: [{ page: PAGE, incidents: [incidentRow('rain')] }] });
    fetch.restore();
    expect(fetch.callCount).equal(0);
    expect(body).to.deep.equal(before);
  });

  it('takes the address, the time and the provider that it is told', () => {
    const url = 'https://mirror.example/larkfield.json';
    const now = Date.parse('2026-06-10T12:00:00Z');
    expect(parseStatus(summary(), { url, now })).to.deep.include({
      sourceUrl: url,
      fetchedAt: '2026-06-10T12:00:00.000Z',
    });
    const both = { ...summary(), format: 'allclear/1' };
    expect(parseStatus(both).headline, 'its own format').equal(undefined);
    expect(parseStatus(both, { provider: 'statuspage' }).headline).equal('All Systems Operational');
  });

  it('says what an archive is, where it is given none', () => {
    expect(() => parseStatus(summary(), { archive: true as unknown as [] })).to.throw(
      'archive: expected a list of answers',
    );
  });

  it('is dated now where no time is told, and links to the page that the answer names', () => {
    const clock = sinon.useFakeTimers({ now: 1e12, toFake: ['Date'] });
    try {
      const { fetchedAt, sourceUrl, page } = parseStatus(summary());
      expect(fetchedAt).equal('2001-09-09T01:46:40.000Z');
      expect(sourceUrl).equal('');
      expect(page.url).equal('https://status.larkfield-ferries.example/');
    } finally {
      clock.restore();
    }
  });
});
