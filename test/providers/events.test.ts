import { expect } from 'chai';
import { toDocument as apple } from '../../src/providers/apple.js';
import { toDocument as aws } from '../../src/providers/aws.js';
import { toDocument as google } from '../../src/providers/googlecloud.js';
import type { Adapter } from '../../src/providers/provider.js';
import { recognise } from '../../src/client/search.js';
import { readStatus } from '../../src/providers/registry.js';
import { shelf } from '../support/shelf.js';
import * as applePage from '../fixtures/providers/apple.js';
import * as awsPage from '../fixtures/providers/aws.js';
import * as googlePage from '../fixtures/providers/googlecloud.js';

/* Providers that tell of events, and of nothing that is well. */

const context = { url: 'https://status.example/', now: Date.parse('2026-06-10T12:00:00Z') };
const read = (toDocument: Adapter['toDocument'], bodies: readonly unknown[]) =>
  readStatus({ toDocument }, bodies, context);
const statuses = (toDocument: Adapter['toDocument'], bodies: readonly unknown[]) =>
  Object.fromEntries(read(toDocument, bodies).components.map((one) => [one.name, one.status]));

describe('Google Cloud', () => {
  it('is troubled in all regions where one incident names none', () => {
    const incident = (id: string, ...places: string[]) => ({
      id,
      external_desc: 'Slow',
      service_name: 'Tin',
      begin: '2026-06-10T10:00:00Z',
      status_impact: 'SERVICE_OUTAGE',
      affected_products: [{ id: 'tin', title: 'Tin' }],
      currently_affected_locations: places.map((title) => ({ title })),
    });
    const tin = (...rows: unknown[]) => read(google, [rows]).components[0]!;
    expect(tin(incident('a', 'Hill'), incident('b', 'Dale')).regions).deep.equal(['Hill', 'Dale']);
    expect(tin(incident('a', 'Hill'), incident('b'))).not.to.have.property('regions');
  });

  it('knows nothing of products without an open incident', () => {
    expect(read(google, googlePage.calm).status).equal('unknown');
    expect(statuses(google, googlePage.calm)).deep.equal({
      'Tin Storage': 'unknown',
      'Brass Queue': 'unknown',
      'Old Lamp': 'unknown',
    });
    expect(read(google, [[]]).status).equal('unknown');
  });

  it('has the products that open incidents name, and where', () => {
    const snapshot = read(google, googlePage.trouble);
    expect(snapshot.status).equal('major_outage');
    expect(statuses(google, googlePage.trouble)).deep.equal({
      'Tin Storage': 'major_outage',
      'Brass Queue': 'unknown',
      'Old Lamp': 'degraded_performance',
      Unlisted: 'major_outage',
    });
    expect(snapshot.components[0]!.regions).deep.equal(['Harbour (harbour-1)']);
    // Without the list of products those that incidents name are left.
    expect(Object.keys(statuses(google, googlePage.trouble.slice(0, 1)))).deep.equal([
      'Tin Storage',
      'Unlisted',
      'Old Lamp',
    ]);
  });

  it('has incidents that are open while they have no end, absent or empty', () => {
    const [open, note, over] = read(google, googlePage.trouble).incidents;
    expect(open).deep.include({
      id: 'inc3',
      impact: 'critical',
      status: 'unknown',
      startedAt: '2026-06-10T10:00:00.000Z',
      url: 'https://status.cloud.google.com/incidents/inc3',
    });
    expect(open!.updates[0]).deep.include({ body: 'Writes **fail**.', bodyFormat: 'markdown' });
    expect(note).deep.include({ id: 'inc2', impact: 'unknown' });
    expect(note).not.to.have.property('resolvedAt');
    expect(over).deep.include({ status: 'resolved', resolvedAt: '2026-06-01T09:30:00.000Z' });
    expect(over!.updates.map(({ status }) => status)).deep.equal(['resolved', 'unknown']);
  });
});

