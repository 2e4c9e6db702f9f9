import { expect } from 'chai';
import sinon from 'sinon';
import { createClient } from '../../src/client/client.js';
import type { Route } from '../../src/client/route.js';
import { createAsk } from '../../src/client/get.js';
import type { StatusError } from '../../src/model/errors.js';
import { answer, SEARCH } from '../fixtures/answers.js';
import { summary } from '../fixtures/statuspage.js';

/* Whose page an address is: by the address where that is certain, else by what answers there. */

const PAGE = 'https://status.quillmoor-library.example/';
const at = (path: string, page = PAGE) => page + path;
const STATUSPAGE = at('api/v2/summary.json');
const INSTATUS = at('summary.json');
const COMPONENTS = at('v2/components.json');

const instatus = () =>
  answer(JSON.stringify({ page: { name: 'Quillmoor Library', url: PAGE, status: 'UP' } }));
const html = () => answer('<!doctype html><title>Quillmoor</title>');
const nothing = () => answer('', { status: 404 });

type Files = Record<string, () => Response>;

/** A site that has these files, and says something else where it has none; and what was asked of it. */
function site(files: Files, otherwise: () => Response = nothing) {
  const log: string[] = [];
  const fetch = (file: string) => {
    log.push(file);
    return Promise.resolve((files[file] ?? otherwise)());
  };
  return { fetch, asked: () => log.splice(0) };
}

async function kindOf(pending: Promise<unknown>): Promise<string> {
  try {
    await pending;
  } catch (error) {
    return (error as StatusError).kind;
  }
  throw new Error('it succeeded');
}

describe('an address', () => {
  it('of a host where one provider lives is asked as that one is, and no other way', async () => {
    const page = 'https://quillmoor.instatus.com/';
    const { fetch, asked } = site({ [at('summary.json', page)]: instatus });
    expect((await createClient({ fetch }).get(page)).status).equal('operational');
    expect(asked()).deep.equal([at('summary.json', page), at('v2/components.json', page)]);
    expect(await kindOf(createClient({ fetch }).get('https://x.instatus.com'))).equal('not-found');
    expect(asked()).deep.equal(['https://x.instatus.com/summary.json']);
  });

  it('of any other host is searched, and what was found remembered', async () => {
    const { fetch, asked } = site({ [INSTATUS]: instatus });
    const client = createClient({ fetch });
    expect((await client.get(PAGE)).page.name).equal('Quillmoor Library');
    expect(asked()).deep.equal([STATUSPAGE, INSTATUS, COMPONENTS]);
    await client.get(PAGE);
    expect(asked()).deep.equal([INSTATUS, COMPONENTS]);
  });

  it('is searched too where its host has a page for whatever is asked', async () => {
    const { fetch, asked } = site({ [INSTATUS]: instatus }, html);
    expect((await createClient({ fetch }).get(PAGE)).status).equal('operational');
    expect(asked().slice(0, 2)).deep.equal([STATUSPAGE, INSTATUS]);
  });

  it('is remembered as long as its keeper likes', async () => {
    const routes = new Map<string, Route>();
    const { fetch, asked } = site({ [INSTATUS]: instatus });
    await createClient({ fetch, routes }).get(PAGE);
    asked();
    await createClient({ fetch, routes }).get(PAGE);
    expect(asked()).deep.equal([INSTATUS, COMPONENTS]);
  });

  it('may change its provider', async () => {
    const files: Files = { [INSTATUS]: instatus };
    const { fetch, asked } = site(files);
    const client = createClient({ fetch });
    await client.get(PAGE);
    delete files[INSTATUS];
    files[STATUSPAGE] = () => answer();
    asked();
    expect((await client.get(PAGE)).page.name).equal('Larkfield Ferries');
    expect(asked()).deep.equal([INSTATUS, STATUSPAGE]);
    await client.get(PAGE);
    expect(asked()).deep.equal([STATUSPAGE]);
    // Another format at the same place is read as what it is.
    files[STATUSPAGE] = instatus;
    expect((await client.get(PAGE)).page.name).equal('Quillmoor Library');
    expect(asked()[0]).equal(STATUSPAGE);
  });

  it('of a file is asked for that file alone', async () => {
    for (const address of [at('status.json'), at('api/v3/now'), at('news/feed'), at('news.rss')]) {
      const { fetch, asked } = site({});
      expect(await kindOf(createClient({ fetch }).get(address))).equal('not-found');
      expect(asked()).deep.equal([address]);
    }
    const { fetch, asked } = site({ [INSTATUS]: instatus });
    await createClient({ fetch }).get(INSTATUS);
    expect(asked(), 'what belongs to it').deep.equal([INSTATUS, COMPONENTS]);
  });

  it('is not searched when its provider is named', async () => {
    const { fetch, asked } = site({ [INSTATUS]: instatus });
    const client = createClient({ fetch });
    await client.get(PAGE, { provider: 'instatus' });
    expect(asked()).deep.equal([INSTATUS, COMPONENTS]);
    expect(await kindOf(client.get(PAGE, { provider: 'statuspage' }))).equal('not-found');
    expect(asked()).deep.equal([STATUSPAGE, at('history.atom')]);
    expect(await kindOf(client.get(PAGE, { provider: 'cassandra' }))).equal('format');
    expect(asked()).deep.equal([]);
  });

  it('is told with what it was recognised by', async () => {
    const { fetch } = site({ [INSTATUS]: instatus, [STATUSPAGE]: () => answer() });
    const ask = createAsk({ fetch });
    const found = await ask(PAGE);
    expect([found.provider.id, found.file]).deep.equal(['statuspage', STATUSPAGE]);
    expect(found.why).equal('a page beside its status, components or incidents');
    expect((await ask(INSTATUS)).why).equal('a word of capitals in page.status');
    const named = await ask(INSTATUS, { provider: 'instatus' });
    expect(named.why).equal('a word of capitals in page.status');
    expect((await ask(INSTATUS, { provider: 'allclear' })).why).equal('its name');
  });
});

