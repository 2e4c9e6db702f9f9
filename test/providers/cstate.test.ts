import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { toDocument } from '../../src/providers/cstate.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/cstate.js';

const context = {
  url: 'https://status.hazel-library.example/index.json',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (...bodies: readonly unknown[]) => readStatus({ toDocument }, bodies, context);
const { recognises, files } = directory.find(({ id }) => id === 'cstate')!;
const whole = calm[0] as { systems: object[] };
const [index, archive, issue] = trouble as [object, { pages: object[] }, { body: string }];
const written = (body: string) =>
  read(index, archive, { ...issue, body }).incidents.find(({ id }) => /lending/.test(id))!;

describe('a page of cState', () => {
  it('is well where its word and those of all systems say so', () => {
    const snapshot = read(...calm);
    expect(snapshot.page).deep.equal({
      name: 'Hazel Library',
      url: 'https://status.hazel-library.example/',
      about: 'Whether books can be lent.',
      language: 'en',
      links: [],
    });
    expect(snapshot.updatedAt).equal('2026-06-10T11:58:00.000Z');
    expect(snapshot.incidents).deep.equal([]);
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
  });

  it('lies where its file does when it names no address, nor a name', () => {
    for (const baseURL of ['/', '', '<no value>', undefined, 7]) {
      expect(read({ ...whole, baseURL, title: '<no value>' }).page, `${baseURL}`).deep.include({
        name: 'status.hazel-library.example',
        url: 'https://status.hazel-library.example/',
      });
    }
  });

  it('has a status for each word, and unknown for any other', () => {
    expect(read(index).components.map(({ name, status }) => [name, status])).deep.equal([
      ['Counters', 'unknown'],
      ['Lending', 'major_outage'],
      ['Returns', 'partial_outage'],
      ['Reading room', 'degraded_performance'],
      ['Catalogue', 'operational'],
    ]);
    for (const word of ['', 'operational', '<no value>', null, 1, true, '__proto__']) {
      const found = read({ ...whole, systems: [{ name: 'A', status: word }] });
      expect(found.components.at(-1)!.status, String(word)).equal('unknown');
      expect(read({ ...whole, summaryStatus: word }).status, String(word)).equal('unknown');
    }
  });

  it('has its systems in the categories whose titles it shows', () => {
    const { components } = read(index);
    const [group] = components.filter(({ group: is }) => is);
    expect(group).deep.include({ name: 'Counters', description: 'Where people come.' });
    expect(components.filter(({ groupId }) => groupId === group!.id)).length(3);
    const catalogue = components.find(({ name }) => name === 'Catalogue')!;
    expect(catalogue).not.to.have.property('groupId');
    expect(catalogue.description).equal('All books and where they are.');
    expect(components.find(({ name }) => name === 'Lending')).not.to.have.property('description');
  });

  it('tells of open issues, of resolved ones where it lists them, and not of news', () => {
    const { incidents, incidentsSince } = read(index, archive);
    expect(incidents.map((one) => [one.title, one.status, one.impact])).deep.equal([
      ['No book can be lent', 'unknown', 'critical'],
      ['Returns were slow', 'resolved', 'minor'],
    ]);
    expect(incidents[0]).deep.include({
      id: '2026-06-10-lending.md',
      startedAt: '2026-06-10T10:00:00.482Z',
      componentIds: ['Lending'],
      url: 'https://status.hazel-library.example/issues/2026-06-10-lending/',
    });
    expect(incidents[1]!.resolvedAt).equal('2026-05-02T09:30:00.000Z');
    expect(incidentsSince).equal('1970-01-01T00:00:00.000Z');
    expect(read(index)).not.to.have.property('incidentsSince');
    expect(read(index).incidents.map(({ id }) => id)).deep.equal(['2026-06-10-lending.md']);
  });

  it('has an impact for each severity, and none for news only where they are over', () => {
    const impactOf = (more: object) =>
      read(index, { ...archive, pages: [{ ...archive.pages[1], ...more }] }).incidents.find(
        ({ title }) => title === 'Returns were slow',
      )?.impact;
    for (const [severity, impact] of [
      ['notice', 'minor'],
      ['disrupted', 'major'],
      ['down', 'critical'],
      ['<no value>', 'unknown'],
      [undefined, 'unknown'],
    ]) {
      expect(impactOf({ severity }), severity).equal(impact);
    }
    expect(impactOf({ severity: 'down', informational: true })).equal('critical');
    expect(impactOf({ severity: '<no value>', informational: true })).equal('none');
    expect(impactOf({ severity: '<no value>', informational: true, resolved: false })).equal(
      undefined,
    );
    expect(impactOf({ severity: '<no value>', resolved: false })).equal('unknown');
    expect(impactOf({ is: 'page' })).equal(undefined);
  });

  it('tells issues apart that all lie in files of the same name', () => {
    const pages = ['a', 'b'].map((name) => ({
      ...archive.pages[1],
      filename: 'index.md',
      permalink: `https://status.hazel-library.example/issues/${name}/`,
    }));
    expect(read(whole, { ...archive, pages }).incidents.map(({ id }) => id)).deep.equal(
      pages.map(({ permalink }) => permalink),
    );
  });

  it('has no time that a template made up, nor one of an unknown zone', () => {
    const createdAt = '0001-01-01 00:00:00 +0000 UTC';
    const page = { ...archive.pages[1], createdAt, resolvedAt: '<no value>' };
    const [incident] = read(whole, { ...archive, pages: [page] }).incidents;
    expect(incident).not.to.have.any.keys('startedAt', 'resolvedAt');
    expect(read({ ...whole, buildTimezone: 'CET' })).not.to.have.property('updatedAt');
  });

  it('reads the updates in the body of an issue by the words that they begin with', () => {
    const { status, updates } = written(issue.body);
    expect(status).equal('monitoring');
    expect(updates.map((update) => update.status)).deep.equal(['monitoring', 'investigating']);
    expect(updates[0]!.bodyFormat).equal('html');
    expect(updates[0]!.body).match(/^<p>It lends again\..*\(11:30 — Jun 10\)<\/span><\/p>\s*$/);
  });

  it('knows the time of an update that has a year, and of no other', () => {
    const { updates } = written(
      '<p><em>Update</em> - Soon. <span class="faded">(10 Jun 2026 11:30:00)</span></p>' +
        '<p><em>Identified</em> - A fuse. <span class="faded">(Jun 10 - 10:20 UTC)</span></p>',
    );
    expect(updates.map(({ at }) => at)).deep.equal(['2026-06-10T11:30:00.000Z', undefined]);
    expect(updates.map(({ body }) => body)).deep.equal([
      '<p>Soon. </p>',
      '<p>A fuse. <span class="faded">(Jun 10 - 10:20 UTC)</span></p>',
    ]);
  });

  it('takes an issue without such words as one update, and one that is not resolved as open', () => {
    const { status, updates } = written('<p>We look.</p>');
    expect(updates).length(1);
    expect([status, updates[0]!.status]).deep.equal(['unknown', 'unknown']);
    expect(written('<p><em>Resolved</em> - All is well.</p>').status).equal('unknown');
  });

  it('is recognised, and nothing else is', () => {
    for (const body of [calm[0], trouble[0]]) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, { systems: [] }, { is: 'index' }, 'x']) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found below its address, be it a folder', () => {
    const { present, archive: past } = files('https://hazel-library.example/status')!;
    expect(present).deep.equal(['https://hazel-library.example/status/index.json']);
    expect(past).deep.equal(['https://hazel-library.example/status/issues/index.json']);
    expect(files(context.url)!.present).deep.equal([context.url]);
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, {}, [], 7, 'x', { systems: {} }, { is: 'issues', pages: [] }]) {
      expect(() => read(body), JSON.stringify(body)).throws('systems: expected array');
    }
  });
});
