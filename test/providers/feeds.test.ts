import { expect } from 'chai';
import { FormatError } from '../../src/model/errors.js';
import { toDocument as azure } from '../../src/providers/azure.js';
import { toDocument as feed } from '../../src/providers/feed.js';
import type { Adapter } from '../../src/providers/provider.js';
import { recognise } from '../../src/client/search.js';
import { readStatus } from '../../src/providers/registry.js';
import { shelf } from '../support/shelf.js';
import { toDocument as statuspageAtom } from '../../src/providers/statuspage-atom.js';
import * as azurePage from '../fixtures/providers/azure.js';
import { atom, calm, trouble } from '../fixtures/providers/feed.js';
import * as atomPage from '../fixtures/providers/statuspage-atom.js';

const context = { url: 'https://status.lantern.example/', now: Date.parse('2026-06-10T12:00:00Z') };
const read = (toDocument: Adapter['toDocument'], [body]: readonly unknown[]) =>
  readStatus({ toDocument }, [body], context);
const rss = (items: string) =>
  `<rss version="2.0"><channel><title>L</title>${items}</channel></rss>`;
const item = (inner: string) => read(feed, [rss(`<item>${inner}</item>`)]);

describe('a feed', () => {
  it('tells of no present: it is never well, with nothing in it or with what is over', () => {
    for (const body of [calm[0], rss(''), trouble[0], atom]) {
      const snapshot = read(feed, [body]);
      expect(snapshot.status).equal('unknown');
      expect(snapshot.components).deep.equal([]);
    }
    expect(read(feed, calm).page).deep.include({
      name: 'Lantern status',
      url: 'https://status.lantern.example/',
    });
  });

  it('has incidents with the state that they tell, in the title, a category or the text', () => {
    const { incidents } = read(feed, trouble);
    const of = (id: string) => incidents.find((one) => one.id === id)!;
    expect(of('https://status.lantern.example/horn/2')).deep.include({
      title: 'Fog horn is silent',
      status: 'investigating',
      startedAt: '2026-06-10T11:00:00.000Z',
      url: 'https://status.lantern.example/horn/2',
    });
    expect(of('https://status.lantern.example/horn/2')).not.to.have.property('resolvedAt');
    expect(of('https://status.lantern.example/horn/2').updates[0]).deep.include({
      body: '<p>We listen. &lt;3</p>',
      bodyFormat: 'html',
    });
    // A prefix that is no state stays in the title.
    expect(of('lamp-1')).deep.include({
      title: '[North tower] Lamp went out',
      status: 'resolved',
      resolvedAt: '2026-06-09T02:29:34.000Z',
    });
    for (const [inner, status] of [
      ['<title>a</title><guid>1</guid><category>monitoring</category>', 'monitoring'],
      ['<title>[RESOLVED] a</title><guid>1</guid>', 'resolved'],
      ['<title>[Resolved] a</title><guid>1</guid><category>investigating</category>', 'resolved'],
      [
        '<title>a</title><guid>1</guid><description>&lt;b&gt;Identified&lt;/b&gt; - x</description>',
        'identified',
      ],
      ['<title>a</title><guid>1</guid><category>exciting</category>', 'unknown'],
      ['<title>a</title><guid>1</guid>', 'unknown'],
    ] as const) {
      expect(item(inner).incidents[0]!.status, inner).equal(status);
    }
  });

  it('an item that tells no state and no time is not taken for one that goes on', () => {
    const [story] = item(
      '<title>a</title><guid>1</guid><pubDate>Mon, 01 Jun 2026 09:00:00 GMT</pubDate>',
    ).incidents;
    expect(story!.resolvedAt).equal('2026-06-01T09:00:00.000Z');
  });

  it('has planned windows', () => {
    const { maintenances } = read(feed, trouble);
    expect(maintenances.map(({ title, status }) => [title, status])).deep.equal([
      ['Lenses are polished', 'scheduled'],
    ]);
  });

  it('may be Atom', () => {
    const { page, incidents } = read(feed, [atom]);
    expect(page.url).equal('https://status.lantern.example/');
    expect(incidents).to.have.length(1);
    expect(incidents[0]).deep.include({
      id: 'urn:lamp:9',
      title: 'Oil runs low',
      status: 'monitoring',
      startedAt: '2026-06-10T06:00:00.000Z',
      url: 'https://status.lantern.example/oil',
    });
  });

  it('may be RSS 1.0', () => {
    const rdf = `<rdf:RDF xmlns:rdf="r" xmlns="s"><channel><title>L</title></channel>
      <item><title>[Investigating] a</title><link>https://l.example/1</link></item></rdf:RDF>`;
    const snapshot = read(feed, [rdf]);
    expect(snapshot.incidents[0]).deep.include({ id: 'https://l.example/1', title: 'a' });
  });

  it('that is none is refused with the place', () => {
    for (const [body, path] of [
      [rss('<item><title>a</item>'), /^line 1, column \d+$/],
      [rss('').slice(0, -3), /^line 1, column \d+$/],
      ['<html><p>x</p></html>', /^document$/],
      [7, /^document$/],
    ] as const) {
      try {
        read(feed, [body]);
        throw new Error('it was read');
      } catch (error) {
        expect(error).instanceOf(FormatError);
        expect((error as FormatError).path).match(path);
      }
    }
  });

  it('expands no entity of its own, and reads of no other file', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      ${rss('<item><title>&b;&f;</title><guid>1</guid></item>')}`;
    const [one] = read(feed, [bomb]).incidents;
    expect(one?.title ?? '').not.contain('aaaa');
  });
});

describe('the feed of Azure', () => {
  it('is recognised, and is never well when it is empty', async () => {
    const found = await recognise(azurePage.calm[0], shelf);
    expect(found.provider.id).equal('azure');
    const snapshot = read(azure, azurePage.calm);
    expect([snapshot.status, snapshot.incidents.length]).deep.equal(['unknown', 0]);
  });

  it('has what goes on, with the time that ends in a Z of its own', () => {
    const [open, over] = read(azure, azurePage.trouble).incidents;
    expect(open).deep.include({
      id: 'ABCD-123',
      status: 'unknown',
      startedAt: '2026-06-10T09:30:00.000Z',
    });
    expect(open).not.to.have.property('resolvedAt');
    expect(over).deep.include({ status: 'resolved', resolvedAt: '2026-06-09T09:30:00.000Z' });
  });

  it('does not take what is over in part, or not yet, for over', () => {
    for (const words of ['Partially mitigated', 'Not yet resolved', 'being mitigated']) {
      const said = azurePage.trouble.map((text) => String(text).replace('Mitigated', words));
      expect(read(azure, said).incidents[1]!.status, words).equal('unknown');
    }
  });
});

describe('history.atom of Statuspage', () => {
  const snapshot = read(statuspageAtom, atomPage.trouble);
  const of = (id: string) =>
    [...snapshot.incidents, ...snapshot.maintenances].find((one) => one.id === id)!;

  it('is the past: of the present nothing is known', () => {
    expect(snapshot.page).deep.include({
      name: 'Larkfield',
      url: 'https://status.larkfield.example/',
    });
    expect(snapshot.status).equal('unknown');
  });

  it('has updates whose years follow from when they were published', () => {
    expect(of('x41').updates.map(({ status, at, body }) => [status, at, body])).deep.equal([
      ['resolved', '2026-01-02T00:37:00.000Z', 'It rises.'],
      ['unknown', '2026-01-01T23:50:00.000Z', 'Oil is here.'],
      ['investigating', '2025-12-31T22:10:00.000Z', 'It sticks.'],
    ]);
    expect(of('x41')).deep.include({
      status: 'resolved',
      startedAt: '2025-12-31T22:10:00.000Z',
      resolvedAt: '2026-01-02T00:37:20.000Z',
      url: 'https://status.larkfield.example/incidents/x41',
    });
  });

  it('tells what goes on from what is over, and work that is planned from both', () => {
    expect(of('x43').status).equal('monitoring');
    expect(of('x43')).not.to.have.property('resolvedAt');
    expect(snapshot.maintenances.map(({ id, status }) => [id, status])).deep.equal([
      ['x42', 'scheduled'],
    ]);
  });
});
