import { expect } from 'chai';
import sinon from 'sinon';
import { createClient } from '../../src/client/client.js';
import type { ClientOptions, GetOptions } from '../../src/client/get.js';
import { StatusError } from '../../src/model/errors.js';
import { namedAtHand } from '../../src/providers/registry.js';
import { answer, ARCHIVE, bytes, SUMMARY, URL_ASKED as url } from '../fixtures/answers.js';
import { incidentRow, PAGE, summary } from '../fixtures/statuspage.js';

const PAST = JSON.stringify({
  page: PAGE,
  incidents: [incidentRow('rain', { status: 'resolved', resolved_at: '2026-06-10T11:00:00Z' })],
});

/** A fetch that has an answer for some addresses, and none for others. */
const serving = (files: Record<string, () => Response>) =>
  sinon.spy((asked: string): Promise<Response> => {
    const file = files[asked];
    return file ? Promise.resolve(file()) : Promise.reject(new TypeError('refused'));
  });
const site = () => serving({ [SUMMARY]: () => answer(), [ARCHIVE]: () => answer(PAST) });
const asked = (fetch: sinon.SinonSpy) => fetch.args.map(([address]) => address as string);

const failing = async (body: Parameters<typeof answer>[0], options?: GetOptions) => {
  const fetch = () => Promise.resolve(answer(body));
  const client = createClient({ fetch, retries: 0 });
  try {
    await client.get(url, options);
  } catch (error) {
    expect(error).instanceOf(StatusError);
    return error as StatusError & { path?: string };
  }
  throw new Error('it succeeded');
};

describe('asking for a status', () => {
  it('asks for the present, once, and dates the answer', async () => {
    const fetch = site();
    const now = () => Date.parse('2026-06-10T12:00:00Z');
    const snapshot = await createClient({ fetch, now }).get(url);
    expect(asked(fetch)).to.deep.equal([SUMMARY]);
    expect(snapshot).to.deep.include({
      status: 'operational',
      sourceUrl: url,
      fetchedAt: '2026-06-10T12:00:00.000Z',
    });
    expect(snapshot).not.to.have.property('incidentsSince');
  });

  it('asks for the archive only when it is wanted', async () => {
    const fetch = site();
    const snapshot = await createClient({ fetch }).get(url, { archive: true });
    expect(asked(fetch)).to.deep.equal([SUMMARY, ARCHIVE]);
    expect(snapshot.incidents.map(({ id }) => id)).to.deep.equal(['rain']);
    expect(snapshot.incidentsSince).equal('1970-01-01T00:00:00.000Z');
  });

  it('has the present even where the archive cannot be had', async () => {
    for (const bad of [
      () => answer('', { status: 404 }),
      () => answer('<!doctype html>'),
      () => answer('{}'),
      () => answer('null'),
    ]) {
      const fetch = serving({ [SUMMARY]: () => answer(), [ARCHIVE]: bad });
      const snapshot = await createClient({ fetch }).get(url, { archive: true });
      expect(snapshot.status).equal('operational');
      expect(snapshot).not.to.have.property('incidentsSince');
    }
  });

  it('sends nothing to an address that is none', async () => {
    const fetch = site();
    const client = createClient({ fetch });
    for (const strange of ['', 'status.json', 'javascript:alert(1)', 'data:,x', undefined, null]) {
      const error = await client.get(strange as string).catch((reason: unknown) => reason);
      expect(error, String(strange)).to.deep.include({ kind: 'format', path: 'url' });
    }
    expect(fetch.callCount).equal(0);
  });

  it('takes an URL object', async () => {
    const fetch = site();
    await createClient({ fetch }).get(new URL(url));
    expect(asked(fetch)).to.deep.equal([SUMMARY]);
  });

  it('asks a named provider, and refuses one that it does not know', async () => {
    const fetch = site();
    await createClient({ fetch }).get(url, { provider: 'statuspage' });
    const error = await createClient({ fetch })
      .get(url, { provider: 'cassandra' })
      .catch((reason: unknown) => reason);
    expect(error).to.deep.include({ kind: 'format', path: 'provider' });
    expect(asked(fetch)).to.deep.equal([SUMMARY]);
  });

  it('options left undefined are the usual ones', async () => {
    const nothing = { timeout: undefined, retries: undefined, maxBytes: undefined, now: undefined };
    const options = { ...nothing, fetch: site(), random: undefined } as unknown as ClientOptions;
    expect((await createClient(options).get(url)).status).equal('operational');
  });

  it('finds the fetch of the page at each call, because pages wrap it late', async () => {
    const client = createClient();
    const fetch = sinon.stub(globalThis, 'fetch').resolves(answer());
    try {
      expect((await client.get(url)).status).equal('operational');
      expect(fetch.callCount).equal(1);
    } finally {
      fetch.restore();
    }
  });

  it('gives up when it is told to, with the reason', async () => {
    const reason = new Error('left the page');
    const client = createClient({ fetch: () => new Promise(() => {}) });
    const abort = new AbortController();
    const pending = client.get(url, { signal: abort.signal });
    abort.abort(reason);
    expect(await pending.catch((error: unknown) => error)).equal(reason);
    const late = client.get(url, { signal: AbortSignal.abort(reason) });
    expect(await late.catch((error: unknown) => error)).equal(reason);
  });
});

