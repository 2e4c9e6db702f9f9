import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { calm, trouble } from '../fixtures/providers/pagerduty.js';
import {
  context,
  read,
  statuses,
  DATA,
  SERVICES,
  WORDS,
  POSTS,
  type Row,
  posts,
  impact,
  post,
  cranes,
} from '../support/pagerduty.js';

describe('a page of PagerDuty', () => {
  it('has its name, its groups and its services with what the layout tells of them', () => {
    const { page, components } = read(trouble);
    expect(page).deep.equal({ name: 'Tarnhaven Harbour', url: context.url, links: [] });
    expect(components.map(({ id, name, groupId }) => [id, name, groupId])).deep.equal([
      ['BGROUP1', 'Quays', undefined],
      ['SCRANES', 'Cranes', 'BGROUP1'],
      ['SPILOTS', 'Pilots', 'BGROUP1'],
      ['SLIGHTS', 'Lights', undefined],
      ['SBELLS', 'Bells', undefined],
    ]);
    expect(components[1]!.description).equal('North and south.');
    expect(read(trouble, 'https://harbour.example/api/data').page.url).equal(
      'https://harbour.example/',
    );
  });

  it('is well where its last posts say so of every service', () => {
    expect(statuses(calm)).deep.equal({
      Cranes: 'operational',
      Pilots: 'operational',
      Lights: 'operational',
    });
    expect(read(calm).status).equal('operational');
  });

  it('says nothing of a service that no post names, whatever its headline', () => {
    const silent = posts();
    expect(statuses(silent)).deep.equal({
      Cranes: 'unknown',
      Pilots: 'unknown',
      Lights: 'unknown',
    });
    expect(read(silent).status).equal('unknown');
    expect(read(silent)).not.to.have.property('headline');
  });

  it('is as its open posts say, and a planned window changes nothing yet', () => {
    expect(statuses(trouble)).deep.equal({
      Cranes: 'major_outage',
      Pilots: 'operational',
      Lights: 'under_maintenance',
      Bells: 'unknown',
    });
    const snapshot = read(trouble);
    expect(claim(snapshot, select(snapshot)).status).equal('major_outage');
  });

  it('has a status for each of its words, as an id, under its key or by its name', () => {
    for (const [word, status] of [
      ['incident/severity/all_good', 'operational'],
      ['incident/impacts/operational', 'operational'],
      ['incident/severity/minor', 'degraded_performance'],
      ['incident/severity/major', 'partial_outage'],
      ['incident/impacts/partial_outage', 'partial_outage'],
      ['incident/impacts/outage', 'major_outage'],
      ['incident/impacts/major_outage', 'major_outage'],
      ['maintenance/severity/maintenance', 'under_maintenance'],
      ['incident/impacts/flooded', 'unknown'],
    ] as const) {
      const name = word.split('/')[2]!.replaceAll('_', ' ');
      const open = posts(post('EINVEST', [impact('SCRANES', 'EX')]));
      const words = (row: Row) => ({
        post_enums: [{ id: 'EX', ...row }, ...(WORDS as { post_enums: Row[] }).post_enums],
      });
      const read2 = (row: Row) => cranes([open[0], open[1], words(row), open[3]]);
      expect(read2({ name: 'of our own', layout_settings: { key: word } }), word).equal(status);
      expect(read2({ name }), name).equal(status);
      const plain = post('investigating', [{ service: { id: 'SCRANES' }, severity: { name } }]);
      expect(cranes(posts(plain)), `"${name}"`).equal(status);
    }
    expect(cranes(posts(post('EINVEST', [impact('SCRANES', 'ENOWHERE')])))).equal('unknown');
    expect(cranes(posts(post('EINVEST', [impact('SCRANES', 'constructor')])))).equal('unknown');
  });

  it('takes the worst of several posts, and of several words in one', () => {
    const two = [
      post('EINVEST', [impact('SCRANES', 'EOPERAT')]),
      post('EINVEST', [impact('SCRANES', 'EPARTIA')], { id: 'P2' }),
    ];
    expect(cranes(posts(...two))).equal('partial_outage');
    expect(cranes(posts(...two.reverse()))).equal('partial_outage');
    const both = [impact('SCRANES', 'EOPERAT'), impact('SCRANES', 'EOUTAGE')];
    expect(cranes(posts(post('EINVEST', both)))).equal('major_outage');
  });

  it('is not well by a post that ended without saying so, nor while another goes on', () => {
    const ended = post('ERESOLV', [impact('SCRANES', 'EPARTIA')]);
    expect(cranes(posts(ended))).equal('unknown');
    expect(cranes(posts(post('ERESOLV', [impact('SCRANES', 'EPARTIA')], {}, 'EGOOD')))).equal(
      'operational',
    );
    const elsewhere = post('EINVEST', [impact('SLIGHTS', 'EPARTIA')], { id: 'P2' });
    const past = (POSTS as { posts: unknown[] }).posts[0];
    expect(cranes(posts(past, elsewhere))).equal('unknown');
  });

  it('vouches for nothing while it is not clear where something goes on', () => {
    const well = post('EINVEST', [impact('SCRANES', 'EOPERAT')]);
    expect(cranes(posts(well))).equal('operational');
    for (const vague of [
      post('EINVEST', [], { id: 'P2' }),
      post('EINVEST', [impact('SNOBODY', 'EOUTAGE')], { id: 'P2' }),
      post('EPONDER', [impact('SLIGHTS', 'EOUTAGE')], { id: 'P2' }),
      { id: 'P2', title: 'No updates' },
      7,
    ]) {
      expect(cranes(posts(well, vague)), JSON.stringify(vague)).equal('unknown');
    }
  });

  it('may be one object, made at a time that it tells, and lying somewhere else', () => {
    const whole = {
      generated_at: '2026-06-10T11:55:00Z',
      source: 'https://tarnhaven.trust.pagerduty.example/posts/dashboard',
      page: { name: 'Tarnhaven' },
      services: [{ id: 'S1', business_service_id: 'B1', name: 'Cranes', is_active: true }],
      ...(WORDS as object),
      posts: [post('EINVEST', [impact('S1', 'EOUTAGE')])],
    };
    const snapshot = read([whole], 'https://mirror.example/harbour.json');
    expect(snapshot.page).deep.include({ name: 'Tarnhaven', url: whole.source });
    expect(snapshot.fetchedAt).equal('2026-06-10T11:55:00.000Z');
    expect(snapshot.status).equal('major_outage');
    expect(snapshot.incidents[0]!.url).equal(
      'https://tarnhaven.trust.pagerduty.example/posts/details/P1',
    );
    const rest: Record<string, unknown> = { ...whole };
    delete rest.source;
    expect(read([rest], 'https://mirror.example/harbour.json').incidents[0]).not.to.have.property(
      'url',
    );
  });

  it('is no greener without one of its files, in whatever order they come', () => {
    for (let left = 1; left < calm.length; left++) {
      const bodies = calm.map((body, at) => (at === left ? undefined : body));
      expect(read(bodies).status, `without ${left}`).equal('unknown');
    }
    expect(read([DATA, POSTS, WORDS, SERVICES])).deep.equal(read(calm));
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, [], {}, 'x', { layout: 7 }]) {
      expect(() => read([body])).throws('services: expected array');
    }
  });
});

describe('the files of a page of PagerDuty', () => {
  const { files, recognises } = directory.find(({ id }) => id === 'pagerduty')!;

  it('lie beside what visitors see', () => {
    const base = 'https://tarnhaven.trust.pagerduty.com/';
    const expected = ['data', 'services', 'post_enums', 'posts?is_featured=true&limit=500'].map(
      (name) => `${base}api/${name}`,
    );
    for (const path of ['', 'posts/dashboard', 'posts/details/P1', 'api/data']) {
      expect(files(base + path)?.present, path).deep.equal(expected);
    }
    expect(files(`${base}api/posts?limit=5`)?.present).deep.equal([`${base}api/posts?limit=5`]);
  });

  it('are known one by one', () => {
    for (const body of calm) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, { services: [] }, { posts: [{ id: 1 }] }, { layout: {} }]) {
      expect(recognises(body)).equal(undefined);
    }
  });
});
