import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { claim } from '../../src/model/claim.js';
import { pageUptime } from '../../src/model/derive-uptime.js';
import { select } from '../../src/model/relevance.js';
import { detect } from '../../src/providers/registry.js';

const now = Date.parse('2026-06-10T12:00:00Z');
const page = {
  id: '01JX5T2M8RFERRYB0ATS4ND5EA',
  name: 'Larkfield Freight',
  url: 'https://status.larkfield-freight.example/',
  updated_at: '2026-06-10T11:58:00Z',
};
const component = (id: string, name: string, status = 'operational') => ({
  id,
  name,
  status,
  position: 1,
  page_id: page.id,
  created_at: '2025-01-08T10:00:00Z',
  updated_at: '2026-06-10T11:00:00Z',
});
const CRANES = component('01JX5T3P0QCRANE5CRANE5CRAN', 'Cranes');
const calm = {
  page,
  status: { indicator: 'none', description: 'All Systems Operational' },
  components: [CRANES],
};
const incident = {
  id: '01JX60A1B2C3D4E5F6G7H8J9KM',
  name: 'Cranes answer slowly',
  status: 'identified',
  impact: 'minor',
  created_at: '2026-06-10T10:00:00Z',
  updated_at: '2026-06-10T10:20:00Z',
  incident_updates: [
    {
      id: '01JX60AAAAAAAAAAAAAAAAAAAA',
      status: 'identified',
      body: 'A cable is being replaced.',
      incident_id: '01JX60A1B2C3D4E5F6G7H8J9KM',
      created_at: '2026-06-10T10:20:00Z',
      updated_at: '2026-06-10T10:20:00Z',
      display_at: '2026-06-10T09:55:00Z',
    },
  ],
};

describe('incident.io in the dialect of Statuspage', () => {
  it('is recognised by its ids', () => {
    expect(detect(calm).provider.id).equal('incidentio');
    expect(detect({ ...calm, page: { ...page, id: 'k3v9w0lq7hzn' } }).provider.id).equal(
      'statuspage',
    );
  });

  it('reads a page without zone, groups and empty lists', () => {
    const snapshot = parseStatus(calm, { url: page.url, now });
    expect(snapshot.page).to.deep.equal({ name: page.name, url: page.url, links: [] });
    expect(snapshot.components).to.deep.equal([
      { id: CRANES.id, name: 'Cranes', status: 'operational', group: false },
    ]);
    expect(snapshot.incidents).to.deep.equal([]);
    expect(snapshot.maintenances).to.deep.equal([]);
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
  });

  it('reads an incident that names no component, from its earliest time on', () => {
    const snapshot = parseStatus({ ...calm, incidents: [incident] }, { url: page.url, now });
    const [one] = snapshot.incidents;
    expect(one).to.deep.include({
      title: 'Cranes answer slowly',
      startedAt: '2026-06-10T09:55:00.000Z',
      componentIds: [],
      url: `${page.url}incidents/${incident.id}`,
    });
    expect(one).not.to.have.property('resolvedAt');
    expect(claim(snapshot, select(snapshot)).status).equal('degraded_performance');
  });

  it('has the days of the whole page, and none of a component', () => {
    const over = {
      ...incident,
      status: 'resolved',
      impact: 'critical',
      resolved_at: '2026-06-10T10:55:00Z',
    };
    const archive = [{ page, incidents: [over] }];
    const snapshot = parseStatus(calm, { url: page.url, now, archive });
    const today = pageUptime(snapshot, now)!.days.at(-1);
    expect(today).to.deep.include({ date: '2026-06-10', majorSeconds: 3600 });
  });

  it('has an empty archive where the list is left out', () => {
    const snapshot = parseStatus(calm, { url: page.url, now, archive: [{ page }] });
    expect(snapshot.incidentsSince).equal('1970-01-01T00:00:00.000Z');
  });
});
