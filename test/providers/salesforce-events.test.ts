import { expect } from 'chai';
import { read, type Row, CALM, TROUBLE, one } from '../support/salesforce.js';

const incident = (rest: Row) => one({ Incidents: [{ id: 9, ...rest }] }).incidents[0]!;
const window = (rest: Row) =>
  one({ Maintenances: [{ id: 9, name: 'W', ...rest }] }).maintenances[0]!;
const impact = (startTime: unknown, endTime: unknown = null, severity: unknown = 'minor') => ({
  startTime,
  endTime,
  severity,
  type: 'coldFeet',
});

describe('the instances of Salesforce', () => {
  it('have incidents in common, each told once', () => {
    const { incidents } = read(TROUBLE);
    expect(incidents.map(({ id }) => id)).deep.equal(['5001', '5002']);
    const [frost] = incidents;
    expect(frost).deep.include({
      title: 'Heating disruption subset',
      impact: 'major',
      startedAt: '2026-06-10T03:50:00.000Z',
      componentIds: ['GH4', 'GH5'],
      url: 'https://status.salesforce.com/incidents/5001',
    });
    expect(frost).not.to.have.property('resolvedAt');
    expect(frost!.updates.map(({ id, status, body, at }) => [id, status, body, at])).deep.equal([
      ['72', 'unknown', 'We fetch coal.', '2026-06-10T05:10:00.000Z'],
      ['71', 'investigating', 'The boiler is cold.', '2026-06-10T04:20:00.000Z'],
    ]);
    const shared = { id: 1, instanceKeys: ['GH1'], IncidentImpacts: [] };
    const both = CALM.map((row) => ({ ...row, Incidents: [{ ...shared }] }));
    expect(read(both).incidents.map(({ componentIds }) => componentIds)).deep.equal([
      ['GH1', 'GH2'],
    ]);
  });

  it('have incidents that are over when each of their impacts has ended', () => {
    expect(read(TROUBLE).incidents[1]).deep.include({
      status: 'resolved',
      resolvedAt: '2026-06-09T09:30:00.000Z',
    });
    const begun = impact('2026-06-10T01:00:00Z', '2026-06-10T02:00:00Z');
    const event = (type: string) => [{ id: 1, type, createdAt: '2026-06-10T03:00:00Z' }];
    const open = { IncidentImpacts: [begun, impact('2026-06-10T02:00:00Z')] };
    expect(incident({ ...open, IncidentEvents: event('identified') }).status).equal('identified');
    expect(incident({ ...open, IncidentEvents: event('resolved') }).status).equal('unknown');
    const earlier = { id: 2, type: 'investigating', createdAt: '2026-06-10T02:30:00Z' };
    for (const events of [
      [earlier, ...event('monitoring')],
      [...event('monitoring'), earlier],
    ]) {
      expect(incident({ ...open, IncidentEvents: events }).status).equal('monitoring');
    }
    const twice = [impact('2026-06-10', '2026-06-10T02:00:00Z'), begun];
    twice[1] = impact('2026-06-10', '2026-06-10T01:00:00Z');
    expect(incident({ IncidentImpacts: twice }).resolvedAt).equal('2026-06-10T02:00:00.000Z');
    expect(incident({ ...open, status: 'Resolved' }).status).equal('resolved');
    const later = { IncidentImpacts: [impact('2026-06-10T01:00:00Z', '2026-06-10T23:00:00Z')] };
    expect(incident(later)).not.to.have.property('resolvedAt');
    expect(incident({ IncidentImpacts: [] }).status).equal('unknown');
  });

  it('understand the many types of events', () => {
    for (const [type, status] of [
      ['investigating', 'investigating'],
      ['investigatingCauseOfIssue', 'investigating'],
      ['identified', 'identified'],
      ['herokuIncidentMonitoring', 'monitoring'],
      ['update', 'unknown'],
      [null, 'unknown'],
    ] as const) {
      const events = [{ id: 1, type, message: 'x', createdAt: '2026-06-10T03:00:00Z' }];
      expect(incident({ IncidentEvents: events }).updates[0]!.status, `${type}`).equal(status);
    }
  });

  it('have incidents as bad as their worst impact', () => {
    const impactOf = (...severities: unknown[]) =>
      incident({ IncidentImpacts: severities.map((word) => impact('2026-06-10', null, word)) })
        .impact;
    expect(impactOf('minor')).equal('minor');
    expect(impactOf('minor', 'critical', 'major')).equal('critical');
    expect(impactOf('tiny')).equal('unknown');
    expect(impactOf()).equal('unknown');
    expect(incident({}).title).equal('9');
  });

  it('have windows: planned, confirmed, running and over', () => {
    const byId = new Map(read(TROUBLE).maintenances.map((row) => [row.id, row]));
    expect(byId.get('8001')).deep.include({
      title: 'New glass',
      status: 'scheduled',
      impact: 'maintenance',
      scheduledFor: '2026-06-14T02:00:00.000Z',
      scheduledUntil: '2026-06-14T06:00:00.000Z',
      componentIds: ['GH6'],
      url: 'https://status.salesforce.com/maintenances/8001',
    });
    expect(byId.get('8001')).not.to.have.property('startedAt');
    expect(byId.get('8001')!.updates[0]!.status).equal('scheduled');
    expect(byId.get('8002')).deep.include({
      status: 'in_progress',
      startedAt: '2026-06-10T10:05:00.000Z',
    });
    const confirmed = { message: { eventStatus: 'confirmed' } };
    const ended = impact('2026-06-10T01:00:00Z', '2026-06-10T02:00:00Z');
    expect(window({ ...confirmed, MaintenanceImpacts: [ended] })).deep.include({
      status: 'completed',
      resolvedAt: '2026-06-10T02:00:00.000Z',
    });
    const ahead = impact('2026-06-11T01:00:00Z', '2026-06-11T02:00:00Z');
    expect(window({ ...confirmed, MaintenanceImpacts: [ahead] }).status).equal('scheduled');
    for (const [word, status] of [
      ['scheduled', 'scheduled'],
      ['confirmed', 'scheduled'],
      ['started', 'in_progress'],
      ['inProgress', 'in_progress'],
      ['completed', 'completed'],
      ['resolved', 'completed'],
      ['canceled', 'unknown'],
    ] as const) {
      expect(window({ message: { eventStatus: word } }).status, word).equal(status);
      expect(window({ status: word }).status, word).equal(status);
    }
    expect(window({ message: 'canceled' }).status).equal('unknown');
  });
});
