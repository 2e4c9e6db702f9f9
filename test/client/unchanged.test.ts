import { expect } from 'chai';
import sinon from 'sinon';
import { createClient } from '../../src/client/client.js';
import { answer, ARCHIVE, SUMMARY, URL_ASKED as url } from '../fixtures/answers.js';
import { PAGE, summary } from '../fixtures/statuspage.js';

/* An answer that is the same text as the one before it. */

const PAST = JSON.stringify({ page: PAGE, incidents: [] });
const CHANGED = JSON.stringify(summary({ status: { indicator: 'critical', description: 'Down' } }));

describe('an answer that has not changed', () => {
  let files: Record<string, string | undefined>;
  let now = 0;
  const client = () =>
    createClient({
      now: () => (now += 1000),
      retries: 0,
      fetch: (asked) => {
        const text = files[asked];
        return text ? Promise.resolve(answer(text)) : Promise.reject(new TypeError('refused'));
      },
    });
  const parses = async (what: () => Promise<unknown>): Promise<number> => {
    const spy = sinon.spy(JSON, 'parse');
    try {
      await what();
      return spy.callCount;
    } finally {
      spy.restore();
    }
  };

  beforeEach(() => {
    now = Date.parse('2026-06-10T12:00:00Z');
    files = { [SUMMARY]: JSON.stringify(summary()), [ARCHIVE]: PAST };
  });

  it('is not parsed or read again, and is dated anew', async () => {
    const { get } = client();
    const first = await get(url, { archive: true });
    let again = first;
    expect(await parses(async () => (again = await get(url, { archive: true })))).equal(0);
    expect(again.components).equal(first.components);
    expect(again).to.deep.equal({ ...first, fetchedAt: '2026-06-10T12:00:02.000Z' });
  });

  it('… but it is where any of its files has changed, is missing, or was not asked for', async () => {
    const { get } = client();
    const first = await get(url, { archive: true });
    files[ARCHIVE] = PAST.replace('[]', '[ ]');
    const second = await get(url, { archive: true });
    expect(second.components).not.equal(first.components);
    expect((await get(url)).incidentsSince).equal(undefined);
    delete files[ARCHIVE];
    expect((await get(url, { archive: true })).incidentsSince).equal(undefined);
    files[SUMMARY] = CHANGED;
    expect((await get(url)).status).equal('major_outage');
  });

  it('is asked of the page that it comes from: the same text elsewhere is another', async () => {
    const { get } = client();
    const other = 'https://status.brindle.example/';
    files[`${other}api/v2/summary.json`] = files[SUMMARY];
    await get(url);
    expect((await get(other)).sourceUrl).equal(other);
    expect((await get(url)).sourceUrl).equal(url);
  });

  it('of a mirror is no younger for that', async () => {
    const { get } = client();
    const file = 'https://mirror.example/status.json';
    files[file] = JSON.stringify({
      format: 'allclear/1',
      page: { name: 'Brindle Tickets' },
      fetchedAt: '2026-06-10T11:00:00.000Z',
    });
    await get(file);
    expect((await get(file)).fetchedAt).equal('2026-06-10T11:00:00.000Z');
  });

  it('that could not be read fails again, and is not taken for the one before it', async () => {
    const { get } = client();
    await get(url);
    files[SUMMARY] = '{"page":{},"status":{},"components":[]}'.replace('{}', '[]');
    const failed = async () =>
      get(url).then(
        () => 'read',
        ({ kind }: { kind: string }) => kind,
      );
    const kind = await failed();
    expect(kind).not.equal('read');
    expect(await failed()).equal(kind);
  });
});
