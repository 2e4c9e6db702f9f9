import { expect } from 'chai';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { directory } from '../../src/providers/directory.js';
import { readStatus } from '../../src/providers/registry.js';
import { toDocument } from '../../src/providers/statuspal.js';
import { calm, trouble } from '../fixtures/providers/statuspal.js';

const context = {
  url: 'https://statuspal.io/api/v2/status_pages/tansy/summary',
  now: Date.parse('2026-06-10T12:00:00Z'),
};
const read = (...bodies: readonly unknown[]) => readStatus({ toDocument }, bodies, context);
const { recognises, files } = directory.find(({ id }) => id === 'statuspal')!;
const whole = calm[0] as { status_page: object; services: object[] };
/** The calm page with something else in it. */
const but = (more: object) => read({ ...whole, ...more });
const typed = (current_incident_type: unknown) =>
  but({ services: [{ id: 1, name: 'Letters', current_incident_type }] }).components[0]!.status;

describe('a page of StatusPal', () => {
  it('is well where it says "none" of the page and of every service', () => {
    const snapshot = read(...calm);
    expect(snapshot.page).deep.include({
      name: 'Tansy Post',
      url: 'https://tansy.statuspal.io/',
      timeZone: 'Europe/Berlin',
    });
    expect(snapshot.components.map(({ status }) => status)).deep.equal(
      Array(4).fill('operational'),
    );
    expect(claim(snapshot, select(snapshot)).status).equal('operational');
  });

  it('has the address of the page itself, not of the company that it is about', () => {
    const at = (url: string) => readStatus({ toDocument }, calm, { ...context, url }).page.url;
    expect(at('https://statuspal.eu/api/v2/status_pages/tansy/summary')).equal(
      'https://tansy.statuspal.eu/',
    );
    expect(at('https://tansy-post.example/copy')).equal('https://tansy-post.example/copy');
    expect(but({ status_page: {} }).page.name).equal('statuspal.io');
  });

  it('has a status for each type, and unknown for any other', () => {
    for (const [type, status] of [
      [null, 'operational'],
      ['minor', 'degraded_performance'],
      ['major', 'major_outage'],
      ['scheduled', 'under_maintenance'],
      ['', 'unknown'],
      ['none', 'unknown'],
      [undefined, 'unknown'],
      [0, 'unknown'],
      [false, 'unknown'],
    ] as const) {
      expect(typed(type), String(type)).equal(status);
    }
  });

  it('does not take a gap for "none"', () => {
    for (const more of [
      { incidents: undefined },
      { incidents: 'x' },
      { incidents: [null] },
      { services: undefined },
      { services: [...whole.services, null] },
      { services: [{ ...whole.services[0], children: 'x' }] },
    ]) {
      expect(but(more).status, JSON.stringify(more)).not.equal('operational');
    }
  });

  it('has no service well that an open incident names, nor itself beside one', () => {
    const open = { id: 9, title: 'Jam', type: 'major', starts_at: '2026-06-10T11:00:00' };
    const statuses = (service_ids: unknown) => {
      const { status, components } = but({ incidents: [{ ...open, service_ids }] });
      return [status, ...components.map((one) => one.status)];
    };
    const well = Array<string>(3).fill('operational');
    expect(statuses([1])).deep.equal(['unknown', 'unknown', ...well]);
    expect(statuses([])).deep.equal(['unknown', 'operational', ...well]);
    for (const ids of ['all', null, undefined, { 1: 1 }, [{}], ['x']]) {
      expect(statuses(ids), JSON.stringify(ids)).deep.equal(Array(5).fill('unknown'));
    }
  });

  it('lists its services as a tree, and none as well above one that is not', () => {
    expect(read(...trouble).components.map((row) => [row.id, row.groupId, row.status])).deep.equal([
      ['1', undefined, 'operational'],
      ['2', undefined, 'degraded_performance'],
      ['21', '2', 'degraded_performance'],
      ['22', '2', 'operational'],
    ]);
    const child = { id: 21, name: 'Sorting', parent_id: 2, current_incident_type: 'major' };
    const parent = { id: 2, name: 'Parcels', current_incident_type: null, children: [child] };
    expect(but({ services: [parent] }).components[0]!.status).equal('unknown');
    const deep = Array.from({ length: 12 }).reduce<object[]>(
      (children, _, id) => [{ id, name: `${id}`, current_incident_type: null, children }],
      [child],
    );
    expect(but({ services: deep }).status).equal('unknown');
  });

  it('tells of incidents with their updates in HTML, times in UTC, and past ones', () => {
    const { incidents, incidentsSince } = read(...trouble);
    expect(incidents.map(({ id, status, impact }) => [id, status, impact])).deep.equal([
      ['500', 'identified', 'minor'],
      ['400', 'resolved', 'critical'],
    ]);
    expect(incidents[0]).deep.include({
      startedAt: '2026-06-10T10:00:00.000Z',
      componentIds: ['21'],
    });
    expect(incidents[0]!.updates.map(({ status, bodyFormat }) => [status, bodyFormat])).deep.equal([
      ['unknown', 'html'],
      ['identified', 'html'],
      ['investigating', 'html'],
    ]);
    expect(incidents[0]!.url).equal('https://status.tansy-post.example/incidents/500');
    expect(incidents[1]!.resolvedAt).equal('2026-06-01T09:00:00.000Z');
    expect(incidentsSince).equal('2026-06-01T08:00:00.000Z');
  });

  it('knows of past incidents as far as the earliest that is listed, whatever page that is of', () => {
    const archive = trouble[1] as object;
    const { incidentsSince } = read(trouble[0], { ...archive, links: { next: 'https://…' } });
    expect(incidentsSince).equal('2026-06-01T08:00:00.000Z');
    expect(read(trouble[0], { ...archive, incidents: [] })).not.to.have.property('incidentsSince');
    expect(read(trouble[0])).not.to.have.property('incidentsSince');
  });

  it('goes by the phase that was told last, in whatever order, and by the time it was written', () => {
    const told = (...updates: object[]) =>
      but({ incidents: [{ id: 9, title: 'Jam', updates }] }).incidents[0]!;
    const early = { type: 'issue', inserted_at: '2026-06-10T10:00:00' };
    const late = { type: 'identified', posted_at: '2026-06-10T11:00:00' };
    const own = { type: 'our-own', posted_at: '2026-06-10T11:30:00' };
    expect(told(early, late, own).status).equal('identified');
    expect(told(own, late, early).status).equal('identified');
    expect(told(early).updates[0]!.at).equal('2026-06-10T10:00:00.000Z');
    expect(told(own).status).equal('unknown');
    expect(told({ ...late, type: 'resolved' }).status).equal('unknown');
  });

  it('has windows among its incidents, and is over with them when they end', () => {
    const window = (id: number, starts_at: string, ends_at: string | null) => ({
      ...{ id, title: 'Rollers', type: 'scheduled', service_ids: [1], starts_at, ends_at },
    });
    const { incidents, maintenances } = but({
      incidents: [
        window(1, '2026-06-10T09:00:00', '2026-06-10T10:00:00'),
        window(2, '2026-06-10T11:00:00', null),
      ],
      maintenances: [window(3, '2026-06-11T09:00:00', '2026-06-11T10:00:00')],
      upcoming_maintenances: [window(4, '2026-06-12T09:00:00', '2026-06-12T10:00:00')],
    });
    expect(incidents).deep.equal([]);
    expect(maintenances.map((one) => [one.id, one.status, one.resolvedAt])).deep.equal([
      ['1', 'completed', '2026-06-10T10:00:00.000Z'],
      ['2', 'in_progress', undefined],
      ['3', 'scheduled', undefined],
      ['4', 'scheduled', undefined],
    ]);
  });

  it('goes by the clock for windows, and for an end that is still to come', () => {
    expect(read(...trouble).maintenances.map((one) => [one.title, one.status])).deep.equal([
      ['New rollers', 'in_progress'],
      ['New belts', 'scheduled'],
    ]);
    const ended = (ends_at: string) =>
      but({ incidents: [{ id: 9, title: 'Jam', ends_at, updates: [{ type: 'monitoring' }] }] })
        .incidents[0]!.status;
    expect(ended('2026-06-10T11:59:59')).equal('resolved');
    expect(ended('2026-06-10T12:00:01')).equal('monitoring');
    expect(ended('soon')).equal('monitoring');
  });

  it('is recognised, and nothing else is', () => {
    for (const body of [calm[0], trouble[0]]) expect(recognises(body)).a('string');
    for (const body of [null, [], {}, { services: [] }, { incidents: [] }, 'x']) {
      expect(recognises(body), JSON.stringify(body)).equal(undefined);
    }
  });

  it('is found by the address that visitors see, and by that of its file', () => {
    const archive = [context.url.replace('summary', 'incidents')];
    for (const address of ['https://tansy.statuspal.io', context.url]) {
      expect(files(address), address).deep.equal({ present: [context.url], archive });
    }
    expect(files('https://tansy.statuspal.eu/incidents/5')!.present).deep.equal([
      'https://statuspal.eu/api/v2/status_pages/tansy/summary',
    ]);
    for (const other of ['https://www.statuspal.io/', 'https://status.tansy-post.example/']) {
      expect(files(other), other).deep.equal({ present: [other] });
    }
  });

  it('that is none is refused with the place', () => {
    for (const body of [null, {}, [], 7, 'x', { status_page: 7 }, { services: {} }]) {
      expect(() => read(body), JSON.stringify(body)).throws('status_page: expected object');
    }
  });
});