describe('what comes back', () => {
  const text = JSON.stringify(summary());

  it('may begin with a byte order mark, or say that it is a text', async () => {
    const encoded = new TextEncoder().encode(text);
    for (const body of [
      new Blob([bytes(0xef, 0xbb, 0xbf), encoded]),
      new Blob([text], { type: 'text/html' }),
      `\n\t ${text} \n`,
    ]) {
      const fetch = () => Promise.resolve(answer(body));
      expect((await createClient({ fetch }).get(url)).components).to.have.length(4);
    }
  });

  it('may hold bytes that are no UTF-8: what is around them is read', async () => {
    const [before, after] = text.split('Harbour');
    const body = new Blob([before!, bytes(0xff, 0xfe, 0xc3), after!]);
    const fetch = () => Promise.resolve(answer(body));
    const { components } = await createClient({ fetch }).get(url);
    expect(components[2]!.name).equal('\uFFFD\uFFFD\uFFFD desk');
  });

  it('is no content where it is no JSON', async () => {
    const utf16 = new Uint16Array([...text].map((sign) => sign.charCodeAt(0)));
    for (const body of [
      '',
      null,
      '<!doctype html><title>Sign in</title>',
      text.slice(0, -1),
      `${text}x`,
      `)]}'${text}`,
      utf16,
    ]) {
      expect((await failing(body)).kind).equal('content');
    }
  });

  it('is a format error where it is other JSON, and names the place', async () => {
    for (const [body, path] of [
      ['{}', 'page'],
      ['null', ''],
      ['[]', ''],
      ['"x"', ''],
      ['0', ''],
      ['{"page":{}}', 'status'],
    ] as const) {
      expect(await failing(body), body).to.deep.include({ kind: 'format', path });
    }
    expect(await failing('{}', { provider: 'allclear' })).to.deep.include({ path: 'page' });
  });
});

describe('where the JSON of a page is', () => {
  const files = (address: string, provider = 'statuspage') =>
    namedAtHand(provider)[0]!.files(address);
  const page = 'https://larkfield.example/';
  const of = (below: string, query = '') => ({
    present: [`${below}api/v2/summary.json${query}`],
    archive: [`${below}api/v2/incidents.json`],
  });

  it('behind the page, wherever the page stands', () => {
    for (const address of [
      'https://larkfield.example',
      page,
      'https://larkfield.example/#today',
      'https://larkfield.example/?lang=en',
      'https://larkfield.example///',
    ]) {
      expect(files(address), address).to.deep.equal(of(page));
    }
    const below = 'https://larkfield.example/status/en/';
    expect(files(below.slice(0, -1))).to.deep.equal(of(below));
  });

  it('in the file itself, whose page is known when it is a provider’s', () => {
    const file = `${page}api/v2/summary.json`;
    expect(files(file)).to.deep.equal(of(page));
    expect(files(`${file}?x=1#y`)).to.deep.equal(of(page, '?x=1'));
    expect(files(`${page}mirror/status.json?x=1`)).to.deep.equal({
      present: [`${page}mirror/status.json?x=1`],
    });
  });

  it('at the address itself where a provider has no other', () => {
    expect(files(`${page}status`, 'allclear')).to.deep.equal({ present: [`${page}status`] });
    expect(files(page, 'incidentio')).to.deep.equal(of(page));
  });
});
