import { expect } from 'chai';
import { ageAt } from '../../src/model/freshness.js';
import { parseStatus } from '../../src/client/parse-status.js';
import {
  component,
  group,
  incident,
  maintenance,
  snapshot,
  turned,
  update,
} from '../fixtures/snapshots.js';
import { incidentRow, summary, updateRow, windowRow } from '../fixtures/statuspage.js';
import { within } from '../support/engine.js';
import { now, url, expectStable } from '../support/document.js';

const read = (document: unknown) => parseStatus(document, { url, now });
const written = (rest: object) =>
  read({ format: 'allclear/1', page: { name: 'Larkfield' }, ...rest });

/** Everything that the format knows. */
const full = snapshot({
  page: {
    name: 'Larkfield Ferries',
    url: 'https://status.larkfield-ferries.example/',
    timeZone: 'Europe/London',
    language: 'en-GB',
    about: 'Ships and piers',
    links: [{ label: 'Subscribe', url: 'https://larkfield-ferries.example/subscribe' }],
  },
  components: [
    group('Sales'),
    component('Booking', 'partial_outage', {
      groupId: 'sales',
      description: 'On the web.',
      regions: ['eu', 'uk'],
      since: '2024-02-06',
      hiddenWhileOperational: true,
    }),
  ],
  incidents: [
    incident('Fog', {
      impact: 'major',
      status: 'postmortem',
      resolvedAt: '2026-06-10T11:45:00.000Z',
      componentIds: ['booking'],
      url: 'https://status.larkfield-ferries.example/incidents/fog',
      updates: [
        update('2026-06-10T11:30:00.000Z', { bodyFormat: 'markdown', body: '# Fog' }),
        update('2026-06-10T11:00:00.000Z', { affected: [turned('Booking', 'partial_outage')] }),
      ],
    }),
  ],
  maintenances: [
    maintenance('Dock', { status: 'verifying', startedAt: '2026-06-10T11:00:21.000Z' }),
  ],
  uptime: {
    booking: {
      since: '2024-02-06',
      percent: 99.98,
      origin: 'provider',
      days: [
        { date: '2026-06-09', partialSeconds: 0, majorSeconds: 0, noData: true },
        { date: '2026-06-10', partialSeconds: 60, majorSeconds: 0, seconds: 43_200 },
      ],
    },
    sales: { origin: 'derived', days: [] },
  },
  incidentsSince: '2026-01-01T00:00:00.000Z',
  sourceUrl: url,
});