describe('AWS', () => {
  it('knows nothing while nothing is listed, or all is over', () => {
    expect(read(aws, [[]]).status).equal('unknown');
    const snapshot = read(aws, awsPage.calm);
    expect([snapshot.status, snapshot.components.length]).deep.equal(['unknown', 0]);
    expect(snapshot.incidents[0]).deep.include({
      status: 'resolved',
      resolvedAt: '2026-06-10T12:00:00.000Z',
    });
  });

  it('has the services that open events touch, as bad as the worst', () => {
    const snapshot = read(aws, awsPage.trouble);
    expect(snapshot.status).equal('major_outage');
    expect(snapshot.components).deep.include.members([
      {
        id: 'tin-meadow-1',
        name: 'Tin Opener',
        status: 'major_outage',
        group: false,
        regions: ['Meadow'],
      },
    ]);
    expect(statuses(aws, awsPage.trouble).Lids).equal('partial_outage');
    // What is well as far as one event goes is not well.
    expect(statuses(aws, [(awsPage.trouble[0] as unknown[]).slice(0, 1)]).Lids).equal('unknown');
  });

  it('is in all the regions of its events, and reads levels in digits or numbers', () => {
    const event = (region: string | undefined, level: unknown) => ({
      arn: `${region}`,
      date: '1781000000',
      status: level,
      ...(region && { region_name: region }),
      event_log: [],
      impacted_services: { lids: { service_name: 'Lids', current: level } },
    });
    const lids = (...events: unknown[]) => read(aws, [events]).components[0];
    expect(lids(event('Meadow', 1), event('Hill', '3'))).deep.include({
      status: 'major_outage',
      regions: ['Meadow', 'Hill'],
    });
    expect(lids(event('Meadow', '1'), event(undefined, '3'))).not.to.have.property('regions');
  });

  it('has events with times in seconds, and their log', () => {
    const { incidents } = read(aws, awsPage.trouble);
    const tin = incidents.find(({ title }) => title === 'Tins cannot be opened (Meadow)')!;
    expect(tin).deep.include({ impact: 'critical', startedAt: '2026-06-10T10:00:00.000Z' });
    expect(tin.updates.map(({ body, at }) => [body, at])).deep.equal([
      ['We found it.', '2026-06-10T11:00:00.000Z'],
      ['We look.', '2026-06-10T10:00:00.000Z'],
    ]);
    const odd = incidents.find(({ title }) => title === 'Something else (Meadow)')!;
    expect(odd.impact).equal('unknown');
    expect(incidents.find(({ title }) => title === 'Lids stick')).not.to.have.property('startedAt');
  });

  it('has, in its older feed, an item for each update', async () => {
    const item = (title: string, key: string, time: string) => `<item><title>${title}</title>
      <guid>https://status.aws.amazon.com/#${key}_${Date.parse(time) / 1000}</guid>
      <pubDate>${new Date(Date.parse(time) - 7 * 3_600_000).toUTCString().replace('GMT', 'PDT')}</pubDate>
      <description>Words at ${time}</description></item>`;
    const feed = `<rss version="2.0"><channel><title>Amazon Web Services Service Status</title>
      ${item('Service is operating normally: [RESOLVED] Lids', 'lid-1', '2026-06-10T10:00:00Z')}
      ${item('Service degradation: Lids', 'lid-1', '2026-06-10T08:00:00Z')}
      ${item('Service disruption: Tins', 'tin-2', '2026-06-10T09:00:00Z')}
      ${item('Service degradation: Lids', 'lid-1', '2026-06-01T08:00:00Z')}</channel></rss>`;
    expect((await recognise(feed, shelf)).provider.id).equal('aws');
    const snapshot = read(aws, [feed]);
    expect(snapshot.status).equal('unknown');
    expect(
      snapshot.incidents.map(({ title, status, updates }) => [title, status, updates.length]),
    ).deep.equal([
      ['Tins (tin-2)', 'unknown', 1],
      ['Lids (lid-1)', 'resolved', 2],
      // Nothing more was said of it for a day.
      ['Lids (lid-1)', 'resolved', 1],
    ]);
    expect(snapshot.incidents[1]!.resolvedAt).equal('2026-06-10T10:00:00.000Z');
  });
});

describe('Apple', () => {
  it('is JavaScript that is read, and never run', async () => {
    expect((await recognise(applePage.calm[0], shelf)).provider.id).equal('apple');
    const attack = 'jsonCallback({"services":[]});window.hit = 1;//)';
    expect(() => read(apple, [attack])).throws('services: expected array');
    expect('hit' in window).equal(false);
    // The value itself, and a bare list, are read too.
    const value = JSON.parse(String(applePage.trouble[0]).slice(13, -3)) as { services: unknown[] };
    for (const body of [value, value.services]) {
      expect(read(apple, [body]).components).deep.equal(read(apple, applePage.trouble).components);
    }
  });

  it('has services by the events that go on; of others nothing is known', () => {
    expect(read(apple, applePage.calm).status).equal('unknown');
    expect(statuses(apple, applePage.calm)).deep.equal({ Ladders: 'unknown', Baskets: 'unknown' });
    expect(statuses(apple, applePage.trouble)).deep.equal({
      Ladders: 'partial_outage',
      Baskets: 'partial_outage',
      Presses: 'major_outage',
      Cider: 'degraded_performance',
      Sheds: 'unknown',
      Carts: 'unknown',
      Bees: 'unknown',
      Gates: 'unknown',
    });
    expect(read(apple, applePage.trouble).status).equal('major_outage');
  });

  it('has an event once, with all services that it names', () => {
    const { incidents, maintenances } = read(apple, applePage.trouble);
    const ladders = incidents.find(({ id }) => id === '7001')!;
    expect(ladders).deep.include({
      title: 'Ladders, Baskets',
      impact: 'major',
      startedAt: '2026-06-10T10:00:00.000Z',
      componentIds: ['Ladders', 'Baskets'],
    });
    expect(ladders.updates[0]!.body).equal('Some gardeners are affected. Ladders wobble');
    expect(incidents.find(({ id }) => id === '7007')).deep.include({
      status: 'resolved',
      resolvedAt: '2026-06-10T11:00:00.000Z',
    });
    expect(incidents.find(({ id }) => id === '7006')!.impact).equal('unknown');
    expect(maintenances.map(({ id, status }) => [id, status])).deep.equal([['7005', 'scheduled']]);
  });
});