describe('a search', () => {
  it('in vain is short, never leaves the host, and is not repeated for an hour', async () => {
    let now = 0;
    const { fetch, asked } = site({});
    const client = createClient({ fetch, now: () => now });
    expect(await kindOf(client.get(PAGE))).equal('not-found');
    const files = asked();
    expect(files.length).equal(SEARCH);
    expect(new Set(files).size).equal(SEARCH);
    expect(files.every((file) => file.startsWith(PAGE))).equal(true);
    now = 3_599_000;
    expect(await kindOf(client.get(PAGE))).equal('not-found');
    expect(asked()).deep.equal([STATUSPAGE]);
    now = 3_601_000;
    expect(await kindOf(client.get(PAGE))).equal('not-found');
    expect(asked().length).equal(SEARCH);
  });

  it('is not made where a server fails, is gone, or wants to know who asks', async () => {
    for (const status of [500, 503, 429, 401, 403, 410]) {
      const { fetch, asked } = site({}, () => answer('', { status }));
      await kindOf(createClient({ fetch, retries: 0 }).get(PAGE));
      expect(asked(), String(status)).deep.equal([STATUSPAGE]);
    }
    const fetch = sinon.stub().rejects(new TypeError('refused'));
    expect(await kindOf(createClient({ fetch, retries: 0 }).get(PAGE))).equal('network');
    expect(fetch.callCount).equal(1);
  });

  it('is not made where an answer broke off', async () => {
    for (const body of ['', JSON.stringify(summary()).slice(0, -1), 'nonsense']) {
      const { fetch, asked } = site({}, () => answer(body));
      expect(await kindOf(createClient({ fetch }).get(PAGE))).equal('content');
      expect(asked()).deep.equal([STATUSPAGE]);
    }
  });

  it('is not made where a page that was known shows a login', async () => {
    const files: Files = { [STATUSPAGE]: () => answer() };
    const { fetch, asked } = site(files, html);
    const client = createClient({ fetch });
    await client.get(PAGE);
    asked();
    delete files[STATUSPAGE];
    expect(await kindOf(client.get(PAGE))).equal('content');
    expect(asked()).deep.equal([STATUSPAGE]);
  });

  it('goes past a place that refuses, and ends where nobody answers', async () => {
    const refusing = site({ [INSTATUS]: () => answer('', { status: 403 }) });
    await kindOf(createClient({ fetch: refusing.fetch }).get(PAGE));
    expect(refusing.asked().length).equal(SEARCH);
    const fetch = sinon.spy((asked: string) =>
      asked === STATUSPAGE ? Promise.resolve(nothing()) : Promise.reject(new TypeError('refused')),
    );
    expect(await kindOf(createClient({ fetch }).get(PAGE))).equal('not-found');
    expect(fetch.callCount).equal(2);
  });

  it('ends when nobody waits for it', async () => {
    const abort = new AbortController();
    const reason = new Error('left');
    const fetch = sinon.spy((asked: string) => {
      if (asked !== STATUSPAGE) abort.abort(reason);
      return Promise.resolve(nothing());
    });
    const pending = createClient({ fetch }).get(PAGE, { signal: abort.signal });
    expect(await pending.catch((error: unknown) => error)).equal(reason);
    expect(fetch.callCount).equal(2);
  });
});
