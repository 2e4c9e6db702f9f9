import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { toDocument } from '../../src/providers/pagerduty.js';
import { readStatus } from '../../src/providers/registry.js';
import { calm, trouble } from '../fixtures/providers/pagerduty.js';

const context = {
  url: 'https://tarnhaven.trust.pagerduty.example/posts/dashboard',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (bodies: readonly unknown[], url = context.url) =>
  readStatus({ toDocument }, bodies, { ...context, url });
const statuses = (bodies: readonly unknown[]) =>
  Object.fromEntries(
    read(bodies)
      .components.filter(({ group }) => !group)
      .map(({ name, status }) => [name, status]),
  );

const [DATA, SERVICES, WORDS, POSTS] = calm;
type Row = Record<string, unknown>;
/** The calm page with other posts. */
const posts = (...rows: unknown[]) => [DATA, SERVICES, WORDS, { posts: rows }];
const impact = (service: string, severity: string) => ({
  service_id: service,
  severity_id: severity,
});
const post = (status: unknown, impacts: unknown, rest: Row = {}, severity: unknown = 'EMINOR') => ({
  id: 'P1',
  title: 'Something',
  post_type: 'incident',
  updates: [
    {
      id: 'U',
      reported_at: '2026-06-10T10:00:00Z',
      status_id: status,
      severity_id: severity,
      impacts,
    },
  ],
  ...rest,
});
const cranes = (bodies: readonly unknown[]) => statuses(bodies).Cranes;

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

  it('understands every phase, and a name of its own under a known key', () => {
    const well = [impact('SCRANES', 'EOPERAT')];
    for (const [word, status, state] of [
      ['Detected', 'investigating', 'operational'],
      ['investigating', 'investigating', 'operational'],
      ['identified', 'identified', 'operational'],
      ['Monitoring', 'monitoring', 'operational'],
      ['resolved', 'resolved', 'operational'],
      ['pondering', 'unknown', 'unknown'],
      [undefined, 'unknown', 'unknown'],
    ] as const) {
      const bodies = posts(post(word, well));
      expect(read(bodies).incidents[0]!.status, word).equal(status);
      expect(cranes(bodies), word).equal(state);
    }
    for (const [word, status, state] of [
      ['scheduled', 'scheduled', 'unknown'],
      ['In progress', 'in_progress', 'operational'],
      ['verifying', 'verifying', 'operational'],
      ['completed', 'completed', 'operational'],
      ['EPROGRE', 'in_progress', 'operational'],
    ] as const) {
      const bodies = posts(post(word, well, { post_type: 'maintenance' }));
      expect(read(bodies).maintenances[0]!.status, word).equal(status);
      expect(cranes(bodies), word).equal(state);
    }
    const past = (POSTS as { posts: unknown[] }).posts[0];
    const ahead = post('ESCHEDU', [impact('SCRANES', 'EMAINTE')], { post_type: 'maintenance' });
    expect(cranes(posts(past, ahead))).equal('operational');
  });

  it('has milliseconds as times, or ISO 8601, and no others', () => {
    const at = Date.parse('2026-06-10T10:00:00Z');
    for (const [time, is] of [
      [at, '2026-06-10T10:00:00.000Z'],
      [`${at}`, '2026-06-10T10:00:00.000Z'],
      ['2026-06-10T12:00:00+02:00', '2026-06-10T10:00:00.000Z'],
      ['10 June 2026', undefined],
      [null, undefined],
    ] as const) {
      const row = {
        post_type: 'maintenance',
        starts_at: time,
        ends_at: time,
        updates: [{ id: 'U', created_at: time, status_id: 'EPROGRE', impacts: [] }],
      };
      const [one] = read(posts(post('', [], row))).maintenances;
      expect(one!.scheduledFor, `${time}`).equal(is);
      expect(one!.scheduledUntil, `${time}`).equal(is);
      expect(one!.startedAt, `${time}`).equal(is);
    }
  });

  it('has incidents with their updates, whatever the order and the kind of their times', () => {
    const { incidents } = read(trouble);
    expect(incidents.map(({ id }) => id)).deep.equal(['PCRANE1', 'PFOG001']);
    const [open, past] = incidents;
    expect(open).deep.include({
      title: 'Cranes stand still',
      status: 'investigating',
      impact: 'critical',
      startedAt: '2026-06-10T10:00:00.000Z',
      url: 'https://tarnhaven.trust.pagerduty.example/posts/details/PCRANE1',
    });
    expect(open!.updates.map(({ id, status, at }) => [id, status, at])).deep.equal([
      ['U5', 'investigating', '2026-06-10T10:40:00.000Z'],
      ['U4', 'investigating', '2026-06-10T10:00:00.000Z'],
    ]);
    expect(open!.updates[0]).deep.include({
      body: '<p>Both cranes stand <b>still</b>.</p>',
      bodyFormat: 'html',
      affected: [
        { componentId: 'SCRANES', name: 'Cranes', to: 'major_outage' },
        { componentId: 'SPILOTS', name: 'Pilots', to: 'operational' },
      ],
    });
    expect(past).deep.include({ status: 'resolved', resolvedAt: '2026-05-02T09:30:00.000Z' });
    expect(past!.updates.map(({ status }) => status)).deep.equal([
      'postmortem',
      'resolved',
      'investigating',
    ]);
  });

  it('has windows with their hours, and when they really began', () => {
    const [lamps, ropes] = read(trouble).maintenances;
    expect(lamps).deep.include({
      id: 'PLAMPS1',
      status: 'in_progress',
      impact: 'maintenance',
      scheduledFor: '2026-06-10T11:00:00.000Z',
      scheduledUntil: '2026-06-10T14:00:00.000Z',
      startedAt: '2026-06-10T11:05:00.000Z',
    });
    expect(ropes).deep.include({
      id: 'PROPES1',
      status: 'scheduled',
      scheduledFor: '2026-06-20T06:00:00.000Z',
    });
    expect(ropes).not.to.have.any.keys('scheduledUntil', 'startedAt');
    const over = read(posts(post('ECOMPLE', [], { post_type: 'maintenance' })));
    expect(over.maintenances[0]!.status).equal('completed');
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

  it('may have lists of incidents in the words themselves, as it had years ago', () => {
    const row = (id: string, status: string, severity: string) => ({
      id,
      title: id,
      updates: [
        {
          id: `${id}-1`,
          status,
          severity,
          message: '<p>x</p>',
          reported_at: '2026-06-09T10:00:00Z',
          impacted_business_services: [{ business_service_id: 'B1', name: 'Cranes', severity }],
        },
      ],
    });
    const old = {
      open_incidents: [row('I1', 'detected', 'outage')],
      resolved_incidents: [row('I2', 'resolved', 'all_good')],
      post_status_page_services: [
        { id: 'S1', external_business_service_id: 'B1', name: 'Cranes', is_active: true },
      ],
    };
    const [open, past] = read([{ summary: old, layout: {} }]).incidents;
    expect(open).deep.include({ id: 'I1', status: 'investigating', impact: 'critical' });
    expect(past).deep.include({ id: 'I2', status: 'resolved', impact: 'none' });
    expect(cranes([old])).equal('major_outage');
    expect(cranes([{ ...old, open_incidents: [] }])).equal('operational');
    expect(cranes([{ ...old, open_incidents: null }])).equal('unknown');
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