describe('the status document', () => {
  it('goes in and out unchanged', () => {
    expect(read(full)).to.deep.equal(full);
    expectStable(read(full));
  });

  it('is what every adapter gives', () => {
    const day = (id: string, at: string, rest = {}) => incidentRow(id, { created_at: at, ...rest });
    expectStable(
      parseStatus(
        summary({
          incidents: [
            day('fog', '2026-06-10', {
              incident_updates: [
                updateRow('u1', '2026-06-10T10:00:00Z', {
                  affected_components: [{ code: 'web', name: 'Booking', new_status: 'odd' }],
                }),
              ],
            }),
          ],
          scheduled_maintenances: [windowRow('dock'), windowRow('pier', { scheduled_for: null })],
        }),
        { url, now, archive: [{ page: {}, incidents: [day('rain', '2026-05-01')] }] },
      ),
    );
  });

  it('may be written by hand: a name is enough', () => {
    const least = written({});
    expect(least).to.deep.equal({
      format: 'allclear/1',
      page: { name: 'Larkfield', url: '', links: [] },
      status: 'unknown',
      components: [],
      incidents: [],
      maintenances: [],
      uptime: {},
      sourceUrl: url,
      fetchedAt: '2026-06-10T12:00:00.000Z',
    });
    expectStable(least);
  });

  it('keeps the time at which a mirror asked, and brings times to UTC', () => {
    expect(written({ fetchedAt: '2026-06-10T10:00:00+01:00' }).fetchedAt).equal(
      '2026-06-10T09:00:00.000Z',
    );
    expect(written({}).fetchedAt).equal('2026-06-10T12:00:00.000Z');
    expect(written({ fetchedAt: null }).fetchedAt).equal('2026-06-10T12:00:00.000Z');
  });

  it('is of no known age where its time cannot be read', () => {
    const { fetchedAt } = written({ fetchedAt: 'today' });
    expect(fetchedAt).equal('1970-01-01T00:00:00.000Z');
    expect(ageAt(now, fetchedAt)).equal(Infinity);
  });

  it('goes by its components where it says nothing of the whole', () => {
    const components = [{ id: 'a', name: 'A', status: 'major_outage' }];
    expect(written({ components }).status).equal('major_outage');
    expect(written({ components, status: 'operational' }).status).equal('operational');
    expect(written({ components, status: 'all right' }).status).equal('unknown');
    expect(written({ components: [{ id: 'a', name: 'A' }] }).status).equal('unknown');
  });

  it('leaves out what does not fit, and lets the rest stand', () => {
    const odd = written({
      headline: 5,
      components: [
        { id: 'a', name: 'A', status: 'Operational', group: 'yes', regions: 'eu', since: 5 },
        { id: 'b', name: 'B', status: 'operational', regions: ['eu', 5, null], description: {} },
      ],
      incidents: [{ id: 'fog', title: 'Fog', updates: [{ body: 'x', bodyFormat: 'rtf' }, null] }],
      uptime: { a: null, b: { days: 'x', percent: '99' }, c: 5, __proto__: null },
      incidentsSince: 'ever',
    });
    expect(odd).not.to.have.property('headline');
    expect(odd).not.to.have.property('incidentsSince');
    expect(odd.components).to.deep.equal([
      { id: 'a', name: 'A', status: 'operational', group: false, regions: [] },
      { id: 'b', name: 'B', status: 'operational', group: false, regions: ['eu'] },
    ]);
    expect(odd.incidents[0]!.updates).to.have.length(1);
    expect(odd.incidents[0]!.updates[0]).to.deep.include({ body: 'x', bodyFormat: 'text' });
    expect(odd.uptime).to.deep.equal({ b: { days: [], origin: 'provider' } });
    expectStable(odd);
  });

  it('gives no good day where seconds are missing', () => {
    const days = (...list: unknown[]) => written({ uptime: { a: { days: list } } }).uptime.a!.days;
    const date = '2026-06-10';
    const none = { date, partialSeconds: 0, majorSeconds: 0, noData: true };
    for (const odd of [
      { date },
      { date, partialSeconds: 0 },
      { date, partialSeconds: null, majorSeconds: 0 },
      { date, partialSeconds: '0', majorSeconds: 0 },
      { date, partialSeconds: 0, majorSeconds: NaN },
    ]) {
      expect(days(odd), JSON.stringify(odd)).to.deep.equal([none]);
    }
    expect(days(null, 5, 'x', {}, { partialSeconds: 0, majorSeconds: 0 })).to.deep.equal([]);
  });

  it('has no days and shares of time that there are not', () => {
    const good = { partialSeconds: 0, majorSeconds: 0 };
    for (const date of ['today', '2026-6-1', '2026-06-10T00:00:00Z', '', 20260610]) {
      const { days } = written({ uptime: { a: { days: [{ ...good, date }] } } }).uptime.a!;
      expect(days, String(date)).deep.equal([]);
      const { uptime } = written({ uptime: { a: { since: date } } });
      expect(uptime.a, String(date)).not.to.have.property('since');
    }
    for (const percent of [-1, 100.1, 1e21, NaN]) {
      const { uptime } = written({ uptime: { a: { percent } } });
      expect(uptime.a, String(percent)).not.to.have.property('percent');
    }
  });

  it('links only to what may be linked to', () => {
    const { page, incidents } = written({
      page: {
        name: 'Larkfield',
        url: 'javascript:alert(1)',
        links: [
          { label: 'a', url: 'data:text/html,x' },
          { label: 'b', url: 'https://larkfield.example/b' },
          { label: 'c', url: '/relative' },
          { label: 5, url: 'https://larkfield.example/c' },
          null,
        ],
      },
      incidents: [{ id: 'fog', title: 'Fog', url: ' javascript:alert(1)' }],
    });
    expect(page.url).equal('');
    expect(page.links).to.deep.equal([{ label: 'b', url: 'https://larkfield.example/b' }]);
    expect(incidents[0]).not.to.have.property('url');
  });

  it('tells updates without ids apart, so that a new one is seen', () => {
    const newest = (...updates: object[]) =>
      written({ incidents: [{ id: 'fog', title: 'Fog', updates }] }).incidents[0]!.updates;
    const first = { at: '2026-06-10T10:00:00Z', body: 'Fog.' };
    const second = { at: '2026-06-10T11:00:00Z', body: 'More fog.' };
    expect(newest(second, first)).to.have.length(2);
    expect(newest(second, first)[0]!.id).not.equal(newest(first)[0]!.id);
    expect(newest({ ...second, id: '1' }, first, { ...first, body: 'Again' })).to.have.length(3);
  });

  it('is read quickly, however much there is of it', () => {
    const many = (count: number, of: object) =>
      Array.from({ length: count }, (_, index) => ({ ...of, id: `i${index}` }));
    const document = {
      components: many(20_000, { name: 'A', status: 'operational' }),
      incidents: many(2000, { title: 'Fog' }),
    };
    const started = performance.now();
    expect(written(document).components).to.have.length(20_000);
    expect(performance.now() - started, 'milliseconds').most(within(1000));
  });
});
