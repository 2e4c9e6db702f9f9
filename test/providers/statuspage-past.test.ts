import { expect } from 'chai';
import { parseStatus } from '../../src/client/parse-status.js';
import { claim } from '../../src/model/claim.js';
import { select } from '../../src/model/relevance.js';
import { incidentRow, PAGE, updateRow, windowRow } from '../fixtures/statuspage.js';
import { type Row, now, parse, claimed } from '../support/statuspage.js';

const onlyWindow = (rest: Row) =>
  parse({ scheduled_maintenances: [windowRow('dock', rest)] }).maintenances[0]!;

describe('a maintenance window', () => {
  it('starts when it is in progress, not when it was announced', () => {
    const { startedAt, scheduledFor, scheduledUntil, status } = onlyWindow({});
    expect(startedAt).equal(undefined);
    expect(scheduledFor).equal('2026-06-11T01:00:00.000Z');
    expect(scheduledUntil).equal('2026-06-11T03:00:00.000Z');
    expect(status).equal('scheduled');
    const inProgress = (id: string, at: string) => updateRow(id, at, { status: 'in_progress' });
    const updates = [
      inProgress('u3', '2026-06-11T01:30:00Z'),
      inProgress('u2', '2026-06-11T01:00:21Z'),
      updateRow('u1', '2026-06-01T09:00:00Z', { status: 'scheduled' }),
    ];
    for (const incident_updates of [updates, [...updates].reverse()]) {
      expect(onlyWindow({ status: 'in_progress', incident_updates }).startedAt).equal(
        '2026-06-11T01:00:21.000Z',
      );
    }
  });

  it('is one in the list of incidents too', () => {
    for (const row of [
      windowRow('dock'),
      incidentRow('dock', { status: 'in_progress' }),
      incidentRow('dock', { status: 'completed' }),
      incidentRow('dock', { impact: 'maintenance', status: 'resolved' }),
    ]) {
      const { incidents, maintenances } = parse({ incidents: [row, incidentRow('fog')] });
      expect(incidents.map(({ id }) => id)).to.deep.equal(['fog']);
      expect(maintenances.map(({ id }) => id)).to.deep.equal(['dock']);
    }
  });

  it('is none while it is told like an incident', () => {
    const incidents = [incidentRow('dock', { impact: 'maintenance' })];
    expect(parse({ incidents }).incidents.map(({ id }) => id)).to.deep.equal(['dock']);
    expect(claimed({ incidents })).equal('under_maintenance');
  });

  it('one whose status is not understood is neither running nor an incident', () => {
    const { status } = onlyWindow({ status: 'paused' });
    expect(status).equal('unknown');
    expect(claimed({ scheduled_maintenances: [windowRow('dock', { status: 'paused' })] })).equal(
      'operational',
    );
  });

  it('windows come soonest first; those without a time stay in their order', () => {
    const at = (id: string, scheduled_for: unknown) => windowRow(id, { scheduled_for });
    const ids = (...scheduled_maintenances: Row[]) =>
      parse({ scheduled_maintenances }).maintenances.map(({ id }) => id);
    expect(ids(at('b', '2026-06-12'), at('c', '2026-06-13'), at('a', '2026-06-11'))).to.deep.equal([
      'a',
      'b',
      'c',
    ]);
    expect(ids(at('a', null), at('b', 'soon'), at('c', undefined))).to.deep.equal(['a', 'b', 'c']);
    expect(ids(at('a', '2026-06-11'), at('b', '2026-06-11'))).to.deep.equal(['a', 'b']);
  });
});

describe('the archive of a page', () => {
  const past = (id: string, created_at: string) =>
    incidentRow(id, { status: 'resolved', resolved_at: created_at, created_at, started_at: null });

  it('adds past incidents; what is open comes from the present', () => {
    const open = incidentRow('fog', { name: 'Fog, as of now' });
    const snapshot = parse({ incidents: [open] }, [
      {
        page: PAGE,
        incidents: [incidentRow('fog', { name: 'Fog, earlier' }), past('rain', '2026-06-01')],
      },
    ]);
    expect(snapshot.incidents.map(({ title }) => title)).to.deep.equal([
      'Fog, as of now',
      'Sailings cannot be booked',
    ]);
  });

  it('is complete for all time when it is short, else back to its oldest entry', () => {
    const since = (count: number) => {
      const incidents = Array.from({ length: count }, (_, index) =>
        past(`i${index}`, `2026-05-${String((index % 30) + 1).padStart(2, '0')}`),
      );
      return parse({}, [{ page: PAGE, incidents: incidents.reverse() }]).incidentsSince;
    };
    expect(since(0)).equal('1970-01-01T00:00:00.000Z');
    expect(since(24)).equal('1970-01-01T00:00:00.000Z');
    // Pages of 25 or 50 are the provider's, others those of who serves the same format.
    for (const count of [10, 20, 25, 50, 67]) {
      expect(since(count), `${count}`).equal('2026-05-01T00:00:00.000Z');
    }
  });

  it('is not complete when it was not asked for, or did not come', () => {
    for (const archive of [[], [undefined], [null], ['x'], [[]], [{}], [{ error: 'gone' }]]) {
      const snapshot = parse({}, archive);
      expect(snapshot, JSON.stringify(archive)).not.to.have.property('incidentsSince');
    }
  });

  it('read by itself claims nothing of the page', () => {
    const snapshot = parseStatus({ page: PAGE, incidents: [past('rain', '2026-06-01')] }, { now });
    expect(snapshot.status).equal('unknown');
    expect(claim(snapshot, select(snapshot)).status).equal('unknown');
    expect(snapshot.incidents).to.have.length(1);
  });
});
